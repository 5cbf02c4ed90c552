package zhiji.imports;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.platform.Actor;
import zhiji.records.Trace;

/**
 * Takes an import back, some thousands of records in a transaction that also says which are done: whatever stops the server,
 * the next run goes on with those that are left.
 */
@Component
class ImportReversal {

    private static final int AT_ONCE = 5_000;

    private final ImportStore store;
    private final TraceStore traces;
    private final ImportTargets targets;
    private final TransactionTemplate transaction;

    ImportReversal(ImportStore store, TraceStore traces, ImportTargets targets, TransactionTemplate transaction) {
        this.store = store;
        this.traces = traces;
        this.targets = targets;
        this.transaction = transaction;
    }

    void run(UUID job, Actor actor, BooleanSupplier stopping) {
        var needed = Integer.MAX_VALUE;
        while (!stopping.getAsBoolean()) {
            while (Boolean.TRUE.equals(transaction.execute(status -> step(job, actor)))) {
                if (stopping.getAsBoolean()) {
                    return;
                }
            }
            // Records of this import may have needed each other.
            var before = needed;
            var left = transaction.execute(status -> finish(job, before));
            if (left == null || left == 0) {
                return;
            }
            needed = left;
        }
    }

    /** Says false when nothing is left, or somebody stopped it. */
    private boolean step(UUID job, Actor actor) {
        var found = store.lockByJob(job);
        if (found.isEmpty()) {
            return false;
        }
        var current = found.get();
        var left = traces.left(current.id(), AT_ONCE);
        if (left.isEmpty()) {
            return false;
        }
        var kept = targets.get(current.target()).revert(left, actor);
        traces.done(current.id(), left.stream().map(Trace::record).toList(), kept);
        var staying = kept.stream().map(Trace.Kept::record).collect(Collectors.toSet());
        var gone =
                left.stream().filter(trace -> !staying.contains(trace.record())).toList();
        var removed = gone.stream().filter(Trace::created).count();
        var reversal = counts(current).plus(removed, gone.size() - removed, staying.size());
        store.save(current.with(current.status(), current.progress().reverted(reversal)));
        return true;
    }

    /** Ends it, unless fewer than last time stayed for the sake of others: then these are tried once more. */
    private int finish(UUID job, int before) {
        var found = store.lockByJob(job);
        if (found.isEmpty()) {
            return 0;
        }
        var current = found.get();
        var needed = traces.countNeeded(current.id());
        if (needed > 0 && needed < before) {
            traces.retry(current.id());
            store.save(current.with(
                    current.status(),
                    current.progress().reverted(counts(current).plus(0, 0, -needed))));
            return needed;
        }
        store.save(current.with(ImportStatus.REVERTED, current.progress().resting()));
        return 0;
    }

    private static Import.Reversal counts(Import current) {
        var reversal = current.progress().reversal();
        return reversal == null ? new Import.Reversal(0, 0, 0, 0) : reversal;
    }
}
