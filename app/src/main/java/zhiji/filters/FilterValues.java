package zhiji.filters;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import zhiji.platform.Money;
import zhiji.platform.Problem;
import zhiji.types.FieldType;
import zhiji.types.RecordField;

/** Reads the values in a filter as the fields they are compared with need them. */
final class FilterValues {

    private static final int FARTHEST = 10_000;

    private FilterValues() {}

    static List<FilterValue> read(@Nullable JsonNode json, RecordField field, Operator operator, String path) {
        if (operator == Operator.EMPTY) {
            if (json != null && !json.isNull()) {
                throw FilterReader.fault(path, "filter.value", json.toString());
            }
            return List.of();
        }
        if (operator == Operator.IN) {
            return list(json, field, path);
        }
        return List.of(one(json, field, path));
    }

    static FilterValue number(@Nullable JsonNode json, String path) {
        return new FilterValue.Quantity(decimal(json, path));
    }

    private static List<FilterValue> list(@Nullable JsonNode json, RecordField field, String path) {
        if (json == null || !json.isArray() || json.isEmpty()) {
            throw FilterReader.fault(path, "filter.list");
        }
        if (json.size() > FilterLimits.MOST_VALUES) {
            throw FilterReader.fault(path, "list.too-long", json.size(), FilterLimits.MOST_VALUES);
        }
        var values = new ArrayList<FilterValue>();
        for (var value : json) {
            values.add(one(value, field, path + "[" + values.size() + "]"));
        }
        return values;
    }

    private static FilterValue one(@Nullable JsonNode json, RecordField field, String path) {
        if (json == null || json.isNull()) {
            throw FilterReader.fault(path, "required");
        }
        try {
            return switch (field.type().kind()) {
                case TEXT -> new FilterValue.Text(text(json, path));
                case NUMBER -> new FilterValue.Quantity(decimal(json, path));
                case MONEY -> money(json, path);
                case DATE -> day(json, path);
                case MOMENT -> moment(json, path);
                case TIME -> new FilterValue.Clock(LocalTime.parse(text(json, path)));
                case TRUTH -> truth(json, path);
                case CHOICE -> new FilterValue.Text(option(json, field, path));
                case CHOICES ->
                    new FilterValue.Text(field.type() == FieldType.TAGS ? text(json, path) : option(json, field, path));
                case ID -> id(json, field, path);
            };
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw FilterReader.fault(path, "filter.value", json.toString());
        }
    }

    private static String text(JsonNode json, String path) {
        if (!json.isString() || json.stringValue().indexOf('\0') >= 0) {
            throw FilterReader.fault(path, "filter.value", json.toString());
        }
        var text = json.stringValue();
        if (text.isEmpty() || text.length() > FilterLimits.LONGEST_TEXT) {
            throw FilterReader.fault(path, "text.length", 1, FilterLimits.LONGEST_TEXT);
        }
        return text;
    }

    /** Numbers may be written as texts, as amounts travel. */
    private static BigDecimal decimal(@Nullable JsonNode json, String path) {
        if (json == null || !(json.isNumber() || json.isString())) {
            throw FilterReader.fault(path, "filter.value", String.valueOf(json));
        }
        try {
            var number = json.isNumber() ? json.decimalValue() : new BigDecimal(json.stringValue());
            if (Math.abs((long) number.scale()) > 20 || number.precision() > 40) {
                throw FilterReader.fault(path, "filter.value", json.toString());
            }
            return number;
        } catch (NumberFormatException noNumber) {
            throw FilterReader.fault(path, "filter.value", json.toString());
        }
    }

    private static FilterValue money(JsonNode json, String path) {
        var currency = json.get("currency");
        if (!json.isObject() || currency == null || !currency.isString()) {
            throw FilterReader.fault(path, "filter.money", json.toString());
        }
        try {
            return new FilterValue.Amount(
                    Money.of(decimal(json.get("amount"), path + ".amount"), currency.stringValue()));
        } catch (Problem outOfRange) {
            if (!outOfRange.fields().isEmpty()) {
                throw outOfRange;
            }
            throw FilterReader.fault(
                    path, outOfRange.code(), outOfRange.values().toArray());
        }
    }

    private static FilterValue day(JsonNode json, String path) {
        return json.isObject() ? period(json, path) : new FilterValue.Day(LocalDate.parse(text(json, path)));
    }

    /** A moment of the clock, or a whole day in the reader's zone, or a period. */
    private static FilterValue moment(JsonNode json, String path) {
        if (json.isObject() || text(json, path).length() == "2026-11-21".length()) {
            return day(json, path);
        }
        Instant at = OffsetDateTime.parse(json.stringValue()).toInstant();
        return new FilterValue.Moment(at);
    }

    /** {@code {"unit": "day", "offset": -90}}: counted from the present one. */
    private static FilterValue period(JsonNode json, String path) {
        var unit = json.get("unit");
        var offset = json.get("offset");
        if (unit == null || !unit.isString() || offset == null || !offset.isInt()) {
            throw FilterReader.fault(path, "filter.period", json.toString());
        }
        if (Math.abs((long) offset.intValue()) > FARTHEST) {
            throw FilterReader.fault(path + ".offset", "number.range", offset.intValue(), -FARTHEST, FARTHEST);
        }
        return new FilterValue.Period(
                FilterValue.Unit.valueOf(unit.stringValue().toUpperCase(Locale.ROOT)), offset.intValue());
    }

    private static FilterValue truth(JsonNode json, String path) {
        if (!json.isBoolean()) {
            throw FilterReader.fault(path, "filter.value", json.toString());
        }
        return new FilterValue.Truth(json.booleanValue());
    }

    private static String option(JsonNode json, RecordField field, String path) {
        var key = text(json, path);
        if (field.options().stream().noneMatch(option -> option.key().equals(key))) {
            throw FilterReader.fault(path, "enumeration.unknown", key);
        }
        return key;
    }

    private static FilterValue id(JsonNode json, RecordField field, String path) {
        if (field.type() == FieldType.PERSON && json.isObject() && json.has("me")) {
            return new FilterValue.Me();
        }
        return new FilterValue.Id(UUID.fromString(text(json, path)));
    }
}
