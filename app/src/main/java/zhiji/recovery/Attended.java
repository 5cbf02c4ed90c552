package zhiji.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhiji.platform.PartyId;

/** What is being done, or was done, about customers already (已在处理): a sign that falls into it is no news. */
record Attended(Map<PartyId, List<Span>> spans) {

    Attended {
        spans = Map.copyOf(spans);
    }

    /** A recovery or a complaint, from its beginning to its end. */
    record Span(
            Kind kind,
            @Nullable UUID rule,
            Instant from,
            @Nullable Instant until) {

        boolean reaches(Instant moment) {
            return until == null || !until.isBefore(moment);
        }
    }

    /** Of what kind. */
    enum Kind {
        RECOVERY,
        COMPLAINT
    }

    /**
     * Whether somebody has a recovery or a complaint of the customer at that time or since. Complaints that come again and
     * again are the sign itself, so that only recoveries speak against that one.
     */
    boolean covers(Occurrence occurrence, Sign sign) {
        return of(occurrence.party()).stream()
                .filter(span -> span.kind() == Kind.RECOVERY || sign.prompt() != Prompt.COMPLAINTS)
                .anyMatch(span -> span.reaches(occurrence.at()));
    }

    /** Whether the rule opened a recovery for the customer not long before. */
    boolean rests(PartyId party, Rule rule, Instant moment) {
        var since = moment.minus(Duration.ofDays(rule.duty().restDays()));
        return of(party).stream()
                .anyMatch(span -> rule.id().equals(span.rule()) && span.from().isAfter(since));
    }

    /** As if the rule had never done anything. */
    Attended without(Rule rule) {
        return new Attended(spans.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().stream()
                                .filter(span -> !rule.id().equals(span.rule()))
                                .toList())));
    }

    private List<Span> of(PartyId party) {
        return spans.getOrDefault(party, List.of());
    }
}
