package zhiji.science.identity;

import java.util.HashMap;
import java.util.Map;

/**
 * How well found clusters agree with true ones, counted in pairs of records.
 *
 * @param precision share of pairs put together that belong together; NaN when none was put together
 * @param recall share of pairs that belong together that were put together; NaN when none does
 * @param f1 harmonic mean of the two
 */
public record ClusterQuality(double precision, double recall, double f1) {

    /** Compares two partitions of the same records, each given as a number per record. */
    public static ClusterQuality of(int[] found, int[] truth) {
        if (found.length != truth.length) {
            throw new IllegalArgumentException(found.length + " found but " + truth.length + " true clusters");
        }
        var foundSizes = new HashMap<Long, int[]>();
        var trueSizes = new HashMap<Long, int[]>();
        var bothSizes = new HashMap<Long, int[]>();
        for (int i = 0; i < found.length; i++) {
            count(foundSizes, found[i]);
            count(trueSizes, truth[i]);
            count(bothSizes, ((long) found[i] << 32) | (truth[i] & 0xffffffffL));
        }
        return ofPairs(pairs(bothSizes), pairs(foundSizes), pairs(trueSizes));
    }

    /** From numbers of pairs: right, found and true. */
    public static ClusterQuality ofPairs(double right, double found, double real) {
        double precision = right / found;
        double recall = right / real;
        return new ClusterQuality(precision, recall, 2 * right / (found + real));
    }

    private static void count(Map<Long, int[]> sizes, long cluster) {
        sizes.computeIfAbsent(cluster, fresh -> new int[1])[0]++;
    }

    private static double pairs(Map<Long, int[]> sizes) {
        return sizes.values().stream()
                .mapToDouble(size -> size[0] * (size[0] - 1.0) / 2)
                .sum();
    }
}
