package zhiji.filters;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import zhiji.types.Columns;
import zhiji.types.FieldColumn;
import zhiji.types.RecordField;
import zhiji.types.RecordType;

/**
 * Joins the tables in which capabilities keep fields of another's records, so that a list can be sorted and grouped by them
 * with the help of an index.
 */
public final class Beside {

    private Beside() {}

    /** The table, and beside each row what these fields need. */
    public static Table<?> joined(RecordType type, Table<?> table, Collection<RecordField> fields) {
        Map<String, TableField<?, ?>> besides = new LinkedHashMap<>();
        for (var field : fields) {
            if (field.column() instanceof FieldColumn.Beside beside) {
                besides.put(alias(beside.record()).getName(), beside.record());
            }
        }
        Table<?> joined = table;
        for (var record : besides.values()) {
            var alias = alias(record);
            joined = joined.leftJoin(alias).on(of(type, table, record, alias));
        }
        return joined;
    }

    /** The value by which rows are sorted or grouped where {@link #joined} joined the field's table. */
    public static Field<?> value(RecordType type, RecordField field, Table<?> table) {
        return field.column() instanceof FieldColumn.Beside beside
                ? FieldSql.value(type, field.in(beside.column()), alias(beside.record()))
                : FieldSql.value(type, field, table);
    }

    /** The same of the currency of an amount. */
    public static Field<String> currency(RecordType type, RecordField field, Table<?> table) {
        return field.column() instanceof FieldColumn.Beside beside
                ? FieldSql.currency(type, field.in(beside.column()), alias(beside.record()))
                : FieldSql.currency(type, field, table);
    }

    /** Where there is a row beside the record for which something holds. */
    static Condition exists(RecordType type, FieldColumn.Beside beside, Table<?> table, Condition holds) {
        var alias = alias(beside.record());
        return DSL.exists(DSL.selectOne()
                .from(alias)
                .where(of(type, table, beside.record(), alias))
                .and(holds));
    }

    /** One value for one record; absent where there is no row beside it. */
    static <T> Field<T> single(RecordType type, FieldColumn.Beside beside, Table<?> table, Field<T> value) {
        var alias = alias(beside.record());
        return DSL.field(DSL.select(value).from(alias).where(of(type, table, beside.record(), alias)));
    }

    static Table<?> alias(TableField<?, ?> record) {
        var table = Objects.requireNonNull(record.getTable());
        return table.as("beside_" + table.getName());
    }

    private static Condition of(RecordType type, Table<?> table, TableField<?, ?> record, Table<?> alias) {
        return Columns.id(alias, record).eq(Columns.id(table, type.rows().id()));
    }
}
