package zhiji.bulk;

import static zhiji.bulk.jooq.Tables.BULK_CHANGE;
import static zhiji.bulk.jooq.Tables.BULK_ROW;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiji.collaboration.Assignment;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.UserId;
import zhiji.platform.Via;
import zhiji.records.TimelineSource.Position;

/** Loads and saves bulk changes and the records they concern. */
@Repository
class BulkStore {

    private final DSLContext sql;
    private final JsonMapper json;

    BulkStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(BulkChange change) {
        var wish = change.wish();
        sql.insertInto(BULK_CHANGE)
                .set(BULK_CHANGE.ID, change.id())
                .set(BULK_CHANGE.TYPE, wish.type())
                .set(BULK_CHANGE.FILTER, wish.filter() == null ? null : JSONB.valueOf(wish.filter()))
                .set(BULK_CHANGE.ZONE, wish.zone().getId())
                .set(BULK_CHANGE.ACTION, wish.action().name())
                .set(BULK_CHANGE.VALUES, JSONB.valueOf(json.writeValueAsString(wish.values())))
                .set(BULK_CHANGE.STATUS, change.status().name())
                .set(BULK_CHANGE.TOTAL, change.total())
                .set(BULK_CHANGE.DONE, change.done())
                .set(BULK_CHANGE.CREATED_AT, change.createdAt())
                .set(BULK_CHANGE.CREATED_BY, change.createdBy())
                .set(BULK_CHANGE.VIA, change.via().name())
                .execute();
    }

    /** Remembers how many records are meant. */
    BulkChange total(BulkChange draft, long records) {
        sql.update(BULK_CHANGE)
                .set(BULK_CHANGE.TOTAL, records)
                .where(BULK_CHANGE.ID.eq(draft.id()))
                .execute();
        return draft.of(records);
    }

    void save(BulkChange change) {
        sql.update(BULK_CHANGE)
                .set(BULK_CHANGE.STATUS, change.status().name())
                .set(BULK_CHANGE.JOB, change.job())
                .set(BULK_CHANGE.DONE, change.done())
                .set(BULK_CHANGE.ENDED_AT, change.endedAt())
                .set(
                        BULK_CHANGE.FAILURE,
                        change.failure() == null ? null : JSONB.valueOf(json.writeValueAsString(change.failure())))
                .where(BULK_CHANGE.ID.eq(change.id()))
                .execute();
    }

    /** Those of the asker, of an administrator all; locked until the end of the transaction. */
    Optional<BulkChange> lock(UUID id, Actor actor) {
        return sql.selectFrom(BULK_CHANGE)
                .where(BULK_CHANGE.ID.eq(id).and(own(actor)))
                .forUpdate()
                .fetchOptional(this::read);
    }

    Optional<BulkChange> find(UUID id, Actor actor) {
        return sql.selectFrom(BULK_CHANGE)
                .where(BULK_CHANGE.ID.eq(id).and(own(actor)))
                .fetchOptional(this::read);
    }

    Optional<BulkChange> byJob(UUID job) {
        return sql.selectFrom(BULK_CHANGE).where(BULK_CHANGE.JOB.eq(job)).fetchOptional(this::read);
    }

    Optional<BulkChange> lockByJob(UUID job) {
        return sql.selectFrom(BULK_CHANGE)
                .where(BULK_CHANGE.JOB.eq(job))
                .forUpdate()
                .fetchOptional(this::read);
    }

    List<BulkChange> newest(@Nullable Instant before, int limit, Actor actor) {
        return sql.selectFrom(BULK_CHANGE)
                .where(own(actor))
                .and(before == null ? DSL.noCondition() : BULK_CHANGE.CREATED_AT.lt(before))
                .orderBy(BULK_CHANGE.CREATED_AT.desc(), BULK_CHANGE.ID.desc())
                .limit(limit)
                .fetch(this::read);
    }

    /** What others did that made somebody the owner, the newest first. */
    List<Assignment> givenTo(UserId owner, @Nullable Position before, int limit) {
        return sql.selectFrom(BULK_CHANGE)
                .where(DSL.condition("{0} ->> 'owner' = {1}", BULK_CHANGE.VALUES, owner.toString()))
                .and(BULK_CHANGE.STATUS.eq(DSL.inline(BulkChange.Status.DONE.name())))
                .and(BULK_CHANGE.ACTION.eq(DSL.inline(BulkChange.Action.CHANGE.name())))
                .and(BULK_CHANGE.CREATED_BY.ne(owner))
                .and(
                        before == null
                                ? DSL.noCondition()
                                : DSL.row(BULK_CHANGE.ENDED_AT, BULK_CHANGE.ID).lt(before.at(), before.id()))
                .orderBy(BULK_CHANGE.ENDED_AT.desc(), BULK_CHANGE.ID.desc())
                .limit(limit)
                .fetch(row -> new Assignment(
                        row.getId(),
                        row.getEndedAt(),
                        row.getCreatedBy(),
                        row.getType(),
                        row.getTotal(),
                        row.getCreatedAt()));
    }

    /** The next records: to be changed, or when undoing, to be set back. */
    List<UUID> left(UUID bulk, boolean undoing, int limit) {
        return sql.select(BULK_ROW.RECORD_ID)
                .from(BULK_ROW)
                .where(BULK_ROW.BULK_ID.eq(bulk))
                .and(undoing ? BULK_ROW.BEFORE.isNotNull() : BULK_ROW.BEFORE.isNull())
                .orderBy(BULK_ROW.RECORD_ID)
                .limit(limit)
                .fetch(row -> row.value1());
    }

    /** Marks a record as done, without anything to remember, or as not done. */
    void mark(UUID bulk, UUID record, boolean done) {
        sql.update(BULK_ROW)
                .set(BULK_ROW.BEFORE, done ? JSONB.valueOf("{}") : null)
                .where(BULK_ROW.BULK_ID.eq(bulk).and(BULK_ROW.RECORD_ID.eq(record)))
                .execute();
    }

    private static Condition own(Actor actor) {
        return actor.administrator() ? DSL.noCondition() : BULK_CHANGE.CREATED_BY.eq(actor.id());
    }

    private BulkChange read(Record row) {
        var filter = row.get(BULK_CHANGE.FILTER);
        var failure = row.get(BULK_CHANGE.FAILURE);
        var wish = new BulkChange.Wish(
                row.get(BULK_CHANGE.TYPE),
                filter == null ? null : filter.data(),
                ZoneId.of(row.get(BULK_CHANGE.ZONE)),
                BulkChange.Action.valueOf(row.get(BULK_CHANGE.ACTION)),
                values(row.get(BULK_CHANGE.VALUES)));
        return new BulkChange(
                row.get(BULK_CHANGE.ID),
                wish,
                BulkChange.Status.valueOf(row.get(BULK_CHANGE.STATUS)),
                row.get(BULK_CHANGE.JOB),
                row.get(BULK_CHANGE.TOTAL),
                row.get(BULK_CHANGE.DONE),
                failure == null ? null : json.readValue(failure.data(), Problem.Field.class),
                row.get(BULK_CHANGE.CREATED_AT),
                row.get(BULK_CHANGE.ENDED_AT),
                row.get(BULK_CHANGE.CREATED_BY),
                Via.valueOf(row.get(BULK_CHANGE.VIA)));
    }

    private Map<String, JsonNode> values(JSONB kept) {
        var values = new TreeMap<String, JsonNode>();
        json.readTree(kept.data()).properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }
}
