package zhiji.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.People;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Person;
import zhiji.platform.Problem;
import zhiji.platform.Required;
import zhiji.platform.Texts;

/** Searches for twins and batches of merges over HTTP. */
@RestController
@RequestMapping("/api/v1/identity/runs")
class RunController {

    private static final int MOST_CHOSEN = 500;

    private final Runs runs;
    private final People people;
    private final Texts texts;

    RunController(Runs runs, People people, Texts texts) {
        this.runs = runs;
        this.people = people;
        this.texts = texts;
    }

    /** Everything, what changed, or chosen suggestions: these are merged, each for itself. */
    record IdentityRunContent(Run.Scope scope, @Nullable List<UUID> suggestions) {
        IdentityRunContent {
            Required.value("scope", scope);
            suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
            if (scope == Run.Scope.CHOSEN && (suggestions.isEmpty() || suggestions.size() > MOST_CHOSEN)) {
                throw Problem.invalid(
                        List.of(Problem.Field.of("suggestions", "number.range", suggestions.size(), 1, MOST_CHOSEN)));
            }
        }
    }

    /** How far it is within its phase, and what came of it; {@code kept} merges were not made or not taken back. */
    record IdentityRun(
            UUID id,
            Run.Scope scope,
            Run.Status status,
            Run.Phase phase,
            long total,
            long done,
            long compared,
            long found,
            long merged,
            long kept,
            @Nullable String failure,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Person startedBy) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IdentityRun startIdentityRun(@RequestBody IdentityRunContent content, Actor actor) {
        return view(
                content.scope() == Run.Scope.CHOSEN
                        ? runs.merge(Objects.requireNonNull(content.suggestions()), actor)
                        : runs.search(content.scope() == Run.Scope.ALL, actor));
    }

    /** The newest ones. */
    @GetMapping
    Items<IdentityRun> listIdentityRuns() {
        return new Items<>(runs.newest().stream().map(this::view).toList());
    }

    @GetMapping("/{id}")
    IdentityRun getIdentityRun(@PathVariable UUID id) {
        return view(runs.get(id));
    }

    /** Stops; what was found and merged stays. */
    @DeleteMapping("/{id}/work")
    IdentityRun cancelIdentityRun(@PathVariable UUID id, Actor actor) {
        return view(runs.cancel(id, actor));
    }

    /** Takes all its merges back, but for those somebody built upon. */
    @PutMapping("/{id}/undoing")
    IdentityRun undoIdentityRun(@PathVariable UUID id, Actor actor) {
        return view(runs.undo(id, actor));
    }

    private IdentityRun view(Run run) {
        var progress = run.progress();
        var result = run.result();
        var failure = run.failure();
        return new IdentityRun(
                run.id(),
                run.scope(),
                run.status(),
                progress.phase(),
                progress.total(),
                progress.done(),
                result.compared(),
                result.found(),
                result.merged(),
                result.kept(),
                failure == null ? null : texts.of(failure.code(), failure.values()),
                run.startedAt(),
                run.endedAt(),
                people.find(run.startedBy()));
    }
}
