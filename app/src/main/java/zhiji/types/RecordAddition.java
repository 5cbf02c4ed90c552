package zhiji.types;

import java.util.List;
import org.jooq.TableField;

/**
 * Fields that a capability adds to the record type of another one (附加字段), declared as a bean. It keeps them in a table
 * of its own with at most one row for each record; for whoever lists, filters, groups or exports they are fields like
 * any other. Their keys begin with the name of what they tell of, as in {@code worth.lifetime}.
 */
public record RecordAddition(String type, TableField<?, ?> record, List<RecordField> added) {

    public RecordAddition {
        added = List.copyOf(added);
    }

    /** The fields as the type sees them. */
    List<RecordField> fields() {
        return added.stream()
                .map(field -> field.in(new FieldColumn.Beside(record, field.column())))
                .toList();
    }
}
