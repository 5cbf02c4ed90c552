package zhiji.records;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Via;
import zhiji.types.RecordRows;

/** Writes down what was changed on a record (改动记录), in the table that its type declares for it. */
@Component
public class ChangeLog {

    private final DSLContext sql;
    private final JsonMapper json;

    ChangeLog(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Where nothing changed nothing is written; what nobody did a rule did. */
    public void write(
            RecordRows.HistoryTable table, UUID record, List<FieldChange> changes, Instant at, @Nullable Actor by) {
        if (changes.isEmpty()) {
            return;
        }
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(table.id(), Ids.next());
        row.put(table.record(), record);
        row.put(table.at(), at);
        row.put(table.by(), by == null ? null : by.id());
        row.put(table.via(), (by == null ? Via.RULE : by.via()).name());
        row.put(table.changes(), JSONB.valueOf(json.writeValueAsString(changes)));
        sql.insertInto(Objects.requireNonNull(table.id().getTable())).set(row).execute();
    }
}
