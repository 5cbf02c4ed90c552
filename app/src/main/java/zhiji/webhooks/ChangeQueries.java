package zhiji.webhooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.UserId;
import zhiji.records.FieldChange;
import zhiji.records.RecordRef;
import zhiji.types.Columns;
import zhiji.types.RecordRows;

/** Reads from the history of a record which fields were changed at a moment, and by whom. */
@Repository
class ChangeQueries {

    private final DSLContext sql;
    private final JsonMapper json;

    ChangeQueries(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The fields that were changed at once, and who did it. */
    record Change(@Nullable UserId by, List<String> fields) {}

    Optional<Change> find(RecordRows.HistoryTable history, RecordRef record, Instant at) {
        var table = Objects.requireNonNull(history.id().getTable());
        var rows = sql.select(history.by(), history.changes())
                .from(table)
                .where(Columns.id(table, history.record()).eq(record.id()))
                .and(history.at().eq(at))
                .fetch();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var fields = new ArrayList<String>();
        rows.forEach(row -> Stream.of(json.readValue(row.value2().data(), FieldChange[].class))
                .map(FieldChange::field)
                .filter(field -> !fields.contains(field))
                .forEach(fields::add));
        return Optional.of(new Change(rows.getFirst().value1(), fields));
    }
}
