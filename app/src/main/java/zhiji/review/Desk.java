package zhiji.review;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.identity.Calibrations;
import zhiji.identity.Differences;
import zhiji.identity.Merges;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.Texts;

/** Front door to deciding (审核): the same, different, later; and to taking it back. */
@Service
class Desk {

    private static final Duration LATER = Duration.ofDays(7);

    private final SuggestionStore suggestions;
    private final VerdictStore verdicts;
    private final PairStore pairs;
    private final Gathering gathering;
    private final Sight sight;
    private final Merges merges;
    private final Differences differences;
    private final Texts texts;
    private final Clock clock;

    Desk(
            SuggestionStore suggestions,
            VerdictStore verdicts,
            PairStore pairs,
            Gathering gathering,
            Sight sight,
            Merges merges,
            Differences differences,
            Texts texts,
            Clock clock) {
        this.suggestions = suggestions;
        this.verdicts = verdicts;
        this.pairs = pairs;
        this.gathering = gathering;
        this.sight = sight;
        this.merges = merges;
        this.differences = differences;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What is decided about a suggestion: of which of its parties, all where none are named; which of them stands for all
     * when they are merged; and why, in a sentence of ours where nothing is said.
     */
    record Wish(
            Verdict.Kind kind,
            List<PartyId> parties,
            @Nullable PartyId survivor,
            @Nullable String reason,
            boolean insist) {

        Wish {
            parties = List.copyOf(parties);
        }
    }

    /** Decides; what is left of the suggestion is suggested anew. */
    @Transactional
    Verdict decide(UUID id, Wish wish, Actor actor) {
        var suggestion = suggestions
                .find(id, sight.of(actor))
                .orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, "review.gone"));
        var parties = wish.parties().isEmpty() ? suggestion.members() : wish.parties();
        if (parties.size() < 2 || !suggestion.members().containsAll(parties)) {
            throw Problem.invalid(List.of(Problem.Field.of("parties", "review.parties")));
        }
        var links = pairs.among(parties);
        var verdict = decide(wish, suggestion, parties, actor);
        verdicts.insert(verdict);
        if (verdict.kind() == Verdict.Kind.LATER) {
            suggestions.postpone(id, clock.instant().plus(LATER));
            return verdict;
        }
        var same = verdict.kind() == Verdict.Kind.SAME;
        verdicts.insertLessons(
                verdict.id(),
                Calibrations.modelOf(suggestion.kind()),
                links.stream()
                        .map(link -> new VerdictStore.Lesson(link.bits(), same))
                        .toList());
        gathering.around(parties);
        return verdict;
    }

    private Verdict decide(Wish wish, Suggestion suggestion, List<PartyId> parties, Actor actor) {
        var merge = wish.kind() == Verdict.Kind.SAME
                ? merges.create(
                                new Merges.NewMerge(
                                        parties,
                                        wish.survivor(),
                                        null,
                                        reason(wish, "review.reason-same", suggestion),
                                        wish.insist()),
                                actor)
                        .id()
                : null;
        var decision = wish.kind() == Verdict.Kind.DIFFERENT
                ? differences.decide(parties, reason(wish, "review.reason-different", suggestion), actor)
                : null;
        return new Verdict(
                Ids.next(),
                wish.kind(),
                parties,
                merge,
                decision,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.id());
    }

    /** Takes a verdict back as if it had not been; answers the suggestion that the parties are in now. */
    @Transactional
    Optional<Suggestion> takeBack(UUID id, Actor actor) {
        var verdict = verdicts.lock(id).orElseThrow(() -> Problem.notFound("not-found"));
        if (!verdict.by().equals(actor.id())) {
            Policies.refuseOthers(actor);
        }
        var reason = texts.of("review.taken-back", List.of());
        if (verdict.merge() != null) {
            merges.reconsider(verdict.merge(), reason, actor);
        }
        if (verdict.decision() != null) {
            differences.reconsider(verdict.decision(), reason, actor);
        }
        verdicts.delete(id);
        var first = verdict.parties().getFirst();
        if (verdict.kind() == Verdict.Kind.LATER) {
            suggestions.with(first).ifPresent(one -> suggestions.postpone(one.id(), null));
        } else {
            gathering.around(verdict.parties());
        }
        return suggestions.with(first);
    }

    private String reason(Wish wish, String code, Suggestion suggestion) {
        var told = wish.reason();
        return told == null || told.isBlank()
                ? texts.of(code, List.of(ChosenMerges.percent(suggestion.probability())))
                : told.strip();
    }
}
