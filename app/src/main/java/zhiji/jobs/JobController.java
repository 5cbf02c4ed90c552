package zhiji.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.People;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Person;
import zhiji.platform.Texts;

/** Background work over HTTP. */
@RestController
@RequestMapping("/api/v1/jobs")
class JobController {

    private final JobBoard board;
    private final People people;
    private final Texts texts;

    JobController(JobBoard board, People people, Texts texts) {
        this.board = board;
        this.people = people;
        this.texts = texts;
    }

    /** Work under way waits, or is done by a server; how often it failed in a row and when it is tried again. */
    record JobView(
            String kind,
            UUID id,
            String title,
            String state,
            @Nullable Double share,
            @Nullable String failure,
            int failures,
            @Nullable Instant nextTry,
            @Nullable String server,
            Instant startedAt,
            @Nullable Person startedBy,
            boolean cancellable,
            boolean retryable) {}

    /** What is under way, then what was done lately. */
    @GetMapping
    Items<JobView> listJobs(Actor actor) {
        return new Items<>(board.recent(actor).stream().map(this::view).toList());
    }

    /** Stops it; what was done stays done. */
    @DeleteMapping("/{kind}/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelJob(@PathVariable String kind, @PathVariable UUID id, Actor actor) {
        board.cancel(kind, id, actor);
    }

    /** Goes on with what failed or was stopped. */
    @PutMapping("/{kind}/{id}/attempt")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retryJob(@PathVariable String kind, @PathVariable UUID id, Actor actor) {
        board.retry(kind, id, actor);
    }

    private JobView view(JobBoard.Entry entry) {
        var work = entry.work();
        var scheduled = entry.scheduled();
        var failures = scheduled == null ? 0 : scheduled.failures();
        var state = entry.isWaiting() ? "waiting" : work.state().name().toLowerCase(Locale.ROOT);
        var underWay = work.state() == JobReport.State.RUNNING;
        return new JobView(
                entry.kind(),
                work.id(),
                texts.of("job." + entry.kind(), List.of(work.subject())),
                state,
                work.share(),
                work.failure() == null
                        ? null
                        : texts.of(work.failure().code(), work.failure().values()),
                failures,
                failures > 0 && scheduled != null ? scheduled.due() : null,
                scheduled == null ? null : scheduled.server(),
                work.startedAt(),
                people.find(work.by()),
                underWay && work.retryable(),
                work.retryable() && (!underWay || failures > 0));
    }
}
