package zhiji.science.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An association rule (关联规则): who takes these, also takes that; more often than chance?
 *
 * <pre>
 * support = n_AB/n      confidence = n_AB/n_A      lift = n_AB · n/(n_A · n_B)
 * 95 % interval of ln lift: ± 1.96 · root of (1/n_AB − 1/n_A − 1/n_B + (2·lift − 1)/n)
 * </pre>
 *
 * <p>A lift of 1 is chance. The interval is the delta method for the four counts of a multinomial sample: a rule whose lower
 * bound does not exceed 1 may be nothing. With thousands of rules some will pass by chance alone; ranking by the lower
 * bound instead of lift itself keeps rare coincidences down. Source: R. Agrawal and R. Srikant (1994), Fast
 * algorithms for mining association rules, VLDB, whose level-wise search is used.
 *
 * @param antecedent the items taken, sorted by name
 * @param consequent the item that follows
 * @param count n_AB, rows that hold all of them
 * @param support share of all rows, in (0, 1]
 * @param confidence share of the rows with the antecedent, in (0, 1]
 * @param lift times as often as by chance
 * @param liftLow lower end of the 95 % interval of lift
 * @param liftHigh upper end of the 95 % interval of lift
 */
public record AssociationRule(
        List<String> antecedent,
        String consequent,
        int count,
        double support,
        double confidence,
        double lift,
        double liftLow,
        double liftHigh) {

    public AssociationRule {
        antecedent = List.copyOf(antecedent);
    }

    /**
     * What is looked for.
     *
     * @param minimumCount rows that must hold all items of a rule, at least 1
     * @param minimumConfidence in [0, 1]
     * @param maximumItems items in a rule, antecedent and consequent together, 2 to 5
     */
    public record Search(int minimumCount, double minimumConfidence, int maximumItems) {

        public Search {
            Checks.positive("minimumCount", minimumCount);
            Checks.probability("minimumConfidence", minimumConfidence);
            if (maximumItems < 2 || maximumItems > 5) {
                throw new IllegalArgumentException("maximumItems is " + maximumItems + ", must be 2 to 5");
            }
        }
    }

    /** All rules that pass, those with the highest lower bound of lift first. */
    public static List<AssociationRule> find(Baskets baskets, Search search) {
        List<AssociationRule> rules = new ArrayList<>();
        Map<Set<Integer>, Integer> all = new HashMap<>();
        Map<Set<Integer>, Integer> level = singles(baskets, search.minimumCount());
        for (int size = 2; size <= search.maximumItems() && !level.isEmpty(); size++) {
            all.putAll(level);
            level = count(baskets, candidates(level.keySet(), size), size);
            level.values().removeIf(count -> count < search.minimumCount());
            for (Map.Entry<Set<Integer>, Integer> entry : level.entrySet()) {
                for (int consequent : entry.getKey()) {
                    rule(baskets, entry.getKey(), consequent, entry.getValue(), all, search)
                            .ifPresent(rules::add);
                }
            }
        }
        rules.sort(Comparator.comparingDouble(AssociationRule::liftLow)
                .reversed()
                .thenComparing(rule -> rule.antecedent().toString())
                .thenComparing(AssociationRule::consequent));
        return rules;
    }

    private static Map<Set<Integer>, Integer> singles(Baskets baskets, int minimumCount) {
        Map<Set<Integer>, Integer> singles = new HashMap<>();
        for (int item = 0; item < baskets.items().size(); item++) {
            if (baskets.holders(item) >= minimumCount) {
                singles.put(Set.of(item), baskets.holders(item));
            }
        }
        return singles;
    }

    /** Unions of two sets of the level below, all of whose subsets are in that level. */
    private static Set<Set<Integer>> candidates(Set<Set<Integer>> level, int size) {
        Set<Integer> items = new HashSet<>();
        level.forEach(items::addAll);
        Set<Set<Integer>> candidates = new HashSet<>();
        for (Set<Integer> base : level) {
            for (int item : items) {
                Set<Integer> union = new HashSet<>(base);
                union.add(item);
                if (union.size() == size && hasAllSubsets(union, level)) {
                    candidates.add(Set.copyOf(union));
                }
            }
        }
        return candidates;
    }

    private static boolean hasAllSubsets(Set<Integer> union, Set<Set<Integer>> level) {
        for (int item : union) {
            Set<Integer> rest = new HashSet<>(union);
            rest.remove(item);
            if (!level.contains(rest)) {
                return false;
            }
        }
        return true;
    }

    /** Counts candidates by going through the rows of their rarest item. */
    private static Map<Set<Integer>, Integer> count(Baskets baskets, Set<Set<Integer>> candidates, int size) {
        Map<Integer, List<Set<Integer>>> byRarest = new HashMap<>();
        for (Set<Integer> candidate : candidates) {
            int rarest = candidate.stream()
                    .min(Comparator.<Integer>comparingInt(baskets::holders).thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            byRarest.computeIfAbsent(rarest, item -> new ArrayList<>()).add(candidate);
        }
        Map<Set<Integer>, Integer> counts = new HashMap<>();
        int[][] rows = baskets.rowsOfItems();
        boolean[] present = new boolean[baskets.items().size()];
        byRarest.forEach((rarest, sets) -> {
            for (int row : rows[rarest]) {
                if (baskets.numbers(row).length >= size) {
                    mark(present, baskets.numbers(row), true);
                    for (Set<Integer> set : sets) {
                        if (set.stream().allMatch(item -> present[item])) {
                            counts.merge(set, 1, Integer::sum);
                        }
                    }
                    mark(present, baskets.numbers(row), false);
                }
            }
        });
        return counts;
    }

    private static void mark(boolean[] present, int[] items, boolean value) {
        for (int item : items) {
            present[item] = value;
        }
    }

    private static Optional<AssociationRule> rule(
            Baskets baskets,
            Set<Integer> items,
            int consequent,
            int count,
            Map<Set<Integer>, Integer> counts,
            Search search) {
        Set<Integer> antecedent = new HashSet<>(items);
        antecedent.remove(consequent);
        double n = baskets.size();
        double nA = counts.getOrDefault(antecedent, count);
        double nB = baskets.holders(consequent);
        double confidence = count / nA;
        if (confidence < search.minimumConfidence()) {
            return Optional.empty();
        }
        double lift = count * n / (nA * nB);
        double width = 1.959963984540054 * Math.sqrt(Math.max(0, 1.0 / count - 1 / nA - 1 / nB + (2 * lift - 1) / n));
        return Optional.of(new AssociationRule(
                antecedent.stream().map(baskets.items()::get).sorted().toList(),
                baskets.items().get(consequent),
                count,
                count / n,
                confidence,
                lift,
                lift * Math.exp(-width),
                lift * Math.exp(width)));
    }
}
