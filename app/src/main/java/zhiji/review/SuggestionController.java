package zhiji.review;

import java.time.Instant;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.People;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyKind;
import zhiji.platform.Actor;
import zhiji.platform.Count;
import zhiji.platform.Limit;
import zhiji.platform.Money;
import zhiji.platform.Page;
import zhiji.platform.PartyId;
import zhiji.platform.Person;
import zhiji.platform.Required;
import zhiji.platform.UserId;
import zhiji.platform.Via;
import zhiji.purchases.PartyTotal;

/** The review desk over HTTP: what waits, what speaks for it, and what was decided. */
@RestController
@RequestMapping("/api/v1/identity")
class SuggestionController {

    private final Suggestions suggestions;
    private final Desk desk;
    private final People people;

    SuggestionController(Suggestions suggestions, Desk desk, People people) {
        this.suggestions = suggestions;
        this.desk = desk;
        this.people = people;
    }

    /** Parties that may be one customer, and their names; a sure one rests on more than names. */
    record SuggestionItem(
            UUID id,
            PartyKind kind,
            List<PartyId> parties,
            List<String> names,
            double probability,
            boolean sure,
            boolean reopened,
            @Nullable Money stake,
            @Nullable Instant laterUntil,
            @Nullable Person assignee) {}

    /** A party as it stands in the archive, of how many records it was merged, and what it bought. */
    record SuggestionMember(
            PartyId id,
            PartyContent content,
            @Nullable Person owner,
            Via via,
            Instant createdAt,
            @Nullable Person createdBy,
            Instant updatedAt,
            int records,
            List<PartyTotal> bought) {}

    /** What one field says, in bits and words, and the probability reached with it. */
    record EvidenceStep(String field, String text, double bits, double probability) {}

    /** How two of the parties agree: from the probability before anything is compared to the one after all of it. */
    record SuggestionEvidence(
            PartyId party,
            PartyId other,
            double probability,
            boolean sure,
            double priorBits,
            double bits,
            List<EvidenceStep> steps) {}

    record SuggestionCase(
            SuggestionItem suggestion, List<SuggestionMember> members, List<SuggestionEvidence> evidence) {}

    /** Without parties all of them are meant; without a reason it says how likely it was. */
    record VerdictContent(
            Verdict.Kind verdict,
            @Nullable List<PartyId> parties,
            @Nullable PartyId survivor,
            @Nullable String reason,
            boolean insist) {
        VerdictContent {
            Required.value("verdict", verdict);
        }
    }

    record VerdictView(
            UUID id,
            Verdict.Kind verdict,
            List<PartyId> parties,
            @Nullable UUID merge,
            Instant at,
            @Nullable Person by) {}

    /** The suggestion that the parties are in again, if any. */
    record TakenBack(@Nullable UUID suggestion) {}

    record Assignment(@Nullable UserId assignee) {}

    /** The queue, where most is at stake first. */
    @GetMapping("/suggestions")
    Page<SuggestionItem> listSuggestions(
            @RequestParam(required = false) @Nullable PartyKind kind,
            @RequestParam(required = false) @Nullable UserId owner,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean postponed,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var filter = new Suggestion.Filter(kind, owner, city, sure, mine ? actor.id() : null, postponed);
        var page = suggestions.page(filter, Limit.checked(limit), after, actor);
        return new Page<>(page.items().stream().map(this::item).toList(), page.next());
    }

    /** How many wait. */
    @GetMapping("/suggestions/count")
    Count countSuggestions(
            @RequestParam(required = false) @Nullable PartyKind kind,
            @RequestParam(required = false) @Nullable UserId owner,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean postponed,
            Actor actor) {
        return suggestions.count(
                new Suggestion.Filter(kind, owner, city, sure, mine ? actor.id() : null, postponed), actor);
    }

    @GetMapping("/suggestions/{id}")
    SuggestionCase getSuggestion(@PathVariable UUID id, Actor actor) {
        var found = suggestions.get(id, actor);
        return new SuggestionCase(
                item(found.named()),
                found.members().stream().map(this::member).toList(),
                found.evidence().stream().map(SuggestionController::evidence).toList());
    }

    /** Says what is true of the parties, or that it is to be asked again in a week. */
    @PostMapping("/suggestions/{id}/verdicts")
    @ResponseStatus(HttpStatus.CREATED)
    VerdictView createVerdict(@PathVariable UUID id, @RequestBody VerdictContent content, Actor actor) {
        var wish = new Desk.Wish(
                content.verdict(),
                content.parties() == null ? List.of() : content.parties(),
                content.survivor(),
                content.reason(),
                content.insist());
        var verdict = desk.decide(id, wish, actor);
        return new VerdictView(
                verdict.id(),
                verdict.kind(),
                verdict.parties(),
                verdict.merge(),
                verdict.at(),
                people.find(verdict.by()));
    }

    /** Takes a verdict back as if it had not been. */
    @DeleteMapping("/verdicts/{id}")
    TakenBack deleteVerdict(@PathVariable UUID id, Actor actor) {
        return new TakenBack(desk.takeBack(id, actor).map(Suggestion::id).orElse(null));
    }

    @PutMapping("/suggestions/{id}/assignee")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assignSuggestion(@PathVariable UUID id, @RequestBody Assignment content, Actor actor) {
        suggestions.assign(id, content.assignee(), actor);
    }

    private SuggestionItem item(Suggestions.Named named) {
        var suggestion = named.suggestion();
        return new SuggestionItem(
                suggestion.id(),
                suggestion.kind(),
                suggestion.members(),
                named.names(),
                suggestion.probability(),
                suggestion.sure(),
                suggestion.reopened(),
                suggestion.stake(),
                suggestion.laterUntil(),
                people.find(suggestion.assignee()));
    }

    private SuggestionMember member(Suggestions.Member member) {
        var party = member.party();
        return new SuggestionMember(
                party.id(),
                party.content(),
                people.find(party.content().ownerId()),
                party.createdVia(),
                party.createdAt(),
                people.find(party.createdBy()),
                party.updatedAt(),
                member.records(),
                member.bought());
    }

    private static SuggestionEvidence evidence(Suggestions.Evidence evidence) {
        var explanation = evidence.explanation();
        return new SuggestionEvidence(
                evidence.party(),
                evidence.other(),
                explanation.probability(),
                evidence.isSure(),
                explanation.priorBits(),
                explanation.bits(),
                explanation.steps().stream()
                        .filter(step -> step.level().isPresent())
                        .map(step -> new EvidenceStep(
                                step.field().name(), step.text(evidence.language()), step.bits(), step.probability()))
                        .toList());
    }
}
