package zhiji.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.identity.Filing;
import zhiji.jobs.Jobs;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/** Front door to searches for twins and batches of merges: one at a time, begun, stopped, taken back. */
@Service
class Runs {

    private static final int SHOWN = 20;

    /** An archive that grew or shrank by more than this is compared anew: values became commoner or rarer. */
    private static final double GROWTH = 1.25;

    private static final Duration NIGHTLY = Duration.ofHours(20);

    private final RunStore store;
    private final SuggestionStore suggestions;
    private final Filing filing;
    private final PolicyStore policies;
    private final Jobs jobs;
    private final Clock clock;

    Runs(RunStore store, SuggestionStore suggestions, Filing filing, PolicyStore policies, Jobs jobs, Clock clock) {
        this.store = store;
        this.suggestions = suggestions;
        this.filing = filing;
        this.policies = policies;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Searches the whole archive, or what changed. What was never searched, or is much larger by now, is searched whole. */
    @Transactional
    Run search(boolean all, Actor actor) {
        Policies.refuseOthers(actor);
        return search(all, actor.id());
    }

    /** The search of the night, if there was none and the policy wants one. */
    @Transactional
    Optional<Run> searchNightly() {
        var due = store.lastSearch()
                .map(run -> run.startedAt().isBefore(clock.instant().minus(NIGHTLY)))
                .orElse(true);
        return due && policies.current().nightly() ? Optional.of(search(false, (UserId) null)) : Optional.empty();
    }

    private Run search(boolean all, @Nullable UserId by) {
        var size = filing.size();
        var last = store.lastOfAll()
                .filter(run -> run.status() == Run.Status.DONE || run.status() == Run.Status.UNDONE)
                .map(run -> run.progress().records());
        var whole = all || last.isEmpty() || size > last.get() * GROWTH + 100 || size * GROWTH + 100 < last.get();
        var progress = new Run.Progress(Run.Phase.FILING, null, whole ? size : last.orElse(size), size, 0);
        return start(whole ? Run.Scope.ALL : Run.Scope.CHANGED, progress, by);
    }

    /** Merges the parties of these suggestions, each suggestion for itself. */
    @Transactional
    Run merge(Collection<UUID> chosen, Actor actor) {
        var progress = new Run.Progress(Run.Phase.MERGING, null, 0, chosen.size(), 0);
        var run = start(Run.Scope.CHOSEN, progress, actor.id());
        if (suggestions.choose(chosen, run.id()) == 0) {
            throw Problem.of(Problem.Kind.CONFLICT, "review.gone");
        }
        return run;
    }

    Run get(UUID id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("not-found"));
    }

    List<Run> newest() {
        return store.newest(SHOWN);
    }

    /** Stops between two steps; what was found and merged stays. */
    @Transactional
    Run cancel(UUID id, Actor actor) {
        var run = own(id, actor);
        if (!run.status().isActive()) {
            return run;
        }
        var stopped = run.ended(Run.Status.CANCELLED, null, clock.instant());
        suggestions.release(id, null);
        store.save(stopped);
        return stopped;
    }

    /** Takes back every merge that the run made and nobody built upon since. */
    @Transactional
    Run undo(UUID id, Actor actor) {
        var run = own(id, actor);
        if (run.status().isActive()) {
            throw Problem.of(Problem.Kind.CONFLICT, "review.active");
        }
        if (run.result().merged() == 0 || run.status() == Run.Status.UNDONE) {
            throw Problem.of(Problem.Kind.CONFLICT, "review.nothing-merged");
        }
        var undoing = run.undoing(Ids.next(), run.result().merged());
        store.save(undoing);
        jobs.start(RunJob.KIND, undoing.job());
        return undoing;
    }

    private Run own(UUID id, Actor actor) {
        var run = store.lock(id).orElseThrow(() -> Problem.notFound("not-found"));
        if (!actor.id().equals(run.startedBy())) {
            Policies.refuseOthers(actor);
        }
        return run;
    }

    private Run start(Run.Scope scope, Run.Progress progress, @Nullable UserId by) {
        var run = new Run(
                Ids.next(), scope, Run.Status.RUNNING, Ids.next(), progress, Run.Result.NOTHING, null, now(), null, by);
        if (!store.insert(run)) {
            throw Problem.of(Problem.Kind.CONFLICT, "review.active");
        }
        jobs.start(RunJob.KIND, run.job());
        return run;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
