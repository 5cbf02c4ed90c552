package zhiji.types;

import org.jooq.TableField;

/**
 * A way from a record to another one (关联): a column, or a custom field, holds the other's id. Seen from the other side
 * it leads to many records, under the name {@code inverse}.
 */
public record RecordRelation(String key, String target, FieldColumn column, String inverse) {

    public static RecordRelation to(String key, String target, TableField<?, ?> column, String inverse) {
        return new RecordRelation(key, target, new FieldColumn.Plain(column), inverse);
    }

    /** The other side of a relation: from {@code target} to the many records of {@code source} that name it. */
    public record Inverse(String key, RecordType source, RecordRelation relation) {}
}
