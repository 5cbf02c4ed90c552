package zhiji.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.access.Users;
import zhiji.jobs.JobKind;
import zhiji.platform.Actor;
import zhiji.platform.Home;
import zhiji.platform.Problem;
import zhiji.platform.Via;

/**
 * The job that checks or brings in a file, chunk by chunk. Each chunk is one transaction that also saves how far the
 * file is done: whatever stops the server, the next run goes on behind the last chunk that was committed.
 */
@Component
class ImportRun implements JobKind {

    static final String KIND = "import";

    private static final int ATTEMPTS = 3;
    private static final int SAMPLES_OF_CHECK = 100;

    private final ImportStore store;
    private final TraceStore traces;
    private final ImportReversal reversal;
    private final ImportTargets targets;
    private final Users users;
    private final Home home;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportRun(
            ImportStore store,
            TraceStore traces,
            ImportReversal reversal,
            ImportTargets targets,
            Users users,
            Home home,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.traces = traces;
        this.reversal = reversal;
        this.targets = targets;
        this.users = users;
        this.home = home;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    /** A job that is no longer the one of its import does nothing. */
    @Override
    public void run(UUID job, BooleanSupplier stopping) {
        var found = store.byJob(job);
        if (found.isEmpty()) {
            return;
        }
        try {
            run(found.get(), job, stopping);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public boolean failed(UUID job, Problem.Field reason) {
        transaction.executeWithoutResult(
                status -> store.lockByJob(job).ifPresent(current -> store.save(current.failed(reason))));
        return true;
    }

    private void run(Import started, UUID job, BooleanSupplier stopping) throws IOException {
        var actor = new Actor(started.createdBy(), Via.IMPORT, isAdministrator(started));
        if (started.status() == ImportStatus.REVERTING) {
            reversal.run(job, actor, stopping);
            return;
        }
        var settings = started.settings();
        var target = targets.get(started.target());
        var work = target.begin(ImportPlan.of(started, actor));
        if (!started.isBegun() && started.progress().position() == 0) {
            transaction.executeWithoutResult(status -> work.forget());
        }
        var file = home.folder("imports").resolve(started.id().toString());
        try (var rows = RowReader.open(file, started.upload().format(), settings);
                var executor = Executors.newSingleThreadExecutor()) {
            var chunks =
                    new ImportChunks(rows, settings.header(), started.columns().size(), work);
            chunks.skip(started.progress().position());
            var next = executor.submit(chunks::next);
            while (!stopping.getAsBoolean()) {
                var chunk = next.get();
                if (chunk == null) {
                    finish(job, work);
                    return;
                }
                next = executor.submit(chunks::next);
                if (!advance(job, chunk)) {
                    next.cancel(true);
                    return;
                }
            }
            next.cancel(true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException fault) {
            throw unwrapped(fault);
        }
    }

    /** Says false when the import was stopped, or somebody else goes on with it. */
    private boolean advance(UUID job, ImportChunks.Chunk chunk) {
        for (var attempt = 1; ; attempt++) {
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> advanceOnce(job, chunk)));
            } catch (DuplicateKeyException | ConcurrencyFailureException collision) {
                // Somebody wrote the same records meanwhile: the chunk looks again what is there.
                if (attempt == ATTEMPTS) {
                    throw collision;
                }
            }
        }
    }

    private boolean advanceOnce(UUID job, ImportChunks.Chunk chunk) {
        var found = store.lockByJob(job);
        if (found.isEmpty() || found.get().progress().position() != chunk.after()) {
            return false;
        }
        var current = found.get();
        var trial = !current.isBegun();
        var done = chunk.done(trial);
        var outcomes = done.outcomes();
        var counts = current.progress().counts(trial).plus(outcomes);
        store.addRejections(current.id(), trial, rejections(current, chunk, outcomes));
        if (trial) {
            addTwins(current, chunk.twins(outcomes));
        } else if (targets.get(current.target()).isReversible()) {
            traces.add(current.id(), done.traces());
        }
        store.save(current.with(current.status(), current.progress().reached(chunk.last(), chunk.share(), counts)));
        return true;
    }

    private List<ImportStore.Rejection> rejections(
            Import current, ImportChunks.Chunk chunk, List<RowOutcome> outcomes) {
        var rejections = chunk.rejections(outcomes);
        if (current.isBegun() || rejections.isEmpty()) {
            return rejections;
        }
        var room = SAMPLES_OF_CHECK - store.countRejections(current.id(), true);
        return rejections.subList(0, Math.clamp(room, 0, rejections.size()));
    }

    private void addTwins(Import current, Map<Long, RowOutcome.Twin> twins) {
        if (!twins.isEmpty() && traces.countTwins(current.id()) < SAMPLES_OF_CHECK) {
            traces.addTwins(current.id(), twins);
        }
    }

    private void finish(UUID job, ImportTarget.Work work) {
        transaction.executeWithoutResult(status -> store.lockByJob(job).ifPresent(current -> {
            var ended = current.isBegun() ? ImportStatus.DONE : ImportStatus.CHECKED;
            store.save(current.with(ended, current.progress().whole()));
            if (current.isBegun()) {
                // Much is new: without fresh statistics the planner chooses badly until the database looks by itself.
                store.analyse();
                events.publishEvent(FileImported.of(current, clock.instant()));
            } else {
                work.forget();
            }
        }));
    }

    private boolean isAdministrator(Import started) {
        return users.find(started.createdBy()).orElseThrow().administrator();
    }

    private static RuntimeException unwrapped(ExecutionException fault) throws IOException {
        return switch (fault.getCause()) {
            case IOException cause -> throw cause;
            case RuntimeException cause -> cause;
            case Error cause -> throw cause;
            case null, default -> new IllegalStateException(fault);
        };
    }
}
