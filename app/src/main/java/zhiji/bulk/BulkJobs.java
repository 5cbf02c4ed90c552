package zhiji.bulk;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiji.jobs.JobReport;
import zhiji.platform.Actor;
import zhiji.types.RecordTypes;
import zhiji.types.TypeTexts;

/** Tells of changes of many records as background work. */
@Component
class BulkJobs implements JobReport {

    private final BulkChanges changes;
    private final RecordTypes types;
    private final TypeTexts texts;

    BulkJobs(BulkChanges changes, RecordTypes types, TypeTexts texts) {
        this.changes = changes;
        this.types = types;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return BulkRun.KIND;
    }

    /** Those that are only prepared are no work yet. */
    @Override
    public List<Work> recent(int limit, Actor actor) {
        return changes.page(limit, null, actor).items().stream()
                .filter(change -> change.status() != BulkChange.Status.DRAFT)
                .map(this::work)
                .toList();
    }

    @Override
    public void cancel(UUID id, Actor actor) {
        changes.cancel(id, actor);
    }

    @Override
    public void retry(UUID id, Actor actor) {
        changes.run(id, actor);
    }

    private Work work(BulkChange change) {
        var type = change.wish().type();
        var state = state(change.status());
        return new Work(
                change.id(),
                types.find(type).map(texts::of).orElse(type),
                state,
                change.job(),
                change.total() == 0 ? null : (double) change.done() / change.total(),
                change.failure(),
                change.createdAt(),
                change.createdBy(),
                state != State.DONE);
    }

    private static State state(BulkChange.Status status) {
        return switch (status) {
            case RUNNING, UNDOING -> State.RUNNING;
            case DRAFT, DONE, UNDONE -> State.DONE;
            case CANCELLED -> State.CANCELLED;
            case FAILED -> State.FAILED;
        };
    }
}
