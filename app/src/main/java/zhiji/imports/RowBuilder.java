package zhiji.imports;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;
import zhiji.platform.SheetCell;

/** Makes rows of what the CSV parser finds; a row beyond the limits keeps its beginning and a fault. */
final class RowBuilder extends CsvCallbackHandler<FileRow> {

    static final int LONGEST_CELL = 1_000_000;
    static final int MOST_COLUMNS = 1_000;
    private static final int LONGEST_ROW = 4 * LONGEST_CELL;

    /** What is kept of a cell that is too long. */
    private static final int EXCERPT = 100;

    private final boolean blanksRun;
    private long number;
    private List<String> cells = new ArrayList<>();
    private int length;
    private RecordType type = RecordType.DATA;
    private Problem.@Nullable Field fault;

    /** @param blanksRun whether several delimiters in a row count as one */
    RowBuilder(boolean blanksRun) {
        this.blanksRun = blanksRun;
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return cells.size();
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        number++;
        cells = new ArrayList<>(Math.max(10, cells.size()));
        length = 0;
        type = RecordType.DATA;
        fault = null;
    }

    @Override
    protected void addField(char[] buffer, int offset, int size, boolean quoted) {
        if (blanksRun && size == 0 && !quoted) {
            return;
        }
        length += size;
        if (cells.size() == MOST_COLUMNS) {
            fault = Problem.Field.of("", "import.too-many-columns", MOST_COLUMNS);
        } else if (size > LONGEST_CELL || length > LONGEST_ROW) {
            fault = Problem.Field.of("", "import.cell-too-long", cells.size() + 1, LONGEST_CELL);
            cells.add(text(new String(buffer, offset, Math.min(size, EXCERPT))) + "…");
        } else {
            cells.add(SheetCell.original(text(new String(buffer, offset, size))));
        }
    }

    @Override
    protected void setComment(char[] buffer, int offset, int size) {
        throw new IllegalStateException("Comments are not enabled.");
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
    }

    @Override
    protected FileRow buildRecord() {
        return new FileRow(number, cells, fault);
    }

    /** Without surrounding blanks, and without the one character that the database cannot keep. */
    static String text(String written) {
        var text = written.indexOf('\0') < 0 ? written : written.replace("\0", "");
        return text.strip();
    }
}
