package zhiji.science.value;

import java.util.Arrays;

/** Quantiles of a sample, interpolated between order statistics (definition 7 of Hyndman and Fan, 1996). */
final class Quantiles {

    private Quantiles() {}

    static double of(double[] sorted, double probability) {
        double position = probability * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return of(sorted, .5);
    }
}
