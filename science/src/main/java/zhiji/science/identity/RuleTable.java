package zhiji.science.identity;

import java.util.List;

/** Which blocking rules hold for two records: a record's hashes lie together, so that a pair costs two reads of memory. */
final class RuleTable {

    private final int[] hashes;
    private final int rules;

    RuleTable(List<BlockingRule> blocking, int records) {
        rules = blocking.size();
        hashes = new int[Math.multiplyExact(rules, records)];
        for (int rule = 0; rule < rules; rule++) {
            int[] taken = blocking.get(rule).takeHashes();
            for (int record = 0; record < records; record++) {
                hashes[record * rules + rule] = taken[record];
            }
        }
    }

    /** Whether a rule before the given one holds. */
    boolean before(int rule, int left, int right) {
        int a = left * rules;
        int b = right * rules;
        for (int at = 0; at < rule; at++) {
            if (hashes[a + at] != 0 && hashes[a + at] == hashes[b + at]) {
                return true;
            }
        }
        return false;
    }

    /** Bit i is set when rule i holds, for rules from the given one on. */
    int from(int rule, int left, int right) {
        int a = left * rules;
        int b = right * rules;
        int mask = 0;
        for (int at = rule; at < rules; at++) {
            mask |= hashes[a + at] != 0 && hashes[a + at] == hashes[b + at] ? 1 << at : 0;
        }
        return mask;
    }
}
