package zhiji.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;

/** Sheets of a workbook that follow each other, each with the heading; what is full goes out. */
final class ExportSheets {

    /** What a sheet of a workbook can hold. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int ROWS_AT_ONCE = 1_000;

    /** In characters: room for a time, or for an amount with its currency. */
    private static final int COLUMN_WIDTH = 20;

    private final Workbook workbook;
    private final List<String> heading;
    private @Nullable Worksheet sheet;
    private int number;
    private int row;

    ExportSheets(Workbook workbook, List<String> heading) {
        this.workbook = workbook;
        this.heading = heading;
    }

    void add(List<ExportCell> line) {
        try {
            if (sheet == null || row == MOST_ROWS) {
                begin();
            }
            var page = Objects.requireNonNull(sheet);
            for (var column = 0; column < line.size(); column++) {
                write(page, column, line.get(column));
            }
            row++;
            if (row % ROWS_AT_ONCE == 0) {
                page.flush();
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    void end() throws IOException {
        if (sheet == null) {
            begin();
        }
        if (sheet != null) {
            sheet.finish();
        }
    }

    private void begin() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        number++;
        sheet = workbook.newWorksheet(String.valueOf(number));
        sheet.freezePane(0, 1);
        for (var column = 0; column < heading.size(); column++) {
            sheet.width(column, COLUMN_WIDTH);
            sheet.inlineString(0, column, heading.get(column));
            sheet.style(0, column).bold().set();
        }
        row = 1;
    }

    /** Texts as texts: a spreadsheet neither runs nor rounds them. */
    private void write(Worksheet page, int column, ExportCell cell) {
        switch (cell.typed()) {
            case BigDecimal value -> page.value(row, column, value);
            case Money money -> {
                page.value(row, column, money.amount());
                format(page, column, format(money));
            }
            case LocalDate day -> {
                page.value(row, column, day);
                format(page, column, "yyyy-mm-dd");
            }
            case LocalDateTime moment -> {
                page.value(row, column, moment);
                format(page, column, "yyyy-mm-dd hh:mm:ss");
            }
            case Boolean truth -> page.value(row, column, truth);
            case null, default -> {
                if (!cell.text().isEmpty()) {
                    page.inlineString(row, column, cell.text());
                }
            }
        }
    }

    private void format(Worksheet page, int column, String format) {
        page.style(row, column).format(format).set();
    }

    /** The currency stands in the format, so that the cell is a number and still says of what. */
    private static String format(Money money) {
        var scale = Math.max(0, money.amount().scale());
        return "[$" + money.currency().getCurrencyCode() + "] #,##0" + (scale == 0 ? "" : "." + "0".repeat(scale));
    }
}
