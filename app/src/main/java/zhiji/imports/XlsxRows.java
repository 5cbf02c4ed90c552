package zhiji.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;

/** Rows of the first sheet of a workbook, each cell as the text a reader of the sheet sees. */
final class XlsxRows implements RowReader {

    /** What a spreadsheet computes with; the digits beyond come from the binary form. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int LARGEST_EXPONENT = 40;

    /** Letters of a date in a number format that is not text in quotes, a colour or an escape. */
    private static final Pattern DATE_FORMAT = Pattern.compile("[ymdhsYMDHS年月日]");

    /** The currency of an amount, as spreadsheets write it into the format of a cell. */
    private static final Pattern CURRENCY = Pattern.compile("\\[\\$([A-Z]{3})(?:-[0-9A-Fa-f]+)?]");

    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|General");

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final long total;
    private long last;

    XlsxRows(Path file) throws IOException {
        total = WorkbookCheck.rows(file);
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            stream = workbook.getFirstSheet().openStream();
        } catch (RuntimeException broken) {
            throw Problem.invalid("import.not-xlsx");
        }
        rows = stream.iterator();
    }

    @Override
    public @Nullable FileRow next() throws IOException {
        try {
            while (rows.hasNext()) {
                var row = row(rows.next());
                last = row.number();
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (RuntimeException broken) {
            throw Problem.invalid("import.xlsx-broken", last + 1);
        }
    }

    @Override
    public double share() {
        return total == 0 ? 1 : Math.min(1, (double) last / total);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private static FileRow row(Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        Problem.Field fault = null;
        for (var cell : row) {
            var text = cell == null ? "" : RowBuilder.text(text(cell));
            if (cells.size() == RowBuilder.MOST_COLUMNS) {
                fault = text.isEmpty()
                        ? fault
                        : Problem.Field.of("", "import.too-many-columns", RowBuilder.MOST_COLUMNS);
            } else {
                cells.add(text);
            }
        }
        return new FileRow(row.getRowNum(), cells, fault);
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case FORMULA -> formula(cell);
            case STRING -> cell.getText();
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "1" : "0";
            case ERROR, EMPTY -> "";
        };
    }

    /** What the formula gave when the file was saved. */
    private static String formula(Cell cell) {
        var raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        return cell.getValue() instanceof BigDecimal number ? plain(number) : raw;
    }

    private static String number(Cell cell) {
        if (isDate(cell)) {
            try {
                var date = cell.asDate();
                if (cell.asNumber().compareTo(BigDecimal.ONE) < 0) {
                    return date.toLocalTime().toString();
                }
                return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? date.toLocalDate().toString()
                        : date.toString();
            } catch (DateTimeException | ExcelReaderException beyondCalendar) {
                return plain(cell.asNumber());
            }
        }
        var format = cell.getDataFormatString();
        var currency = CURRENCY.matcher(format == null ? "" : format);
        return plain(cell.asNumber()) + (currency.find() ? " " + currency.group(1) : "");
    }

    private static String plain(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            return number.toString();
        }
        var rounded = number.round(DIGITS).stripTrailingZeros();
        return rounded.setScale(Math.max(0, rounded.scale())).toPlainString();
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return cell.getType() == CellType.NUMBER
                && format != null
                && DATE_FORMAT
                        .matcher(NOT_FORMAT.matcher(format).replaceAll(""))
                        .find();
    }
}
