package zhiji.review;

import static zhiji.review.jooq.Tables.RUN;
import static zhiji.review.jooq.Tables.RUN_MERGE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.review.jooq.tables.records.RunRecord;

/** Loads and saves runs and the merges they made. */
@Repository
class RunStore {

    private final DSLContext sql;
    private final JsonMapper json;

    RunStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Says false when another run is being worked on. */
    boolean insert(Run run) {
        return sql.insertInto(RUN)
                        .set(RUN.ID, run.id())
                        .set(RUN.SCOPE, run.scope().name())
                        .set(RUN.STATUS, run.status().name())
                        .set(RUN.PHASE, run.progress().phase().name())
                        .set(RUN.JOB, run.job())
                        .set(RUN.RECORDS, run.progress().records())
                        .set(RUN.TOTAL, run.progress().total())
                        .set(RUN.DONE, 0L)
                        .set(RUN.COMPARED, 0L)
                        .set(RUN.FOUND, 0L)
                        .set(RUN.MERGED, 0L)
                        .set(RUN.KEPT, 0L)
                        .set(RUN.STARTED_AT, run.startedAt())
                        .set(RUN.CREATED_BY, run.startedBy())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    void save(Run run) {
        var position = run.progress().position();
        var failure = run.failure();
        sql.update(RUN)
                .set(RUN.STATUS, run.status().name())
                .set(RUN.PHASE, run.progress().phase().name())
                .set(RUN.JOB, run.job())
                .set(RUN.POSITION, position == null ? null : position.value())
                .set(RUN.RECORDS, run.progress().records())
                .set(RUN.TOTAL, run.progress().total())
                .set(RUN.DONE, run.progress().done())
                .set(RUN.COMPARED, run.result().compared())
                .set(RUN.FOUND, run.result().found())
                .set(RUN.MERGED, run.result().merged())
                .set(RUN.KEPT, run.result().kept())
                .set(RUN.FAILURE, failure == null ? null : JSONB.valueOf(json.writeValueAsString(failure)))
                .set(RUN.ENDED_AT, run.endedAt())
                .where(RUN.ID.eq(run.id()))
                .execute();
    }

    Optional<Run> lock(UUID id) {
        return sql.selectFrom(RUN).where(RUN.ID.eq(id)).forUpdate().fetchOptional(this::read);
    }

    Optional<Run> find(UUID id) {
        return sql.selectFrom(RUN).where(RUN.ID.eq(id)).fetchOptional(this::read);
    }

    Optional<Run> byJob(UUID job) {
        return sql.selectFrom(RUN).where(RUN.JOB.eq(job)).fetchOptional(this::read);
    }

    Optional<Run> lockByJob(UUID job) {
        return sql.selectFrom(RUN).where(RUN.JOB.eq(job)).forUpdate().fetchOptional(this::read);
    }

    List<Run> newest(int limit) {
        return sql.selectFrom(RUN)
                .orderBy(RUN.STARTED_AT.desc(), RUN.ID.desc())
                .limit(limit)
                .fetch(this::read);
    }

    /** The last search of the whole archive that was begun, whatever became of it. */
    Optional<Run> lastOfAll() {
        return sql.selectFrom(RUN)
                .where(RUN.SCOPE.eq(Run.Scope.ALL.name()))
                .orderBy(RUN.STARTED_AT.desc())
                .limit(1)
                .fetchOptional(this::read);
    }

    Optional<Run> lastSearch() {
        return sql.selectFrom(RUN)
                .where(RUN.SCOPE.ne(Run.Scope.CHOSEN.name()))
                .orderBy(RUN.STARTED_AT.desc())
                .limit(1)
                .fetchOptional(this::read);
    }

    void addMerge(UUID run, UUID merge) {
        sql.insertInto(RUN_MERGE)
                .set(RUN_MERGE.RUN_ID, run)
                .set(RUN_MERGE.MERGE_ID, merge)
                .set(RUN_MERGE.TAKEN_BACK, false)
                .execute();
    }

    /** The newest merge of the run that was not taken back. */
    Optional<UUID> nextMerge(UUID run) {
        return sql.select(RUN_MERGE.MERGE_ID)
                .from(RUN_MERGE)
                .where(RUN_MERGE.RUN_ID.eq(run))
                .andNot(RUN_MERGE.TAKEN_BACK)
                .orderBy(RUN_MERGE.MERGE_ID.desc())
                .limit(1)
                .fetchOptional(row -> row.value1());
    }

    void takeBack(UUID run, UUID merge) {
        sql.update(RUN_MERGE)
                .set(RUN_MERGE.TAKEN_BACK, true)
                .where(RUN_MERGE.RUN_ID.eq(run))
                .and(RUN_MERGE.MERGE_ID.eq(merge))
                .execute();
    }

    private Run read(RunRecord row) {
        return new Run(
                row.getId(),
                Run.Scope.valueOf(row.getScope()),
                Run.Status.valueOf(row.getStatus()),
                row.getJob(),
                new Run.Progress(
                        Run.Phase.valueOf(row.getPhase()),
                        position(row.getPosition()),
                        row.getRecords(),
                        row.getTotal(),
                        row.getDone()),
                new Run.Result(row.getCompared(), row.getFound(), row.getMerged(), row.getKept()),
                row.getFailure() == null
                        ? null
                        : json.readValue(row.getFailure().data(), Problem.Field.class),
                row.getStartedAt(),
                row.getEndedAt(),
                row.getCreatedBy());
    }

    private static @Nullable PartyId position(@Nullable UUID id) {
        return id == null ? null : new PartyId(id);
    }
}
