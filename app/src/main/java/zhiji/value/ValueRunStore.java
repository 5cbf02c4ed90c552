package zhiji.value;

import static zhiji.value.jooq.Tables.RUN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.Problem;

/** Loads and saves runs. */
@Repository
class ValueRunStore {

    private final DSLContext sql;
    private final JsonMapper json;

    ValueRunStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Says false if another run is not over. */
    boolean insert(ValueRun run) {
        return sql.insertInto(RUN)
                        .set(RUN.ID, run.id())
                        .set(RUN.STATUS, run.status().name())
                        .set(RUN.STEP, run.step().name())
                        .set(RUN.DONE, run.done())
                        .set(RUN.TOTAL, run.total())
                        .set(RUN.WISH, JSONB.valueOf(json.writeValueAsString(run.wish())))
                        .set(RUN.CREATED_AT, run.createdAt())
                        .set(RUN.CREATED_BY, run.createdBy())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<ValueRun> find(UUID id) {
        return sql.selectFrom(RUN).where(RUN.ID.eq(id)).fetchOptional(this::read);
    }

    Optional<ValueRun> lock(UUID id) {
        return sql.selectFrom(RUN).where(RUN.ID.eq(id)).forUpdate().fetchOptional(this::read);
    }

    /** The newest run that got to the end: the scores are its own. */
    Optional<ValueRun> latest() {
        return first(RUN.STATUS.eq(ValueRun.Status.DONE.name()));
    }

    /** The run that is not over, if there is one. */
    Optional<ValueRun> active() {
        return first(RUN.STATUS.in(ValueRun.Status.WAITING.name(), ValueRun.Status.RUNNING.name()));
    }

    private Optional<ValueRun> first(Condition condition) {
        return sql.selectFrom(RUN)
                .where(condition)
                .orderBy(RUN.CREATED_AT.desc(), RUN.ID.desc())
                .limit(1)
                .fetchOptional(this::read);
    }

    List<ValueRun> newest(@Nullable Instant before, int limit) {
        return sql.selectFrom(RUN)
                .where(before == null ? DSL.noCondition() : RUN.CREATED_AT.lt(before))
                .orderBy(RUN.CREATED_AT.desc(), RUN.ID.desc())
                .limit(limit)
                .fetch(this::read);
    }

    /** Says false if somebody stopped the run. */
    boolean reached(UUID id, ValueRun.Step step, long done, long total) {
        return sql.update(RUN)
                        .set(RUN.STEP, step.name())
                        .set(RUN.DONE, done)
                        .set(RUN.TOTAL, total)
                        .where(RUN.ID.eq(id))
                        .and(RUN.STATUS.eq(ValueRun.Status.RUNNING.name()))
                        .execute()
                == 1;
    }

    void started(UUID id, Instant at) {
        sql.update(RUN)
                .set(RUN.STATUS, ValueRun.Status.RUNNING.name())
                .set(RUN.STARTED_AT, DSL.coalesce(RUN.STARTED_AT, DSL.val(at)))
                .where(RUN.ID.eq(id))
                .execute();
    }

    void done(UUID id, ModelCard card, Instant at) {
        sql.update(RUN)
                .set(RUN.STATUS, ValueRun.Status.DONE.name())
                .set(RUN.CARD, JSONB.valueOf(json.writeValueAsString(card)))
                .set(RUN.ENDED_AT, at)
                .where(RUN.ID.eq(id))
                .execute();
    }

    void ended(UUID id, ValueRun.Status status, Problem.@Nullable Field failure, Instant at) {
        sql.update(RUN)
                .set(RUN.STATUS, status.name())
                .set(RUN.FAILURE, failure == null ? null : JSONB.valueOf(json.writeValueAsString(failure)))
                .set(RUN.ENDED_AT, at)
                .where(RUN.ID.eq(id))
                .execute();
    }

    private ValueRun read(Record row) {
        var card = row.get(RUN.CARD);
        var failure = row.get(RUN.FAILURE);
        return new ValueRun(
                row.get(RUN.ID),
                ValueRun.Status.valueOf(row.get(RUN.STATUS)),
                ValueRun.Step.valueOf(row.get(RUN.STEP)),
                row.get(RUN.DONE),
                row.get(RUN.TOTAL),
                json.readValue(row.get(RUN.WISH).data(), ValueRun.Wish.class),
                card == null ? null : json.readValue(card.data(), ModelCard.class),
                failure == null ? null : json.readValue(failure.data(), Problem.Field.class),
                row.get(RUN.CREATED_AT),
                row.get(RUN.CREATED_BY),
                row.get(RUN.STARTED_AT),
                row.get(RUN.ENDED_AT));
    }
}
