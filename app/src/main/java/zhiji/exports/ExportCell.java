package zhiji.exports;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhiji.types.RecordField;

/** A cell of an exported table: its text, and what a workbook can compute with. */
record ExportCell(String text, @Nullable Object typed) {

    static final ExportCell EMPTY = new ExportCell("", null);

    /** The digits a spreadsheet keeps. */
    private static final int MOST_DIGITS = 15;

    /** Before that day spreadsheets disagree about the calendar. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    static ExportCell of(RecordField field, String text, @Nullable Object value) {
        if (value == null) {
            return EMPTY;
        }
        return switch (field.type().kind()) {
            case NUMBER -> {
                var number = new BigDecimal(value.toString());
                yield new ExportCell(text, number.precision() <= MOST_DIGITS ? number : null);
            }
            case DATE -> {
                var day = LocalDate.parse(value.toString());
                yield new ExportCell(text, day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? null : day);
            }
            case TRUTH -> new ExportCell(text, value instanceof Boolean truth ? truth : null);
            case TEXT, MONEY, TIME, MOMENT, CHOICE, CHOICES, ID -> new ExportCell(text, null);
        };
    }
}
