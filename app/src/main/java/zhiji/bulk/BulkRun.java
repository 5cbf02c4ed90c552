package zhiji.bulk;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.access.Users;
import zhiji.jobs.JobKind;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.records.RecordChanges;
import zhiji.records.RecordTexts;
import zhiji.types.RecordTypes;

/**
 * The job that makes, or takes back, a change of many records, some thousands in a transaction. Each transaction also says
 * which records are done: whatever stops the server, the next run goes on with those that are left.
 */
@Component
class BulkRun implements JobKind {

    static final String KIND = "bulk-change";

    private static final Logger LOG = LoggerFactory.getLogger(BulkRun.class);
    private static final int AT_ONCE = 5_000;
    private static final int ONE_BY_ONE = 200;

    private final BulkStore store;
    private final BulkQueries queries;
    private final RecordChanges changes;
    private final RecordTypes types;
    private final Users users;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkRun(
            BulkStore store,
            BulkQueries queries,
            RecordChanges changes,
            RecordTypes types,
            Users users,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.changes = changes;
        this.types = types;
        this.users = users;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(UUID job, BooleanSupplier stopping) {
        while (!stopping.getAsBoolean() && Boolean.TRUE.equals(transaction.execute(status -> step(job)))) {
            // Each round is one transaction.
        }
    }

    @Override
    public boolean failed(UUID job, Problem.Field reason) {
        transaction.executeWithoutResult(status -> store.lockByJob(job)
                .ifPresent(bulk -> store.save(bulk.ended(BulkChange.Status.FAILED, reason, clock.instant()))));
        return true;
    }

    /** Says false when nothing is left, or somebody stopped it. */
    private boolean step(UUID job) {
        var found = store.lockByJob(job);
        if (found.isEmpty()) {
            return false;
        }
        var bulk = found.get();
        var undoing = bulk.status() == BulkChange.Status.UNDOING;
        var deleting = bulk.wish().action() == BulkChange.Action.DELETE;
        var left = store.left(bulk.id(), undoing, deleting ? ONE_BY_ONE : AT_ONCE);
        if (left.isEmpty()) {
            store.save(bulk.ended(undoing ? BulkChange.Status.UNDONE : BulkChange.Status.DONE, null, clock.instant()));
            return false;
        }
        var administrator = users.find(bulk.createdBy()).orElseThrow().administrator();
        var actor = new Actor(bulk.createdBy(), bulk.via(), administrator);
        var step = new BulkQueries.Step(bulk, types.get(bulk.wish().type()), left, clock.instant(), actor);
        if (deleting) {
            left.forEach(record -> delete(step, record, undoing));
        } else if (undoing) {
            queries.undo(step);
        } else {
            queries.change(step);
        }
        if (changesWords(step)) {
            changes.index(step.type().key(), left);
        }
        store.save(bulk.reached(bulk.done() + left.size()));
        return true;
    }

    private static boolean changesWords(BulkQueries.Step step) {
        return step.type().isCustom()
                && step.bulk().wish().action() == BulkChange.Action.CHANGE
                && step.bulk().wish().values().keySet().stream()
                        .flatMap(key -> step.type().field(key).stream())
                        .anyMatch(RecordTexts::isSearched);
    }

    /** By the capability that owns the record: putting aside means more than a mark. */
    private void delete(BulkQueries.Step step, UUID record, boolean undoing) {
        try {
            if (undoing) {
                changes.restore(step.type().key(), record, step.actor());
            } else {
                changes.delete(step.type().key(), record, step.actor());
            }
        } catch (Problem gone) {
            LOG.debug("Record {} stays as it is: {}", record, gone.code());
        }
        store.mark(step.bulk().id(), record, !undoing);
    }
}
