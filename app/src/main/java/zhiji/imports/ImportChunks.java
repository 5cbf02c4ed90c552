package zhiji.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;

/** Cuts the rows of a file into chunks and has them prepared. */
final class ImportChunks {

    private static final int ROWS = 1_000;

    /** Long cells make a chunk shorter, so that it never fills the memory. */
    private static final int LETTERS = 4_000_000;

    private final RowReader reader;
    private final boolean header;
    private final int width;
    private final ImportTarget.Work work;
    private long last;
    private boolean started;

    ImportChunks(RowReader reader, boolean header, int width, ImportTarget.Work work) {
        this.reader = reader;
        this.header = header;
        this.width = width;
        this.work = work;
    }

    /**
     * Rows that belong together: those behind row {@code after} up to row {@code last}. Rows that were unreadable are told
     * apart from those that were prepared.
     */
    record Chunk(long after, long last, double share, List<FileRow> rows, ImportTarget.Chunk prepared) {

        /** The outcomes of all rows, in their order, and what was written. */
        ImportTarget.Written done(boolean trial) {
            var written = trial ? new ImportTarget.Written(prepared.check(), List.of()) : prepared.apply();
            var prepared = written.outcomes().iterator();
            var outcomes = new ArrayList<RowOutcome>(rows.size());
            for (var row : rows) {
                outcomes.add(row.fault() == null ? prepared.next() : new RowOutcome.Rejected(List.of(row.fault())));
            }
            return new ImportTarget.Written(outcomes, written.traces());
        }

        /** By the number of the row, whom it may speak of. */
        Map<Long, RowOutcome.Twin> twins(List<RowOutcome> outcomes) {
            var twins = new TreeMap<Long, RowOutcome.Twin>();
            for (var index = 0; index < rows.size(); index++) {
                var twin = outcomes.get(index).mayBe();
                if (twin != null) {
                    twins.put(rows.get(index).number(), twin);
                }
            }
            return twins;
        }

        List<ImportStore.Rejection> rejections(List<RowOutcome> outcomes) {
            var rejections = new ArrayList<ImportStore.Rejection>();
            for (var index = 0; index < rows.size(); index++) {
                if (outcomes.get(index) instanceof RowOutcome.Rejected rejected) {
                    var row = rows.get(index);
                    rejections.add(new ImportStore.Rejection(row.number(), row.cells(), rejected.faults()));
                }
            }
            return rejections;
        }
    }

    /** Passes over the rows that are done. */
    void skip(long position) throws IOException {
        while (last < position) {
            var row = read();
            if (row == null) {
                return;
            }
        }
    }

    /** The next chunk; null at the end of the file. */
    @Nullable
    Chunk next() throws IOException {
        var after = last;
        var rows = new ArrayList<FileRow>(ROWS);
        var letters = 0L;
        while (rows.size() < ROWS && letters < LETTERS) {
            var row = read();
            if (row == null) {
                break;
            }
            rows.add(row);
            letters += row.cells().stream().mapToLong(String::length).sum();
        }
        if (rows.isEmpty()) {
            return null;
        }
        var sound = rows.stream()
                .filter(row -> row.fault() == null)
                .map(row -> new ImportRow(row.number(), row.cells()))
                .toList();
        return new Chunk(after, last, reader.share(), rows, work.prepare(sound));
    }

    private @Nullable FileRow read() throws IOException {
        var row = reader.next();
        if (row != null && header && !started) {
            started = true;
            row = reader.next();
        }
        started = true;
        if (row == null) {
            return null;
        }
        // The position before the first row is zero, whatever the number of the heading.
        last = row.number();
        return checked(row);
    }

    /** More cells than there are columns mean that a delimiter stands in a cell, and the values are in wrong places. */
    private FileRow checked(FileRow row) {
        var beyond = row.cells().stream().skip(width).anyMatch(cell -> !cell.isEmpty());
        return row.fault() == null && beyond
                ? new FileRow(
                        row.number(),
                        row.cells(),
                        Problem.Field.of(
                                "", "import.too-many-cells", row.cells().size(), width))
                : row;
    }
}
