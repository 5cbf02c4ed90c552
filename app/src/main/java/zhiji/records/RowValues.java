package zhiji.records;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.Row;
import org.jooq.SelectField;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import zhiji.access.People;
import zhiji.filters.FieldSql;
import zhiji.platform.Actor;
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

    /** Reads rows of that shape as an actor may see them. */
    RowReader reader(Row shape, RecordType type, List<RecordField> fields, Actor actor) {
        var document = shape.indexOf(DOCUMENT);
        var cells = fields.stream()
                .map(field -> new RowReader.Cell(
                        field,
                        visibility.rule(actor, type, field),
                        shape.indexOf(name(field)),
                        shape.indexOf(name(field) + CURRENCY),
                        field.column() instanceof FieldColumn.Document custom ? custom.key() : null))
                .toList();
        var places = new RowReader.Places(shape.indexOf("id"), shape.indexOf(VERSION), document);
        return new RowReader(json, people, places, cells);
    }

    /** All rows of one query as an actor may see them. */
    List<RecordItem> items(List<? extends Record> rows, RecordType type, List<RecordField> fields, Actor actor) {
        return rows.isEmpty()
                ? List.of()
                : rows.stream()
                        .map(reader(rows.getFirst().fieldsRow(), type, fields, actor)::item)
                        .toList();
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

    static String option(RecordField field, String stored) {
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
