package zhiji.collaboration;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.Actor;
import zhiji.platform.Via;
import zhiji.records.FieldChange;
import zhiji.records.RecordRef;
import zhiji.types.Columns;
import zhiji.types.RecordRows;

/** Reads the newest changes of many records from the table that remembers them. */
@Repository
class NewsQueries {

    private final DSLContext sql;
    private final JsonMapper json;

    NewsQueries(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    List<News> changes(RecordRows.HistoryTable history, News.Request request, Actor actor) {
        var table = Objects.requireNonNull(history.id().getTable());
        var watched = request.watched();
        var types = watched.stream()
                .collect(Collectors.toMap(
                        one -> one.record().id(), one -> one.record().type(), (one, other) -> one));
        var ids = watched.stream().map(one -> one.record().id()).toArray(UUID[]::new);
        var since = watched.stream().map(one -> one.since().toString()).toArray(String[]::new);
        var wanted = DSL.table("unnest({0}, {1}::timestamptz[]) as watched (id, since)", DSL.val(ids), DSL.val(since));
        var record = Columns.id(table, history.record());
        var before = request.before();
        return sql.select(record, history.id(), history.at(), history.by(), history.via(), history.changes())
                .from(table)
                .join(wanted)
                .on(record.eq(DSL.field(DSL.name("watched", "id"), SQLDataType.UUID)))
                .where(history.at()
                        .gt(DSL.field(DSL.name("watched", "since"), history.at().getDataType())))
                .and(history.by().isDistinctFrom(actor.id()))
                .and(
                        before == null
                                ? DSL.noCondition()
                                : DSL.row(history.at(), history.id()).lt(before.at(), before.id()))
                .orderBy(history.at().desc(), history.id().desc())
                .limit(request.limit())
                .fetch(row -> new News(
                        new RecordRef(Objects.requireNonNull(types.get(row.value1())), row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Via.valueOf(row.value5()),
                        fields(row.value6().data())));
    }

    private List<String> fields(String changes) {
        return Stream.of(json.readValue(changes, FieldChange[].class))
                .map(FieldChange::field)
                .toList();
    }
}
