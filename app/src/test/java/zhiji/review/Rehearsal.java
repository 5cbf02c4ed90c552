package zhiji.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.identity.Filing;
import zhiji.platform.Ids;
import zhiji.platform.UserId;

/** Runs searches on the thread of the test, so that a test need not wait for the scheduler. */
@Component
class Rehearsal {

    private final RunStore store;
    private final RunJob job;
    private final Filing filing;

    Rehearsal(RunStore store, RunJob job, Filing filing) {
        this.store = store;
        this.job = job;
        this.filing = filing;
    }

    Run search(Run.Scope scope) {
        var records = store.lastOfAll().map(run -> run.progress().records()).orElseGet(filing::size);
        return done(new Run.Progress(Run.Phase.FILING, null, records, 0, 0), scope, null);
    }

    Run undo(Run run) {
        var undoing = run.undoing(Ids.next(), run.result().merged());
        store.save(undoing);
        job.run(undoing.job(), () -> false);
        return store.find(run.id()).orElseThrow();
    }

    private Run done(Run.Progress progress, Run.Scope scope, @Nullable UserId by) {
        var run = new Run(
                Ids.next(),
                scope,
                Run.Status.RUNNING,
                Ids.next(),
                progress,
                Run.Result.NOTHING,
                null,
                Instant.now(),
                null,
                by);
        assertThat(store.insert(run)).isTrue();
        job.run(run.job(), () -> false);
        var ended = store.find(run.id()).orElseThrow();
        assertThat(List.of(Run.Status.DONE)).as(String.valueOf(ended.failure())).contains(ended.status());
        return ended;
    }
}
