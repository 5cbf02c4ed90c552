package zhiji.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiji.access.People;
import zhiji.filters.FieldSql;
import zhiji.platform.Actor;
import zhiji.platform.Mask;
import zhiji.platform.Money;
import zhiji.platform.UserId;
import zhiji.types.Columns;
import zhiji.types.FieldColumn;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordType;
import zhiji.types.Visibility;

/** Reads the values of fields from a row: what to select for them, and how the API shows them. */
@Component
class RowValues {

    private static final String DOCUMENT = "custom_document";
    private static final String VERSION = "row_version";
    private static final String CURRENCY = "_currency";

    private final JsonMapper json;
    private final People people;
    private final Visibility visibility;

    RowValues(JsonMapper json, People people, Visibility visibility) {
        this.json = json;
        this.people = people;
        this.visibility = visibility;
    }

    List<SelectField<?>> columns(RecordType type, List<RecordField> fields, Table<?> table) {
        var columns = new ArrayList<SelectField<?>>();
        var document = false;
        for (var field : fields) {
            if (field.column() instanceof FieldColumn.Document) {
                document = true;
            } else {
                columns.add(FieldSql.value(type, field, table).as(name(field)));
            }
            if (field.type() == FieldType.MONEY && !(field.column() instanceof FieldColumn.Document)) {
                columns.add(FieldSql.currency(type, field, table).as(name(field) + CURRENCY));
            }
        }
        if (type.rows().changing() != null) {
            columns.add(Columns.of(table, type.rows().changing().version()).as(VERSION));
        }
        if (document) {
            columns.add(Columns.of(table, Objects.requireNonNull(type.rows().custom()))
                    .as(DOCUMENT));
        }
        return columns;
    }

    /** A record as an actor may see it. */
    RecordItem item(Record row, RecordType type, List<RecordField> fields, Actor actor) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var document = row.field(DOCUMENT) == null
                ? null
                : json.readTree(row.get(DOCUMENT, JSONB.class).data());
        for (var field : fields) {
            var value = field.column() instanceof FieldColumn.Document custom
                    ? custom(Objects.requireNonNull(document).get(custom.key()), field)
                    : plain(row, field);
            var rule = visibility.rule(actor, type, field);
            values.put(field.key(), rule.isPlain() ? value : Mask.value(value));
        }
        var version = row.field(VERSION) == null ? null : row.get(VERSION, Long.class);
        return new RecordItem(row.get("id", UUID.class), version, values, Map.of());
    }

    private @Nullable Object custom(@Nullable JsonNode value, RecordField field) {
        if (value == null || value.isNull()) {
            return null;
        }
        return field.type() == FieldType.PERSON
                ? people.find(UserId.valueOf(value.stringValue()))
                : json.convertValue(value, Object.class);
    }

    private @Nullable Object plain(Record row, RecordField field) {
        var value = row.get(name(field));
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case PERSON -> people.find(new UserId((UUID) value));
            case CHOICE -> option(field, (String) value);
            case TAGS -> List.of((String[]) value);
            case MONEY -> Money.of((BigDecimal) value, row.get(name(field) + CURRENCY, String.class));
            case NUMBER, PERCENTAGE, RATING, FORMULA -> number((BigDecimal) value);
            case MOMENT -> (Instant) value;
            case CHOICES -> value instanceof JSONB kept ? json.readValue(kept.data(), Object.class) : value;
            case TEXT, LONG_TEXT, DATE, TIME, BOOLEAN, REFERENCE, URL, PHONE, EMAIL -> value;
        };
    }

    /** One value that was selected by itself. */
    Object shown(RecordField field, Object value) {
        return switch (field.type()) {
            case PERSON -> {
                var person = people.find(new UserId(UUID.fromString(value.toString())));
                yield person == null ? value : person;
            }
            case CHOICE -> option(field, value.toString());
            default -> value;
        };
    }

    private static String option(RecordField field, String stored) {
        return field.options().stream()
                .filter(option -> option.stored().equals(stored))
                .findFirst()
                .orElseThrow()
                .key();
    }

    /** As somebody would write it: without the zeros that the column keeps. */
    static String number(BigDecimal kept) {
        var plain = kept.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    private static String name(RecordField field) {
        return "f_" + field.key();
    }
}
