package zhiji.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.People;
import zhiji.audit.Audit;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.platform.Person;
import zhiji.platform.Required;
import zhiji.platform.Version;
import zhiji.records.RecordRef;
import zhiji.records.Standing;

/** Recoveries over HTTP, beyond what every record offers. */
@RestController
@RequestMapping("/api/v1")
class RecoveryController {

    private static final int MOST_DUE = 20;

    private final Recoveries recoveries;
    private final Remedies remedies;
    private final Spot spot;
    private final RecoveryViews views;
    private final People people;
    private final Audit audit;

    RecoveryController(
            Recoveries recoveries, Remedies remedies, Spot spot, RecoveryViews views, People people, Audit audit) {
        this.recoveries = recoveries;
        this.remedies = remedies;
        this.spot = spot;
        this.views = views;
        this.people = people;
        this.audit = audit;
    }

    /** {@code again}: a second one of its kind is wanted; {@code ask}: beyond the allowance somebody else is to approve. */
    record RemedyContent(
            Remedy.Kind kind,
            @Nullable Money amount,
            @Nullable String note,
            @Nullable Boolean again,
            @Nullable Boolean ask) {

        RemedyContent {
            Required.value("kind", kind);
        }

        Remedies.Wanted wanted() {
            var offer = new Remedy.Offer(kind, amount, note == null ? "" : note.strip(), Boolean.TRUE.equals(again));
            return new Remedies.Wanted(offer, Boolean.TRUE.equals(ask));
        }
    }

    /** For a customer or a complaint, and what is given at once. */
    record RecoveryContent(
            @Nullable PartyId party,
            @Nullable UUID complaint,
            String failure,
            @Nullable RemedyContent remedy) {

        RecoveryContent {
            Required.text("failure", failure);
        }
    }

    record RemedyDecision(Boolean approved, @Nullable String remark) {

        RemedyDecision {
            Required.value("approved", approved);
        }
    }

    record RemedyReversal(String reason) {

        RemedyReversal {
            Required.text("reason", reason);
        }
    }

    record RecoveryResult(Progress result, @Nullable String outcome) {

        RecoveryResult {
            Required.value("result", result);
        }
    }

    /** A customer who is to be asked. */
    record DueRecovery(UUID id, String title, RecoveryViews.@Nullable NamedRecord party, LocalDate checkBack) {}

    /** Something that waits for the reader's approval. */
    record AwaitingRemedy(
            UUID recovery,
            UUID id,
            Remedy.Kind kind,
            @Nullable Money amount,
            String note,
            @Nullable Person by) {}

    /** {@code found}: what rules opened and nobody has begun with. */
    record RecoveryAgenda(List<DueRecovery> due, List<DueRecovery> found, List<AwaitingRemedy> awaiting) {}

    /** The same Idempotency-Key with the same content opens, and gives, once. */
    @PostMapping("/recoveries")
    @ResponseStatus(HttpStatus.CREATED)
    RecoveryViews.RecoveryCase createRecovery(
            @RequestBody RecoveryContent content,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        var opening = new Recoveries.Opening(content.party(), content.complaint(), new Failure(content.failure()));
        var remedy = content.remedy();
        return views.of(spot.open(opening, remedy == null ? null : remedy.wanted(), key, actor), actor);
    }

    @GetMapping("/recoveries/{id}/case")
    ResponseEntity<RecoveryViews.RecoveryCase> getRecovery(@PathVariable UUID id, Actor actor) {
        var view = views.of(recoveries.get(id, actor), actor);
        audit.look(actor, RecoveryTypes.RECOVERIES, id);
        return ResponseEntity.ok().eTag(String.valueOf(view.version())).body(view);
    }

    /** No content while the complaint has none. */
    @GetMapping("/complaints/{id}/recovery")
    ResponseEntity<RecoveryViews.RecoveryCase> getComplaintRecovery(@PathVariable UUID id, Actor actor) {
        return recoveries
                .ofComplaint(id, actor)
                .map(recovery -> ResponseEntity.ok(views.of(recovery, actor)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/recoveries/{id}/remedies")
    @ResponseStatus(HttpStatus.CREATED)
    RecoveryViews.RecoveryCase createRemedy(
            @PathVariable UUID id,
            @RequestBody RemedyContent content,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        return views.of(remedies.give(id, content.wanted(), key, actor), actor);
    }

    @PutMapping("/recoveries/{id}/remedies/{remedyId}/decision")
    RecoveryViews.RecoveryCase decideRemedy(
            @PathVariable UUID id, @PathVariable UUID remedyId, @RequestBody RemedyDecision content, Actor actor) {
        var remark = content.remark() == null ? "" : content.remark();
        return views.of(remedies.decide(id, remedyId, content.approved(), remark, actor), actor);
    }

    @PutMapping("/recoveries/{id}/remedies/{remedyId}/reversal")
    RecoveryViews.RecoveryCase reverseRemedy(
            @PathVariable UUID id, @PathVariable UUID remedyId, @RequestBody RemedyReversal content, Actor actor) {
        return views.of(remedies.reverse(id, remedyId, content.reason(), actor), actor);
    }

    @PutMapping("/recoveries/{id}/result")
    RecoveryViews.RecoveryCase checkRecovery(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RecoveryResult content,
            Actor actor) {
        var outcome = content.outcome() == null ? "" : content.outcome();
        return views.of(recoveries.check(id, Version.of(ifMatch), content.result(), outcome, actor), actor);
    }

    /** Takes the result back. */
    @DeleteMapping("/recoveries/{id}/result")
    RecoveryViews.RecoveryCase reopenRecovery(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return views.of(recoveries.reopen(id, Version.of(ifMatch), actor), actor);
    }

    /** What waits for the reader: customers to ask, and what others want approved. */
    @GetMapping("/recovery-agenda")
    RecoveryAgenda getRecoveryAgenda(@RequestParam(defaultValue = "20") int limit, Actor actor) {
        var most = Math.clamp(limit, 1, MOST_DUE);
        var open = views.open(actor);
        var due = recoveries.due(most, actor);
        var found = recoveries.found(most, actor);
        var named = views.named(Stream.concat(due.stream(), found.stream()).toList(), actor);
        return new RecoveryAgenda(
                due.stream().map(one -> due(one, named, open)).toList(),
                found.stream().map(one -> due(one, named, open)).toList(),
                remedies.awaiting(most, actor).stream()
                        .map(one -> awaiting(one, open))
                        .toList());
    }

    private static DueRecovery due(Recovery one, Map<RecordRef, Standing> named, RecoveryViews.Open open) {
        return new DueRecovery(
                one.id(),
                open.sees("title") ? one.occasion().failure().title() : "",
                open.sees("party") ? RecoveryViews.party(one.occasion(), named) : null,
                one.course().checkBack());
    }

    private AwaitingRemedy awaiting(RemedyStore.Awaiting one, RecoveryViews.Open open) {
        var remedy = one.remedy();
        return new AwaitingRemedy(
                one.recovery(),
                remedy.id(),
                remedy.offer().kind(),
                open.sees(RecoveryTypes.SPENT) ? remedy.offer().money() : null,
                open.sees("failure") ? remedy.offer().note() : "",
                people.find(remedy.by()));
    }
}
