package zhiji.science.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
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

    /** Pairs of records drawn at random, twenty per record within the limit of the options and a hundred thousand. */
    static Patterns random(Archive archive, LinkageOptions options) {
        var comparer = new Comparer(archive);
        int each = (int) Math.min(options.randomPairs(), Math.max(100_000, 20L * archive.size())) / SLICES;
        return merged(IntStream.range(0, SLICES)
                .parallel()
                .mapToObj(slice -> draw(archive, comparer, new SplittableRandom(options.seed() + slice), each))
                .toList());
    }

    /** The candidate pairs that each rule holds for. */
    static List<Patterns> byRule(Candidates candidates, int rules) {
        var counts = new ArrayList<PatternCounts>();
        for (int rule = 0; rule < rules; rule++) {
            counts.add(new PatternCounts());
        }
        for (int at = 0; at < candidates.size(); at++) {
            for (int mask = candidates.rules(at); mask != 0; mask &= mask - 1) {
                counts.get(Integer.numberOfTrailingZeros(mask)).add(candidates.code(at));
            }
        }
        return counts.stream().map(part -> merged(List.of(part))).toList();
    }

    /** All candidate pairs. */
    static Patterns all(Candidates candidates) {
        var counts = new PatternCounts();
        for (int at = 0; at < candidates.size(); at++) {
            counts.add(candidates.code(at));
        }
        return merged(List.of(counts));
    }

    double total() {
        double total = 0;
        for (double count : counts) {
            total += count;
        }
        return total;
    }

    private static PatternCounts draw(Archive archive, Comparer comparer, SplittableRandom random, int pairs) {
        var counts = new PatternCounts();
        int drawn = 0;
        while (drawn < pairs) {
            int a = random.nextInt(archive.size());
            int b = random.nextInt(archive.size());
            boolean wanted = archive.hasTwoSources() ? archive.source(a) != archive.source(b) : a != b;
            if (wanted) {
                counts.add(comparer.code(Math.min(a, b), Math.max(a, b)));
                drawn++;
            }
        }
        return counts;
    }

    private static Patterns merged(List<PatternCounts> parts) {
        var all = new TreeMap<Long, Double>();
        for (PatternCounts part : parts) {
            part.forEach((code, count) -> all.merge(code, count, Double::sum));
        }
        return new Patterns(
                all.keySet().stream().mapToLong(Long::longValue).toArray(),
                all.values().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
