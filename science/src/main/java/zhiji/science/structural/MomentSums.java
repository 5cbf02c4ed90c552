package zhiji.science.structural;

import java.util.Arrays;
import java.util.List;

/**
 * Sums of products from which moments follow, for rows counted with multiplicities: a bootstrap sample is the same rows
 * with other multiplicities, so no row is ever copied. Values are centred on the column means of all rows before they are
 * multiplied, so that large means cost no digits.
 */
final class MomentSums {

    private static final int TILE = 2_048;

    private final List<String> names;
    private final Missing missing;
    private final double[] centres;
    private final boolean gaps;
    private final int width;

    private long count;
    private final double[] products;
    private final double[] sums;
    private final double[] presentSums;
    private final double[] presentSquares;
    private final double[] presentCounts;

    MomentSums(PackedRows layout, Missing missing) {
        this.names = layout.names();
        this.missing = missing;
        this.centres = layout.centres();
        this.gaps = layout.hasGaps();
        this.width = names.size();
        int pairs = gaps ? width * width : 0;
        products = new double[width * width];
        sums = new double[width];
        presentSums = new double[pairs];
        presentSquares = new double[missing == Missing.PAIRWISE ? pairs : 0];
        presentCounts = new double[pairs];
    }

    /** Sums of all rows; the rows pass in tiles, so that memory stays small however many there are. */
    static MomentSums of(Responses responses, Missing missing) {
        Responses used = missing == Missing.CASEWISE && responses.gaps() > 0
                ? responses.rows(responses.completeRows())
                : responses;
        double[] centres = PackedRows.centres(used);
        boolean gaps = used.gaps() > 0;
        MomentSums sums = new MomentSums(PackedRows.tile(used, centres, gaps, 0, 0), missing);
        for (int from = 0; from < used.rows(); from += TILE) {
            int until = Math.min(from + TILE, used.rows());
            int[] once = new int[until - from];
            Arrays.fill(once, 1);
            sums.add(PackedRows.tile(used, centres, gaps, from, until), once);
        }
        return sums;
    }

    /** Starts again from nothing. */
    void clear() {
        count = 0;
        for (double[] array : List.of(products, sums, presentSums, presentSquares, presentCounts)) {
            Arrays.fill(array, 0);
        }
    }

    void add(PackedRows rows, int[] multiplicities) {
        int[] drawn = new int[multiplicities.length];
        int different = 0;
        for (int row = 0; row < multiplicities.length; row++) {
            if (multiplicities[row] != 0) {
                drawn[different++] = row;
                count += multiplicities[row];
            }
        }
        int next = 0;
        // Four rows at a time load and store each sum of products once instead of four times.
        for (; next + 4 <= different; next += 4) {
            addFour(rows.values(), drawn, next, multiplicities);
        }
        for (; next < different; next++) {
            addOne(rows.values(), drawn[next] * width, multiplicities[drawn[next]]);
        }
        for (int place = 0; place < different && gaps; place++) {
            addPresence(rows, drawn[place] * width, multiplicities[drawn[place]]);
        }
    }

    /** Takes over one sample of a batch. */
    void take(SampleSums batch, int sample) {
        count = batch.count(sample);
        for (int i = 0; i < width; i++) {
            sums[i] = batch.sum(i, sample);
            for (int k = i; k < width; k++) {
                products[i * width + k] = batch.product(i, k, sample);
            }
        }
    }

    private void addFour(double[] values, int[] drawn, int next, int[] multiplicities) {
        int first = drawn[next] * width;
        int second = drawn[next + 1] * width;
        int third = drawn[next + 2] * width;
        int fourth = drawn[next + 3] * width;
        for (int i = 0; i < width; i++) {
            double a = multiplicities[drawn[next]] * values[first + i];
            double b = multiplicities[drawn[next + 1]] * values[second + i];
            double c = multiplicities[drawn[next + 2]] * values[third + i];
            double d = multiplicities[drawn[next + 3]] * values[fourth + i];
            sums[i] += a + b + c + d;
            int line = i * width;
            for (int k = i; k < width; k++) {
                products[line + k] +=
                        a * values[first + k] + b * values[second + k] + c * values[third + k] + d * values[fourth + k];
            }
        }
    }

    private void addOne(double[] values, int base, double times) {
        for (int i = 0; i < width; i++) {
            double weighted = times * values[base + i];
            sums[i] += weighted;
            int line = i * width;
            for (int k = i; k < width; k++) {
                products[line + k] += weighted * values[base + k];
            }
        }
    }

    private void addPresence(PackedRows rows, int base, double times) {
        double[] values = rows.values();
        double[] present = rows.present();
        for (int i = 0; i < width; i++) {
            double weighted = times * values[base + i];
            double counted = times * present[base + i];
            int line = i * width;
            for (int k = 0; k < width; k++) {
                presentSums[line + k] += weighted * present[base + k];
                presentCounts[line + k] += counted * present[base + k];
            }
            if (missing == Missing.PAIRWISE) {
                double square = weighted * values[base + i];
                for (int k = 0; k < width; k++) {
                    presentSquares[line + k] += square * present[base + k];
                }
            }
        }
    }

    /** The moments of what was added; a column without any answer has mean NaN and deviation NaN. */
    Moments moments() {
        double[] means = new double[width];
        double[] deviations = new double[width];
        double[] shifts = new double[width];
        double[] lengths = new double[width];
        for (int i = 0; i < width; i++) {
            shifts[i] = sums[i] / answers(i);
            means[i] = centres[i] + shifts[i];
            double square = covariance(i, i, shifts);
            deviations[i] = Math.sqrt(Math.max(0, square) / freedom(i));
            lengths[i] = Math.sqrt(square);
        }
        double[] correlations = new double[width * width];
        for (int i = 0; i < width; i++) {
            correlations[i * width + i] = 1;
            for (int k = i + 1; k < width; k++) {
                double correlation = correlation(i, k, shifts, lengths);
                correlations[i * width + k] = correlation;
                correlations[k * width + i] = correlation;
            }
        }
        return new Moments(names, Math.toIntExact(count), means, deviations, correlations);
    }

    private double answers(int i) {
        return gaps ? presentCounts[i * width + i] : count;
    }

    private double freedom(int i) {
        return (missing == Missing.PAIRWISE ? answers(i) : count) - 1;
    }

    private double correlation(int i, int k, double[] shifts, double[] lengths) {
        if (gaps && missing == Missing.PAIRWISE) {
            return pairwise(i, k);
        }
        return clamp(covariance(i, k, shifts) / (lengths[i] * lengths[k]));
    }

    /** Sum of products around the means, for i ≤ k; under mean imputation a gap adds nothing. */
    private double covariance(int i, int k, double[] shifts) {
        double product = products[i * width + k];
        if (!gaps) {
            return product - sums[i] * shifts[k];
        }
        return product
                - shifts[k] * presentSums[i * width + k]
                - shifts[i] * presentSums[k * width + i]
                + shifts[i] * shifts[k] * presentCounts[i * width + k];
    }

    private double pairwise(int i, int k) {
        double together = presentCounts[i * width + k];
        double one = presentSums[i * width + k];
        double other = presentSums[k * width + i];
        double spreadOne = presentSquares[i * width + k] - one * one / together;
        double spreadOther = presentSquares[k * width + i] - other * other / together;
        return clamp((products[i * width + k] - one * other / together) / Math.sqrt(spreadOne * spreadOther));
    }

    /** Rounding may carry a perfect correlation a little beyond 1; NaN stays NaN. */
    private static double clamp(double correlation) {
        return Math.max(-1, Math.min(1, correlation));
    }
}
