package zhiji.operations;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiji.access.Permissions;
import zhiji.jobs.JobReport;
import zhiji.platform.Actor;
import zhiji.platform.Problem;

/** Tells administrators of backups as background work. */
@Component
class BackupJobs implements JobReport {

    private final Backups backups;
    private final BackupStore store;
    private final Permissions permissions;

    BackupJobs(Backups backups, BackupStore store, Permissions permissions) {
        this.backups = backups;
        this.store = store;
        this.permissions = permissions;
    }

    @Override
    public String kind() {
        return BackupRun.KIND;
    }

    @Override
    public List<Work> recent(int limit, Actor actor) {
        return permissions.of(actor).unlimited()
                ? store.recent(limit).stream().map(BackupJobs::work).toList()
                : List.of();
    }

    @Override
    public void cancel(UUID id, Actor actor) {
        backups.cancel(id, actor);
    }

    /** Another one is begun instead. */
    @Override
    public void retry(UUID id, Actor actor) {
        if (backups.find(id, actor).status() == Backup.Status.DONE) {
            throw Problem.of(Problem.Kind.CONFLICT, "job.not-retryable");
        }
        backups.begin(actor);
    }

    private static Work work(Backup backup) {
        var state = State.valueOf(backup.status().name());
        return new Work(
                backup.id(),
                backup.fileName(),
                state,
                state == State.RUNNING ? backup.id() : null,
                backup.share(),
                backup.failure(),
                backup.startedAt(),
                backup.createdBy(),
                state != State.DONE);
    }
}
