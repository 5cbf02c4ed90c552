package zhiji.operations;

import static zhiji.operations.jooq.Tables.BACKUP;
import static zhiji.operations.jooq.Tables.BACKUP_PLAN;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.operations.jooq.tables.records.BackupPlanRecord;
import zhiji.operations.jooq.tables.records.BackupRecord;
import zhiji.platform.Ids;
import zhiji.platform.Problem;

/** Keeps what is known of backups, and the plan by which they are made. */
@Repository
class BackupStore {

    private final DSLContext sql;
    private final JsonMapper json;

    BackupStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    BackupPlan plan(ZoneId zone) {
        return sql.selectFrom(BACKUP_PLAN)
                .orderBy(BACKUP_PLAN.DECIDED_AT.desc(), BACKUP_PLAN.ID.desc())
                .limit(1)
                .fetchOptional(BackupStore::plan)
                .orElseGet(() -> BackupPlan.initial(zone));
    }

    void insert(BackupPlan plan) {
        sql.insertInto(BACKUP_PLAN)
                .set(BACKUP_PLAN.ID, Ids.next())
                .set(BACKUP_PLAN.SCHEDULED, plan.scheduled())
                .set(BACKUP_PLAN.HOUR, (short) plan.hour())
                .set(BACKUP_PLAN.ZONE, plan.zone().getId())
                .set(BACKUP_PLAN.DAYS, plan.days())
                .set(BACKUP_PLAN.WEEKS, plan.weeks())
                .set(BACKUP_PLAN.MONTHS, plan.months())
                .set(BACKUP_PLAN.DECIDED_AT, plan.decidedAt())
                .set(BACKUP_PLAN.CREATED_BY, plan.decidedBy())
                .execute();
    }

    /** The newest first. */
    List<Backup> recent(int limit) {
        return sql.selectFrom(BACKUP)
                .orderBy(BACKUP.STARTED_AT.desc(), BACKUP.ID.desc())
                .limit(limit)
                .fetch(this::backup);
    }

    List<Backup> kept() {
        return sql.selectFrom(BACKUP)
                .where(BACKUP.STATUS.eq(Backup.Status.DONE.name()))
                .and(BACKUP.REMOVED_AT.isNull())
                .orderBy(BACKUP.STARTED_AT.desc(), BACKUP.ID.desc())
                .fetch(this::backup);
    }

    Optional<Backup> find(UUID id) {
        return sql.selectFrom(BACKUP).where(BACKUP.ID.eq(id)).fetchOptional(this::backup);
    }

    boolean knows(String fileName) {
        return sql.fetchExists(BACKUP, BACKUP.FILE_NAME.eq(fileName));
    }

    /** False when another one is being made. */
    boolean insert(Backup backup) {
        var row = sql.newRecord(BACKUP);
        row.setId(backup.id());
        row.setCause(backup.cause().name());
        row.setFileName(backup.fileName());
        row.setEncrypted(backup.encrypted());
        row.setStartedAt(backup.startedAt());
        row.setCreatedBy(backup.createdBy());
        fill(row, backup);
        return sql.insertInto(BACKUP).set(row).onConflictDoNothing().execute() == 1;
    }

    /** Says false when it had ended already: what came first counts. */
    boolean end(Backup backup) {
        var row = sql.newRecord(BACKUP);
        fill(row, backup);
        return sql.update(BACKUP)
                        .set(row)
                        .where(BACKUP.ID.eq(backup.id()))
                        .and(BACKUP.STATUS.eq(Backup.Status.RUNNING.name()))
                        .execute()
                == 1;
    }

    /** Says false when it is to be made no longer. */
    boolean advance(UUID id, double share) {
        return sql.update(BACKUP)
                        .set(BACKUP.SHARE, share)
                        .where(BACKUP.ID.eq(id))
                        .and(BACKUP.STATUS.eq(Backup.Status.RUNNING.name()))
                        .execute()
                == 1;
    }

    void remove(UUID id, Instant now) {
        sql.update(BACKUP).set(BACKUP.REMOVED_AT, now).where(BACKUP.ID.eq(id)).execute();
    }

    private void fill(BackupRecord row, Backup backup) {
        var result = backup.result();
        row.setStatus(backup.status().name());
        row.setJob(backup.status() == Backup.Status.RUNNING ? backup.id() : null);
        row.setShare(backup.share());
        row.setSize(result == null ? null : result.size());
        row.setRows(result == null ? null : result.rows());
        row.setFiles(result == null ? null : result.files());
        row.setFailure(backup.failure() == null ? null : JSONB.valueOf(json.writeValueAsString(backup.failure())));
        row.setEndedAt(backup.endedAt());
    }

    private Backup backup(BackupRecord row) {
        var size = row.getSize();
        var failure = row.getFailure();
        return new Backup(
                row.getId(),
                Backup.Cause.valueOf(row.getCause()),
                Backup.Status.valueOf(row.getStatus()),
                row.getShare(),
                row.getFileName(),
                row.getEncrypted(),
                size == null ? null : new Backup.Result(size, row.getRows(), row.getFiles()),
                failure == null ? null : json.readValue(failure.data(), Problem.Field.class),
                row.getStartedAt(),
                row.getEndedAt(),
                row.getRemovedAt(),
                row.getCreatedBy());
    }

    private static BackupPlan plan(BackupPlanRecord row) {
        return new BackupPlan(
                row.getScheduled(),
                row.getHour(),
                ZoneId.of(row.getZone()),
                row.getDays(),
                row.getWeeks(),
                row.getMonths(),
                row.getDecidedAt(),
                row.getCreatedBy());
    }
}
