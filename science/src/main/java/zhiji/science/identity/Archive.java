package zhiji.science.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All records to be matched, read field by field into numbers (about 150 bytes a record for a company with six fields).
 * Rows are read in batches on all cores of the common pool; the result does not depend on how many there are.
 */
public final class Archive {

    private static final int BATCH = 4096;

    private final List<PreparedField> fields;
    private final List<String[]> batch = new ArrayList<>(BATCH);
    private final IntList sources = new IntList();
    private int size;
    private long nanosPreparing;

    /** An archive of no records yet. */
    public Archive(List<Field> fields) {
        this.fields = fields.stream().map(PreparedField::of).toList();
    }

    /** Adds a record of the first file; missing columns count as empty. */
    public void add(String[] row) {
        add(row, 0);
    }

    /** Adds a record of the first (0) or second (1) file. */
    public void add(String[] row, int source) {
        batch.add(row);
        sources.add(source);
        size++;
        if (batch.size() == BATCH) {
            flush();
        }
    }

    /** Number of records. */
    public int size() {
        return size;
    }

    /** The fields that take part. */
    public List<Field> fields() {
        return fields.stream().map(PreparedField::field).toList();
    }

    /** Time spent so far on reading values into parts. */
    public double secondsPreparing() {
        return nanosPreparing / 1e9;
    }

    List<PreparedField> prepared() {
        flush();
        return fields;
    }

    int source(int record) {
        return sources.get(record);
    }

    /** How many pairs of records could be one customer's: across the files when there are two. */
    double pairs() {
        if (!hasTwoSources()) {
            return size * (size - 1.0) / 2;
        }
        double second = 0;
        for (int record = 0; record < size; record++) {
            second += sources.get(record);
        }
        return second * (size - second);
    }

    /** Whether two files are linked and both records are of one of them. */
    boolean sameSource(int left, int right) {
        return hasTwoSources() && sources.get(left) == sources.get(right);
    }

    boolean hasTwoSources() {
        return size > 0 && sources.get(0) != sources.get(size - 1);
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        String[][][] parts = new String[batch.size()][][];
        IntStream.range(0, batch.size()).parallel().forEach(row -> parts[row] = read(batch.get(row)));
        IntStream.range(0, fields.size()).parallel().forEach(field -> {
            for (String[][] record : parts) {
                fields.get(field).append(record[field]);
            }
        });
        batch.clear();
        nanosPreparing += System.nanoTime() - start;
    }

    private String[][] read(String[] row) {
        String[][] parts = new String[fields.size()][];
        for (int i = 0; i < parts.length; i++) {
            int column = fields.get(i).field().column();
            parts[i] = fields.get(i).read(column < row.length ? row[column] : "");
        }
        return parts;
    }
}
