package zhiji.science.structural;

import java.util.Arrays;

/**
 * Sums of products for many samples of the same complete rows at once: each product of two answers is formed once and
 * added to all samples in a loop over consecutive numbers, which the processor does several at a time.
 */
final class SampleSums {

    private static final int MOST_SAMPLES = 32;
    /** Multiplicities kept at once, so that memory stays near 16 MB however many rows there are. */
    private static final int MOST_CELLS = 2_000_000;

    private final PackedRows rows;
    private final int width;
    /** Row by row: how often each sample drew it; up to three rows of zeros fill the last four. */
    private final double[][] multiplicities;

    private final int[] counts;
    /** By pair of indicators (i ≤ k), then by indicator: one number for each sample. */
    private final double[][] sums;

    SampleSums(PackedRows rows) {
        this.rows = rows;
        width = rows.names().size();
        int samples = samplesAtOnce(rows.rows());
        multiplicities = new double[(rows.rows() + 3) / 4 * 4][samples];
        counts = new int[samples];
        sums = new double[width * (width + 1) / 2 + width][samples];
    }

    /** How many samples of so many rows are summed together. */
    static int samplesAtOnce(int rows) {
        return Math.max(1, Math.min(MOST_SAMPLES, MOST_CELLS / Math.max(1, rows)));
    }

    /** Which rows one sample of this batch drew. */
    void draw(int sample, int[] drawn) {
        counts[sample] = 0;
        for (int row = 0; row < drawn.length; row++) {
            multiplicities[row][sample] = drawn[row];
            counts[sample] += drawn[row];
        }
    }

    /** Forms all sums; four rows together load and store each sum once instead of four times. */
    void add() {
        for (double[] sum : sums) {
            Arrays.fill(sum, 0);
        }
        for (int row = 0; row < rows.rows(); row += 4) {
            addFour(row);
        }
    }

    private void addFour(int row) {
        double[] values = rows.values();
        int first = start(row);
        int second = start(row + 1);
        int third = start(row + 2);
        int fourth = start(row + 3);
        int place = 0;
        for (int i = 0; i < width; i++) {
            for (int k = i; k < width; k++) {
                spread(
                        place++,
                        row,
                        values[first + i] * values[first + k],
                        values[second + i] * values[second + k],
                        values[third + i] * values[third + k],
                        values[fourth + i] * values[fourth + k]);
            }
        }
        for (int i = 0; i < width; i++) {
            spread(place++, row, values[first + i], values[second + i], values[third + i], values[fourth + i]);
        }
    }

    /** Where a row's answers begin; a row of zeros may read any. */
    private int start(int row) {
        return Math.min(row, rows.rows() - 1) * width;
    }

    /** Adds four rows' products to every sample; one index for all arrays is what lets the compiler vectorise it. */
    private void spread(int place, int row, double a, double b, double c, double d) {
        double[] into = sums[place];
        double[] first = multiplicities[row];
        double[] second = multiplicities[row + 1];
        double[] third = multiplicities[row + 2];
        double[] fourth = multiplicities[row + 3];
        for (int sample = 0; sample < into.length; sample++) {
            into[sample] += a * first[sample] + b * second[sample] + c * third[sample] + d * fourth[sample];
        }
    }

    int count(int sample) {
        return counts[sample];
    }

    /** Sum of the products of two indicators, i ≤ k. */
    double product(int i, int k, int sample) {
        int pair = i * width - i * (i - 1) / 2 + k - i;
        return sums[pair][sample];
    }

    double sum(int i, int sample) {
        return sums[width * (width + 1) / 2 + i][sample];
    }
}
