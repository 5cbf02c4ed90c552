package zhiji.science.identity;

import java.util.Arrays;

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
        long[] both = new long[found.length];
        for (int i = 0; i < found.length; i++) {
            both[i] = ((long) found[i] << 32) | (truth[i] & 0xffffffffL);
        }
        return ofPairs(
                pairs(both),
                pairs(Arrays.stream(found).asLongStream().toArray()),
                pairs(Arrays.stream(truth).asLongStream().toArray()));
    }

    /** From numbers of pairs: right, found and true. */
    public static ClusterQuality ofPairs(double right, double found, double real) {
        double precision = right / found;
        double recall = right / real;
        return new ClusterQuality(precision, recall, 2 * right / (found + real));
    }

    // Pairs of equal numbers; sorts the array.
    private static double pairs(long[] numbers) {
        Arrays.sort(numbers);
        double pairs = 0;
        int start = 0;
        for (int at = 1; at < numbers.length; at++) {
            start = numbers[at] == numbers[start] ? start : at;
            pairs += at - start;
        }
        return pairs;
    }
}
