package zhiji.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import zhiji.platform.PartyId;

/** Which of the occurrences of a sign open a recovery (取舍). */
final class Selection {

    private Selection() {}

    /** Of each customer the latest that nobody attends to, unless the rule lets them rest now. */
    static List<Occurrence> now(Rule rule, List<Occurrence> occurrences, Attended attended, Instant now) {
        var latest = new HashMap<PartyId, Occurrence>();
        occurrences.stream()
                .filter(one -> !attended.covers(one, rule.sign()) && !attended.rests(one.party(), rule, now))
                .forEach(one -> latest.put(one.party(), one));
        return List.copyOf(latest.values());
    }

    /** All that the rule would have opened, had it been on: none of its own is counted. */
    static List<Occurrence> past(Rule rule, List<Occurrence> occurrences, Attended attended) {
        var others = attended.without(rule);
        var rest = Duration.ofDays(rule.duty().restDays());
        var restingUntil = new HashMap<PartyId, Instant>();
        var found = new ArrayList<Occurrence>();
        for (var one : occurrences) {
            var free = !one.at().isBefore(restingUntil.getOrDefault(one.party(), Instant.MIN));
            if (free && !others.covers(one, rule.sign())) {
                restingUntil.put(one.party(), one.at().plus(rest));
                found.add(one);
            }
        }
        return found;
    }
}
