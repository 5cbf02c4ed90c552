package zhiji.types;

import java.util.List;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Fields that a capability adds to the record type of another one (附加字段), declared as a bean. It keeps them in a table
 * of its own with at most one row for each record; for whoever lists, filters, groups or exports they are fields like
 * any other. Their keys begin with the name of what they tell of, as in {@code worth.lifetime}.
 *
 * @param source what the values are computed from, if that is kept back from some who may see the records
 */
public record RecordAddition(
        String type,
        TableField<?, ?> record,
        List<RecordField> added,
        @Nullable Source source) {

    /** A field of another type: from whom that is kept back, whatever follows from it is as well. */
    public record Source(String type, String field) {}

    public RecordAddition {
        added = List.copyOf(added);
    }

    public RecordAddition(String type, TableField<?, ?> record, List<RecordField> added) {
        this(type, record, added, null);
    }

    /** The fields as the type sees them. */
    List<RecordField> fields() {
        return added.stream()
                .map(field -> field.in(new FieldColumn.Beside(record, field.column())))
                .toList();
    }
}
