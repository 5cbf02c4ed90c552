package zhiji.science.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How often each combination of levels occurs: a few thousand combinations stand for millions of pairs.
 *
 * @param codes the combinations
 * @param counts how many pairs each stands for
 */
@SuppressWarnings("ArrayRecordComponent") // looped over in every step of learning
record Patterns(long[] codes, double[] counts) {

    private static final int SLICES = 16;
    private static final int ENOUGH = 2_000_000;

    /** Pairs of records drawn at random, twenty per record within the limit of the options and a hundred thousand. */
    static Patterns random(Archive archive, LinkageOptions options) {
        var comparer = new Comparer(archive);
        int each = (int) Math.min(options.randomPairs(), Math.max(100_000, 20L * archive.size())) / SLICES;
        return merged(IntStream.range(0, SLICES)
                .parallel()
                .mapToObj(slice -> draw(archive, comparer, new SplittableRandom(options.seed() + slice), each))
                .toList());
    }

    /** The candidate pairs that a rule holds for. */
    static Patterns of(Candidates candidates, int rule) {
        var counts = new HashMap<Long, int[]>();
        int stride = Math.max(1, candidates.size() / ENOUGH);
        for (int at = 0; at < candidates.size(); at += stride) {
            if (((candidates.rules(at) >>> rule) & 1) != 0) {
                count(counts, candidates.code(at));
            }
        }
        return merged(java.util.List.of(counts));
    }

    double total() {
        double total = 0;
        for (double count : counts) {
            total += count;
        }
        return total;
    }

    private static Map<Long, int[]> draw(Archive archive, Comparer comparer, SplittableRandom random, int pairs) {
        var counts = new HashMap<Long, int[]>();
        int drawn = 0;
        while (drawn < pairs) {
            int a = random.nextInt(archive.size());
            int b = random.nextInt(archive.size());
            boolean wanted = archive.hasTwoSources() ? archive.source(a) != archive.source(b) : a != b;
            if (wanted) {
                count(counts, comparer.code(Math.min(a, b), Math.max(a, b)));
                drawn++;
            }
        }
        return counts;
    }

    private static void count(Map<Long, int[]> counts, long code) {
        counts.computeIfAbsent(code, fresh -> new int[1])[0]++;
    }

    private static Patterns merged(Iterable<Map<Long, int[]>> parts) {
        var all = new java.util.TreeMap<Long, Double>();
        for (Map<Long, int[]> part : parts) {
            part.forEach((code, count) -> all.merge(code, (double) count[0], Double::sum));
        }
        return new Patterns(
                all.keySet().stream().mapToLong(Long::longValue).toArray(),
                all.values().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
