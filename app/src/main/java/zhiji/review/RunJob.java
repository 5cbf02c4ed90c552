package zhiji.review;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.jobs.JobKind;
import zhiji.platform.Problem;

/**
 * The job that searches for twins and merges what was chosen, step by step. Each step is one transaction that also saves
 * how far the run is: whatever stops the server, the next one goes on behind the last step that was committed.
 */
@Component
class RunJob implements JobKind {

    static final String KIND = "identity-run";

    private final RunStore store;
    private final Searching searching;
    private final ChosenMerges merges;
    private final Learning learning;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RunJob(
            RunStore store,
            Searching searching,
            ChosenMerges merges,
            Learning learning,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.searching = searching;
        this.merges = merges;
        this.learning = learning;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(UUID job, BooleanSupplier stopping) {
        var search = searching.begin();
        try {
            while (!stopping.getAsBoolean() && Boolean.TRUE.equals(transaction.execute(status -> step(job, search)))) {
                // Each round is one transaction.
            }
        } catch (DuplicateKeyException met) {
            throw new ConcurrencyFailureException("somebody at the desk found the same", met);
        }
    }

    @Override
    public boolean failed(UUID job, Problem.Field reason) {
        transaction.executeWithoutResult(status -> store.lockByJob(job)
                .ifPresent(run -> store.save(run.ended(Run.Status.FAILED, reason, clock.instant()))));
        return true;
    }

    /** Says false when nothing is left, or somebody stopped it. */
    private boolean step(UUID job, Searching.Search search) {
        var found = store.lockByJob(job).filter(run -> run.status().isActive());
        if (found.isEmpty()) {
            return false;
        }
        var run = found.get();
        if (run.status() == Run.Status.UNDOING) {
            return save(run, merges.takeBackNext(run), Run.Status.UNDONE);
        }
        var next = switch (run.progress().phase()) {
            case FILING -> Optional.of(searching.file(run));
            case COMPARING -> Optional.of(search.compare(run));
            case GATHERING -> Optional.of(searching.gather(run));
            case WEIGHING -> Optional.of(searching.weigh(run));
            case MERGING -> merges.mergeNext(run);
        };
        return save(run, next, Run.Status.DONE);
    }

    /** A run that did not get further is at its end. */
    private boolean save(Run before, Optional<Run> after, Run.Status end) {
        after.ifPresent(store::save);
        if (after.isPresent()) {
            return true;
        }
        store.save(before.ended(end, null, clock.instant()));
        if (before.scope() != Run.Scope.CHOSEN && end == Run.Status.DONE) {
            learning.refit();
        }
        return false;
    }
}
