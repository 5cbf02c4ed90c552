package zhiji.types;

import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;

/** The columns of a declared table, seen through an alias. */
public final class Columns {

    private Columns() {}

    public static <T> Field<T> of(Table<?> alias, TableField<?, T> column) {
        return Objects.requireNonNull(alias.field(column), () -> "No column " + column);
    }

    /** A column of ids, whatever type of id our code calls it. */
    public static Field<UUID> id(Table<?> alias, TableField<?, ?> column) {
        return of(alias, column).coerce(SQLDataType.UUID);
    }
}
