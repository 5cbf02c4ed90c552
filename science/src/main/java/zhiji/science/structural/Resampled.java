package zhiji.science.structural;

import java.util.Arrays;

/** Resampled values of one number and the intervals they give. */
final class Resampled {

    private final double estimate;
    private final double[] sorted;
    private final double standardError;

    Resampled(double estimate, double[] values) {
        this.estimate = estimate;
        sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        // Too many samples in which the number does not exist: it has no interval either.
        boolean known = Double.isFinite(estimate) && sorted.length * 10L >= values.length * 9L && sorted.length > 1;
        standardError = known ? deviation(sorted) : Double.NaN;
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    Interval percentile(double confidence) {
        return between((1 - confidence) / 2, (1 + confidence) / 2);
    }

    /**
     * BCa: quantiles at Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))), with the bias z₀ = Φ⁻¹(share of resampled values below the
     * estimate) and the acceleration a = Σd³ / (6 (Σd²)^1.5) over jackknife deviations d.
     */
    Interval corrected(double confidence, double[] jackknife) {
        double bias = Distributions.quantile(shareBelow());
        double acceleration = acceleration(jackknife);
        double tail = Distributions.quantile((1 - confidence) / 2);
        return between(shifted(bias, acceleration, tail), shifted(bias, acceleration, -tail));
    }

    private static double shifted(double bias, double acceleration, double tail) {
        double moved = bias + tail;
        return Distributions.probability(bias + moved / (1 - acceleration * moved));
    }

    /** Ties count half; kept off 0 and 1, where the bias would be infinite. */
    private double shareBelow() {
        double below = 0;
        for (double value : sorted) {
            below += value < estimate ? 1 : value == estimate ? 0.5 : 0;
        }
        double edge = 0.5 / sorted.length;
        return Math.max(edge, Math.min(1 - edge, below / sorted.length));
    }

    private static double acceleration(double[] jackknife) {
        double mean = Arrays.stream(jackknife).average().orElse(0);
        double squares = 0;
        double cubes = 0;
        for (double value : jackknife) {
            double distance = mean - value;
            squares += distance * distance;
            cubes += distance * distance * distance;
        }
        return squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : 0;
    }

    private Interval between(double low, double high) {
        return Double.isNaN(standardError)
                ? new Interval(estimate, Double.NaN, Double.NaN, Double.NaN)
                : new Interval(estimate, standardError, quantile(low), quantile(high));
    }

    /** Linear between order statistics (Hyndman and Fan 1996, definition 7). */
    private double quantile(double probability) {
        double position = probability * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
