package zhiji.exports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;
import zhiji.records.FieldText;
import zhiji.types.RecordField;

/** Makes cells of values (单元格): typed where a workbook can hold the value and an import reads the same one from it. */
final class CellWriter {

    /** The digits a spreadsheet keeps. */
    private static final int MOST_DIGITS = 15;

    /** Before that day spreadsheets disagree about the calendar. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final FieldText texts;
    private final ZoneId shown;
    private final ZoneId read;

    /** @param shown where the reader is; {@code read} is where imports take times without a zone to be */
    CellWriter(FieldText texts, ZoneId shown, ZoneId read) {
        this.texts = texts;
        this.shown = shown;
        this.read = read;
    }

    ExportCell cell(RecordField field, @Nullable Object value) {
        return value == null ? ExportCell.EMPTY : new ExportCell(texts.write(field, value), typed(field, value));
    }

    private @Nullable Object typed(RecordField field, Object value) {
        return switch (field.type().kind()) {
            case NUMBER -> number(value.toString());
            case MONEY -> money(value);
            case DATE -> {
                var day = LocalDate.parse(value.toString());
                yield isInCalendar(day) ? day : null;
            }
            case MOMENT -> moment(field, Instant.parse(value.toString()));
            case TRUTH -> value instanceof Boolean truth ? truth : null;
            case TEXT, TIME, CHOICE, CHOICES, ID -> null;
        };
    }

    private static @Nullable BigDecimal number(String text) {
        var number = new BigDecimal(text);
        return number.precision() <= MOST_DIGITS ? number : null;
    }

    private static @Nullable Money money(Object value) {
        var money = value instanceof Map<?, ?> map
                ? Money.of(new BigDecimal(String.valueOf(map.get("amount"))), String.valueOf(map.get("currency")))
                : (Money) value;
        return money.amount().precision() <= MOST_DIGITS ? money : null;
    }

    /** A spreadsheet knows no zone: what is imported again stays a text where its zone or its fractions would be lost. */
    private @Nullable LocalDateTime moment(RecordField field, Instant moment) {
        var whole = moment.truncatedTo(ChronoUnit.SECONDS);
        var local = LocalDateTime.ofInstant(whole, shown);
        var isTheSame = whole.equals(moment) && local.atZone(read).toInstant().equals(moment);
        return isInCalendar(local.toLocalDate()) && (isTheSame || !field.is(RecordField.Trait.IMPORTABLE))
                ? local
                : null;
    }

    private static boolean isInCalendar(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }
}
