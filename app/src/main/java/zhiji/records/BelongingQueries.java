package zhiji.records;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.UserId;
import zhiji.types.Columns;
import zhiji.types.FieldColumn;
import zhiji.types.RecordRelation;
import zhiji.types.RecordRows;
import zhiji.types.RecordType;

/** Follows a record to the one that has an owner. */
@Repository
class BelongingQueries {

    private final DSLContext sql;

    BelongingQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** A living record with its owner. */
    record Row(UUID id, @Nullable UserId owner) {}

    Optional<Row> owner(RecordType type, UUID id) {
        var rows = type.rows();
        var given = rows.table().as("given");
        var current = rows.table().as("standing");
        var owner = ((RecordRows.Scope.Owner) rows.scope()).owner();
        var key = Columns.id(current, rows.id());
        return sql.select(key, Columns.of(current, owner))
                .from(given)
                .join(current)
                .on(key.eq(current(rows, given)))
                .where(Columns.id(given, rows.id()).eq(id))
                .and(rows.living(current))
                .fetchOptional(row -> new Row(row.value1(), row.value2()));
    }

    /** The record that a living record hangs on. */
    Optional<UUID> target(RecordType type, RecordRelation relation, UUID id) {
        var table = type.rows().table();
        var column = ((FieldColumn.Plain) relation.column()).column();
        return sql.select(Columns.id(table, column))
                .from(table)
                .where(Columns.id(table, type.rows().id()).eq(id))
                .and(type.rows().living(table))
                .fetchOptional(row -> Objects.requireNonNull(row.value1()));
    }

    private static Field<UUID> current(RecordRows rows, Table<?> given) {
        var id = Columns.id(given, rows.id());
        var mergedInto = rows.mergedInto();
        return mergedInto == null ? id : DSL.coalesce(Columns.id(given, mergedInto), id);
    }
}
