package zhiji.imports;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiji.jobs.JobReport;
import zhiji.platform.Actor;

/** Tells of imports as background work. */
@Component
class ImportJobs implements JobReport {

    private final Imports imports;

    ImportJobs(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String kind() {
        return ImportRun.KIND;
    }

    /** Files that wait for a person to go on with them are no work of the server's. */
    @Override
    public List<Work> recent(int limit, Actor actor) {
        return imports.page(limit, null, actor).items().stream()
                .filter(one -> one.status() != ImportStatus.DRAFT && one.status() != ImportStatus.CHECKED)
                .map(ImportJobs::work)
                .toList();
    }

    @Override
    public void cancel(UUID id, Actor actor) {
        imports.cancel(id, actor);
    }

    @Override
    public void retry(UUID id, Actor actor) {
        if (imports.get(id, actor).isReverted()) {
            imports.startReversal(id, actor);
        } else if (imports.get(id, actor).isBegun()) {
            imports.startRun(id, actor);
        } else {
            imports.startCheck(id, actor);
        }
    }

    private static Work work(Import one) {
        var state = state(one.status());
        return new Work(
                one.id(),
                one.upload().name(),
                state,
                one.progress().job(),
                one.progress().share(),
                one.failure(),
                one.createdAt(),
                one.createdBy(),
                state != State.DONE);
    }

    private static State state(ImportStatus status) {
        return switch (status) {
            case CHECKING, RUNNING, REVERTING -> State.RUNNING;
            case DRAFT, CHECKED, DONE, REVERTED -> State.DONE;
            case CANCELLED -> State.CANCELLED;
            case FAILED -> State.FAILED;
        };
    }
}
