package zhiji.tiers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;
import zhiji.platform.Required;

/**
 * All tiers (等级阶梯), from the lowest to the highest, and how they are looked after.
 *
 * @param reviewDay on which day of the month it is asked who still keeps their tier
 * @param graceDays how long somebody who does not has time to make up for it
 */
record Ladder(List<Tier> tiers, int reviewDay, int graceDays) {

    static final int MOST_TIERS = 9;
    private static final int LAST_DAY = 28;
    private static final int LONGEST_GRACE = 365;

    Ladder {
        Required.value("tiers", tiers);
        tiers = List.copyOf(tiers);
    }

    /** Which step a tier is, from 1; 0 for none, and for one that is not on the ladder any more. */
    int step(@Nullable String key) {
        for (var at = 0; at < tiers.size(); at++) {
            if (key != null && key.equals(tiers.get(at).key())) {
                return at + 1;
            }
        }
        return 0;
    }

    Optional<Tier> find(@Nullable String key) {
        var step = step(key);
        return step == 0 ? Optional.empty() : Optional.of(tiers.get(step - 1));
    }

    Map<String, String> names() {
        var names = new HashMap<String, String>();
        tiers.forEach(tier -> names.put(tier.id(), tier.name()));
        return names;
    }

    Stream<String> fields() {
        return tiers.stream()
                .flatMap(tier -> tier.requirements().stream())
                .map(Requirement::field)
                .distinct();
    }

    /** With a key for each tier that has none. */
    Ladder keyed(IntFunction<String> keys) {
        var all = new ArrayList<Tier>();
        for (var tier : tiers) {
            all.add(tier.key() == null ? tier.keyed(keys.apply(all.size())) : tier);
        }
        return new Ladder(all, reviewDay, graceDays);
    }

    /** @throws Problem that names what is not right */
    void refuseUnfit() {
        if (tiers.isEmpty() || tiers.size() > MOST_TIERS) {
            throw Problem.invalid(List.of(Problem.Field.of("tiers", "tiers.count", tiers.size(), MOST_TIERS)));
        }
        var faults = new ArrayList<Problem.Field>();
        var names = new HashSet<String>();
        for (var at = 0; at < tiers.size(); at++) {
            var tier = tiers.get(at);
            faults.addAll(tier.faults("tiers[" + at + "]"));
            if (!names.add(tier.name())) {
                faults.add(Problem.Field.of("tiers[" + at + "].name", "tiers.same-name", tier.name()));
            }
        }
        range("reviewDay", reviewDay, 1, LAST_DAY, faults);
        range("graceDays", graceDays, 0, LONGEST_GRACE, faults);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private static void range(String path, int value, int low, int high, List<Problem.Field> faults) {
        if (value < low || value > high) {
            faults.add(Problem.Field.of(path, "number.range", value, low, high));
        }
    }
}
