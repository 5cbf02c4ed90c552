package zhiji.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiji.access.FieldRule;
import zhiji.access.People;
import zhiji.platform.Mask;
import zhiji.platform.Money;
import zhiji.platform.UserId;
import zhiji.types.RecordField;

/** Reads records from the rows of one query: where each value stands, and how much of it is shown, was found once. */
final class RowReader {

    /** Of what a query does not select. */
    static final int NOWHERE = -1;

    private final JsonMapper json;
    private final People people;
    private final Places places;
    private final List<Cell> cells;

    RowReader(JsonMapper json, People people, Places places, List<Cell> cells) {
        this.json = json;
        this.people = people;
        this.places = places;
        this.cells = List.copyOf(cells);
    }

    /** The columns of the id, the version and the custom fields. */
    record Places(int id, int version, int document) {}

    /** A field: the column of its value and of its currency, or its key in the document of custom fields. */
    record Cell(
            RecordField field,
            FieldRule rule,
            int column,
            int currency,
            @Nullable String custom) {}

    /** A record as the reader may see it. */
    RecordItem item(Record row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var document = places.document == NOWHERE ? null : document(row);
        for (var cell : cells) {
            var value = document != null && cell.custom != null
                    ? custom(document.get(cell.custom), cell.field)
                    : plain(row, cell);
            values.put(cell.field.key(), cell.rule.isPlain() ? value : Mask.value(value));
        }
        var version = places.version == NOWHERE ? null : (Long) row.get(places.version);
        return new RecordItem(row.get(places.id, UUID.class), version, values, Map.of());
    }

    private JsonNode document(Record row) {
        var written = Objects.requireNonNull((JSONB) row.get(places.document));
        return json.readTree(written.data());
    }

    private @Nullable Object custom(@Nullable JsonNode value, RecordField field) {
        return switch (field.type()) {
            case PERSON -> value == null || value.isNull() ? null : people.find(UserId.valueOf(value.stringValue()));
            default -> value == null ? null : plain(value);
        };
    }

    private static @Nullable Object plain(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> value.stringValue();
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.numberValue();
            case ARRAY -> value.valueStream().map(RowReader::plain).toList();
            case OBJECT -> {
                var parts = new LinkedHashMap<String, @Nullable Object>();
                value.forEachEntry((key, part) -> parts.put(key, plain(part)));
                yield parts;
            }
            case NULL, MISSING, BINARY, POJO -> null;
        };
    }

    private @Nullable Object plain(Record row, Cell cell) {
        var value = row.get(cell.column);
        if (value == null) {
            return null;
        }
        return switch (cell.field.type()) {
            case PERSON -> people.find(new UserId((UUID) value));
            case CHOICE -> RowValues.option(cell.field, (String) value);
            case TAGS -> List.of((String[]) value);
            case MONEY -> Money.of((BigDecimal) value, Objects.requireNonNull((String) row.get(cell.currency)));
            case NUMBER, PERCENTAGE, RATING, FORMULA -> RowValues.number((BigDecimal) value);
            case MOMENT -> (Instant) value;
            case CHOICES -> value instanceof JSONB kept ? plain(json.readTree(kept.data())) : value;
            case TEXT, LONG_TEXT, DATE, TIME, BOOLEAN, REFERENCE, URL, PHONE, EMAIL -> value;
        };
    }
}
