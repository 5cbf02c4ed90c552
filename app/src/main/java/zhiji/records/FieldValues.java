package zhiji.records;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import zhiji.filters.FieldSql;
import zhiji.platform.Money;
import zhiji.platform.Problem;
import zhiji.types.RecordField;

/** Brings one value of a custom field into the form in which documents keep it, or says why it cannot be kept. */
public final class FieldValues {

    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_LONG_TEXT = 20_000;
    private static final int MOST_STARS = 5;
    private static final int MOST_DIGITS = 24;
    private static final int MOST_DECIMALS = 10;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s()-]{3,30}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FieldValues() {}

    /** What is kept; empty when nothing is written. */
    public static Optional<JsonNode> kept(RecordField field, JsonNode written) {
        if (written.isNull() || (written.isString() && written.stringValue().isBlank())) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (field.type()) {
                        case TEXT -> text(field, written, LONGEST_TEXT);
                        case LONG_TEXT -> text(field, written, LONGEST_LONG_TEXT);
                        case NUMBER, PERCENTAGE ->
                            JSON.stringNode(number(field, written).toPlainString());
                        case RATING -> rating(field, written);
                        case MONEY -> money(field, written);
                        case DATE ->
                            JSON.stringNode(
                                    LocalDate.parse(string(field, written)).toString());
                        case TIME ->
                            JSON.stringNode(LocalTime.parse(string(field, written))
                                    .truncatedTo(ChronoUnit.MINUTES)
                                    .toString());
                        case MOMENT ->
                            JSON.stringNode(FieldSql.document(
                                    OffsetDateTime.parse(string(field, written)).toInstant()));
                        case BOOLEAN -> truth(field, written);
                        case CHOICE -> JSON.stringNode(option(field, written));
                        case CHOICES -> options(field, written);
                        case REFERENCE, PERSON ->
                            JSON.stringNode(
                                    UUID.fromString(string(field, written)).toString());
                        case URL -> url(field, written);
                        case PHONE -> matching(field, written, PHONE, "phone.unreadable");
                        case EMAIL -> matching(field, written, EMAIL, "email.unreadable");
                        case TAGS, FORMULA -> throw fault(field, "field.read-only");
                    });
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw fault(field, "value.unreadable", written.asString());
        }
    }

    private static JsonNode text(RecordField field, JsonNode written, int longest) {
        var text = string(field, written).strip();
        if (text.length() > longest) {
            throw fault(field, "text.length", 1, longest);
        }
        if (text.indexOf('\0') >= 0) {
            throw fault(field, "text.unprintable");
        }
        return JSON.stringNode(text);
    }

    private static BigDecimal number(RecordField field, JsonNode written) {
        if (!written.isNumber() && !written.isString()) {
            throw fault(field, "value.unreadable", written.toString());
        }
        var text = written.isString() ? written.stringValue().strip() : written.asString();
        if (text.length() > 2 * MOST_DIGITS) {
            throw fault(field, "value.unreadable", text);
        }
        var number = new BigDecimal(text).stripTrailingZeros();
        if (number.scale() > MOST_DECIMALS || number.precision() - number.scale() > MOST_DIGITS) {
            throw fault(field, "value.unreadable", text);
        }
        return number;
    }

    private static JsonNode rating(RecordField field, JsonNode written) {
        var stars = number(field, written);
        if (stars.scale() > 0 || stars.signum() <= 0 || stars.compareTo(BigDecimal.valueOf(MOST_STARS)) > 0) {
            throw fault(field, "number.range", stars.toPlainString(), 1, MOST_STARS);
        }
        return JSON.numberNode(stars.intValueExact());
    }

    private static JsonNode money(RecordField field, JsonNode written) {
        var amount = written.get("amount");
        var currency = written.get("currency");
        if (amount == null || currency == null || !currency.isString()) {
            throw fault(field, "filter.money", written.toString());
        }
        try {
            var money = Money.of(number(field, amount), currency.stringValue());
            return JSON.objectNode()
                    .put("amount", money.amount().toPlainString())
                    .put("currency", money.currency().getCurrencyCode());
        } catch (Problem outOfRange) {
            throw outOfRange.fields().isEmpty()
                    ? fault(field, outOfRange.code(), outOfRange.values().toArray())
                    : outOfRange;
        }
    }

    private static JsonNode truth(RecordField field, JsonNode written) {
        if (!written.isBoolean()) {
            throw fault(field, "value.unreadable", written.asString());
        }
        return written;
    }

    private static String option(RecordField field, JsonNode written) {
        var key = string(field, written);
        if (field.options().stream().noneMatch(option -> option.key().equals(key))) {
            throw fault(field, "enumeration.unknown", key);
        }
        return key;
    }

    private static JsonNode options(RecordField field, JsonNode written) {
        if (!written.isArray()) {
            throw fault(field, "value.unreadable", written.toString());
        }
        var keys = new LinkedHashSet<String>();
        written.forEach(one -> keys.add(option(field, one)));
        var array = JSON.arrayNode();
        keys.forEach(array::add);
        return array;
    }

    private static JsonNode url(RecordField field, JsonNode written) {
        var text = string(field, written).strip();
        var address = URI.create(text);
        var web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null || text.length() > LONGEST_TEXT) {
            throw fault(field, "field.url", text);
        }
        return JSON.stringNode(text);
    }

    private static JsonNode matching(RecordField field, JsonNode written, Pattern pattern, String code) {
        var text = string(field, written).strip();
        if (text.length() > LONGEST_TEXT || !pattern.matcher(text).matches()) {
            throw fault(field, code, text);
        }
        return JSON.stringNode(text);
    }

    private static String string(RecordField field, JsonNode written) {
        if (!written.isString()) {
            throw fault(field, "value.unreadable", written.toString());
        }
        return written.stringValue();
    }

    static Problem fault(RecordField field, String code, Object... values) {
        return Problem.invalid(java.util.List.of(Problem.Field.of(field.key(), code, values)));
    }
}
