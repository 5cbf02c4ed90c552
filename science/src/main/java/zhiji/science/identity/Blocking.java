package zhiji.science.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the blocking rules for an archive: each key alone, then two keys of different fields together, the most
 * selective first, as long as a rule costs at most a few pairs per record. Never quadratic: at most
 * {@value #PAIRS_PER_RECORD} pairs per record in all, unless the whole archive has fewer than a million pairs.
 */
final class Blocking {

    private static final int PAIRS_PER_RECORD = 12;
    private static final int PAIRS_PER_RECORD_AND_RULE = 3;
    private static final long ALL_PAIRS = 1_000_000;
    private static final int MOST_RULES = 30;

    private Blocking() {}

    static boolean comparesAll(Archive archive) {
        long size = archive.size();
        return size * (size - 1) / 2 <= ALL_PAIRS;
    }

    static List<BlockingRule> choose(Archive archive) {
        List<BlockKey> keys = archive.prepared().stream()
                .flatMap(field -> field.keys().stream())
                .toList();
        var chosen = new ArrayList<BlockingRule>();
        var open = new ArrayList<BlockingRule>();
        for (BlockKey key : keys) {
            var rule = new BlockingRule(List.of(key), archive.size());
            boolean selective = rule.pairs() <= (long) PAIRS_PER_RECORD_AND_RULE * archive.size();
            if (selective && rule.pairs() > 0) {
                chosen.add(rule);
            }
            if (!selective || rule.isOverfull()) {
                open.add(rule);
            }
        }
        chosen.sort(Comparator.comparingLong(BlockingRule::pairs));
        chosen.addAll(combined(open, archive.size()));
        return withinBudget(chosen, archive.size());
    }

    private static List<BlockingRule> combined(List<BlockingRule> open, int size) {
        var rules = new ArrayList<BlockingRule>();
        for (int i = 0; i < open.size(); i++) {
            for (int j = i + 1; j < open.size(); j++) {
                BlockKey one = open.get(i).keys().get(0);
                BlockKey other = open.get(j).keys().get(0);
                if (!one.field().equals(other.field()) && maySuffice(open.get(i), open.get(j), size)) {
                    var rule = new BlockingRule(List.of(one, other), size);
                    if (rule.pairs() > 0 && rule.pairs() <= (long) PAIRS_PER_RECORD_AND_RULE * size) {
                        rules.add(rule);
                    }
                }
            }
        }
        rules.sort(Comparator.comparingLong(BlockingRule::pairs));
        return rules;
    }

    // As if the keys were independent; what they have in common only makes for more pairs.
    private static boolean maySuffice(BlockingRule one, BlockingRule other, int size) {
        double expected = one.uncappedPairs() * other.uncappedPairs() / (size * (size - 1.0) / 2);
        return expected <= 2.0 * PAIRS_PER_RECORD_AND_RULE * size;
    }

    private static List<BlockingRule> withinBudget(List<BlockingRule> rules, int size) {
        long budget = (long) PAIRS_PER_RECORD * size;
        var kept = new ArrayList<BlockingRule>();
        for (BlockingRule rule : rules) {
            if (kept.size() < MOST_RULES && rule.pairs() <= budget) {
                budget -= rule.pairs();
                kept.add(rule);
            }
        }
        return kept;
    }
}
