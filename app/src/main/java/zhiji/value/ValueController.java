package zhiji.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.People;
import zhiji.audit.Audit;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Limit;
import zhiji.platform.Page;
import zhiji.platform.PartyId;
import zhiji.platform.Person;
import zhiji.platform.Problem;
import zhiji.platform.Required;
import zhiji.platform.Texts;
import zhiji.science.value.CountingModel;

/** What customers are worth, over HTTP: the runs that find it, all at a glance, one by one, and whom to call. */
@RestController
@RequestMapping("/api/v1")
class ValueController {

    private static final int LONGEST_LOOK = 730;

    private final ValueRuns runs;
    private final Bases bases;
    private final Worths worths;
    private final Warnings warnings;
    private final People people;
    private final Texts texts;
    private final Audit audit;

    ValueController(
            ValueRuns runs, Bases bases, Worths worths, Warnings warnings, People people, Texts texts, Audit audit) {
        this.runs = runs;
        this.bases = bases;
        this.worths = worths;
        this.warnings = warnings;
        this.people = people;
        this.texts = texts;
        this.audit = audit;
    }

    /** What is not said stays as it is every night; the model is {@code bg-nbd}, {@code mbg-nbd}, {@code pareto-nbd} or {@code nbd}. */
    record ValueRunContent(
            @Nullable LocalDate asOf,
            @Nullable String model,
            @Nullable String currency,
            @Nullable Double horizonWeeks,
            @Nullable Double annualDiscount,
            @Nullable Double margin,
            @Nullable BigDecimal costPerReturn) {

        ValueRun.Wish wish() {
            var usual = ValueRun.Wish.DEFAULT;
            return new ValueRun.Wish(
                    asOf,
                    model == null ? null : kind(model),
                    currency,
                    horizonWeeks == null ? usual.horizonWeeks() : horizonWeeks,
                    annualDiscount == null ? usual.annualDiscount() : annualDiscount,
                    margin,
                    costPerReturn == null ? usual.costPerReturn() : costPerReturn);
        }

        private static CountingModel.Kind kind(String label) {
            return List.of(CountingModel.Kind.values()).stream()
                    .filter(kind -> kind.label().equals(label.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(
                            () -> Problem.invalid(List.of(Problem.Field.of("model", "enumeration.unknown", label))));
        }
    }

    record Remark(String subject, String code, String text) {}

    record ValueRunView(
            UUID id,
            ValueRun.Status status,
            ValueRun.Step step,
            long done,
            long total,
            ValueRun.Wish wish,
            @Nullable ModelCard card,
            List<Remark> remarks,
            @Nullable String failure,
            Instant createdAt,
            @Nullable Person createdBy,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    record DismissalContent(Warning.Why reason, @Nullable String note) {
        DismissalContent {
            Required.value("reason", reason);
        }
    }

    /** Begins to score all customers; refused while that is being done. */
    @PostMapping("/value/runs")
    @ResponseStatus(HttpStatus.CREATED)
    ValueRunView createValueRun(@RequestBody(required = false) @Nullable ValueRunContent content, Actor actor) {
        return view(runs.create(content == null ? ValueRun.Wish.DEFAULT : content.wish(), actor));
    }

    /** The newest first. */
    @GetMapping("/value/runs")
    Page<ValueRunView> listValueRuns(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var page = runs.page(Limit.checked(limit), after, actor);
        return new Page<>(page.items().stream().map(this::view).toList(), page.next());
    }

    @GetMapping("/value/runs/{id}")
    ValueRunView getValueRun(@PathVariable UUID id, Actor actor) {
        return view(runs.get(id, actor));
    }

    /** Stops a run; scores stay those of the run before. */
    @DeleteMapping("/value/runs/{id}")
    ValueRunView cancelValueRun(@PathVariable UUID id, Actor actor) {
        return view(runs.cancel(id, actor));
    }

    /** All customers at a glance; no content before the first run. */
    @GetMapping("/value/base")
    ResponseEntity<Base> getValueBase(Actor actor) {
        return bases.find(actor)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** Whom to call first. */
    @GetMapping("/value/warnings")
    Items<Warning> listWarnings(@RequestParam(defaultValue = "10") int limit, Actor actor) {
        return new Items<>(warnings.urgent(Limit.checked(limit), actor));
    }

    /** How far past warnings could be believed: of those at least so many days old, who stayed silent so long. */
    @GetMapping("/value/precision")
    Precision getPrecision(@RequestParam(defaultValue = "60") int days, Actor actor) {
        if (days < 1 || days > LONGEST_LOOK) {
            throw Problem.invalid(List.of(Problem.Field.of("days", "number.range", days, 1, LONGEST_LOOK)));
        }
        return warnings.precision(days, actor);
    }

    /** Puts a warning aside, with a reason; for how long depends on that. */
    @PutMapping("/value/warnings/{party}/dismissal")
    Warning.Dismissal dismissWarning(@PathVariable PartyId party, @RequestBody DismissalContent content, Actor actor) {
        return warnings.dismiss(party, content.reason(), content.note(), actor);
    }

    @DeleteMapping("/value/warnings/{party}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restoreWarning(@PathVariable PartyId party, Actor actor) {
        warnings.restore(party, actor);
    }

    /** No content for whom no run has scored: who has bought nothing yet, or is new. */
    @GetMapping("/parties/{id}/worth")
    ResponseEntity<Worth> getWorth(@PathVariable PartyId id, Actor actor) {
        var worth = worths.find(id, actor);
        if (worth.isPresent()) {
            audit.look(actor, "parties", id.value());
        }
        return worth.map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private ValueRunView view(ValueRun run) {
        var failure = run.failure();
        var card = run.card();
        return new ValueRunView(
                run.id(),
                run.status(),
                run.step(),
                run.done(),
                run.total(),
                run.wish(),
                card,
                card == null
                        ? List.of()
                        : card.remarks().stream()
                                .map(remark -> new Remark(
                                        remark.path(), remark.code(), texts.of(remark.code(), remark.values())))
                                .toList(),
                failure == null ? null : texts.of(failure.code(), failure.values()),
                run.createdAt(),
                people.find(run.createdBy()),
                run.startedAt(),
                run.endedAt());
    }
}
