package zhiji.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Via;
import zhiji.types.Columns;
import zhiji.types.RecordRows;
import zhiji.types.RecordType;

/** Keeps and reads what was changed on records, in the table that each type declares for it. */
@Repository
class HistoryStore {

    private final DSLContext sql;
    private final JsonMapper json;

    HistoryStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A place in the history of a record. */
    record Position(Instant at, UUID id) {}

    void record(RecordType type, UUID record, List<FieldChange> changes, Instant at, Actor actor) {
        if (changes.isEmpty()) {
            return;
        }
        var table = table(type);
        sql.insertInto(rows(table))
                .set(Map.of(
                        table.id(),
                        Ids.next(),
                        table.record(),
                        record,
                        table.at(),
                        at,
                        table.by(),
                        actor.id(),
                        table.via(),
                        actor.via().name(),
                        table.changes(),
                        JSONB.valueOf(json.writeValueAsString(changes))))
                .execute();
    }

    /** The changes of a record before a position, newest first. */
    List<HistoryEntry> newest(RecordType type, UUID record, @Nullable Position before, int limit) {
        var table = table(type);
        return entries(
                type,
                record,
                before == null
                        ? DSL.noCondition()
                        : DSL.row(table.at(), table.id()).lt(before.at(), before.id()),
                limit);
    }

    /** Every change of a record after a moment, newest first. */
    List<HistoryEntry> since(RecordType type, UUID record, Instant moment, int limit) {
        return entries(type, record, table(type).at().gt(moment), limit);
    }

    private List<HistoryEntry> entries(RecordType type, UUID record, Condition condition, int limit) {
        var table = table(type);
        return sql.select(table.id(), table.at(), table.by(), table.via(), table.changes())
                .from(rows(table))
                .where(Columns.id(rows(table), table.record()).eq(record))
                .and(condition)
                .orderBy(table.at().desc(), table.id().desc())
                .limit(limit)
                .fetch(row -> new HistoryEntry(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Via.valueOf(row.value4()),
                        List.of(json.readValue(row.value5().data(), FieldChange[].class))));
    }

    static RecordRows.HistoryTable table(RecordType type) {
        return Objects.requireNonNull(type.rows().changing(), () -> type.key() + " has no history")
                .history();
    }

    private static Table<?> rows(RecordRows.HistoryTable table) {
        return Objects.requireNonNull(table.id().getTable());
    }
}
