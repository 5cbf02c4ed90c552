package zhiji.science.identity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pairs worth comparing, each once, with how they agree: a code that holds the level of every field, and the rules
 * that brought them together.
 */
final class Candidates {

    private static final int SLICES = 64;

    private final long[] pairs;
    private final long[] codes;
    private final int[] rules;

    private Candidates(List<Buffer> parts) {
        int total = parts.stream().mapToInt(part -> part.size).sum();
        pairs = new long[total];
        codes = new long[total];
        rules = new int[total];
        int at = 0;
        for (Buffer part : parts) {
            System.arraycopy(part.pairs, 0, pairs, at, part.size);
            System.arraycopy(part.codes, 0, codes, at, part.size);
            System.arraycopy(part.rules, 0, rules, at, part.size);
            at += part.size;
            part.release();
        }
    }

    /** Compares the pairs of all rules, on all cores of the common pool, in an order that does not depend on them. */
    static Candidates of(Archive archive, List<BlockingRule> rules) {
        var comparer = new Comparer(archive);
        var held = new RuleTable(rules, archive.size());
        boolean all = Blocking.comparesAll(archive);
        List<Buffer> parts = IntStream.range(0, all ? SLICES : rules.size() * SLICES)
                .parallel()
                .mapToObj(task -> all
                        ? allPairs(archive, held, comparer, task)
                        : blockPairs(archive, rules.get(task / SLICES).entries(), held, comparer, task))
                .toList();
        rules.forEach(BlockingRule::release);
        return new Candidates(parts);
    }

    int size() {
        return pairs.length;
    }

    int left(int at) {
        return (int) (pairs[at] >>> 32);
    }

    int right(int at) {
        return (int) pairs[at];
    }

    /** How the pair agrees, see {@link Comparer#level}. */
    long code(int at) {
        return codes[at];
    }

    /** Bit i is set when rule i holds for the pair. */
    int rules(int at) {
        return rules[at];
    }

    private static Buffer allPairs(Archive archive, RuleTable held, Comparer comparer, int slice) {
        var found = new Buffer();
        for (int left = slice; left < archive.size(); left += SLICES) {
            for (int right = left + 1; right < archive.size(); right++) {
                if (!archive.sameSource(left, right)) {
                    found.add(left, right, comparer.code(left, right), held.from(0, left, right));
                }
            }
        }
        return found;
    }

    // A slice of one rule's blocks; a pair that an earlier rule holds for is that rule's.
    private static Buffer blockPairs(Archive archive, long[] entries, RuleTable held, Comparer comparer, int task) {
        int rule = task / SLICES;
        int from = sliceStart(entries, task % SLICES);
        int end = sliceStart(entries, task % SLICES + 1);
        var found = new Buffer();
        while (from < end) {
            int to = BlockingRule.blockEnd(entries, from);
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < to; j++) {
                    int left = Math.min((int) entries[i], (int) entries[j]);
                    int right = Math.max((int) entries[i], (int) entries[j]);
                    if (!archive.sameSource(left, right) && !held.before(rule, left, right)) {
                        found.add(left, right, comparer.code(left, right), held.from(rule, left, right));
                    }
                }
            }
            from = to;
        }
        return found;
    }

    // Slices start at block borders.
    private static int sliceStart(long[] entries, int slice) {
        if (slice == SLICES) {
            return entries.length;
        }
        int at = (int) ((long) entries.length * slice / SLICES);
        while (at > 0 && at < entries.length && entries[at] >>> 32 == entries[at - 1] >>> 32) {
            at++;
        }
        return at;
    }

    private static final class Buffer {
        private long[] pairs = new long[64];
        private long[] codes = new long[64];
        private int[] rules = new int[64];
        private int size;

        private void add(int left, int right, long code, int mask) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
                codes = Arrays.copyOf(codes, size * 2);
                rules = Arrays.copyOf(rules, size * 2);
            }
            pairs[size] = ((long) left << 32) | right;
            codes[size] = code;
            rules[size++] = mask;
        }

        private void release() {
            pairs = new long[0];
            codes = new long[0];
            rules = new int[0];
        }
    }
}
