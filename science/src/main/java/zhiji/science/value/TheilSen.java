package zhiji.science.value;

import java.util.Arrays;

/**
 * Theil-Sen trend (稳健趋势): how does spending move, if a few wild months must not decide?
 *
 * <p>The slope is the median of the slopes between all pairs of points, the intercept the median of y − slope·x; up to 29
 * % of the points may be arbitrarily wrong. The 95 % interval of the slope takes the order statistics that Kendall's S
 * marks; the probability is that of Mann and Kendall's test for no trend, with ties corrected and continuity.
 *
 * <p>Source: H. Theil (1950); P. K. Sen (1968), Estimates of the regression coefficient based on Kendall's tau, JASA 63,
 * 1379–1389. Pairs with equal x say nothing about the slope and are left out. Work and memory grow with the square of the
 * number of points: 2,000 months take 16 MB.
 *
 * @param slope change of y per unit of x
 * @param intercept y at x = 0
 * @param low lower end of the 95 % interval of the slope
 * @param high upper end of the 95 % interval of the slope
 * @param probability two-sided, of so clear a trend by chance, in [0, 1]
 */
public record TheilSen(double slope, double intercept, double low, double high, double probability) {

    /** Fits the trend; there must be at least two points with different x. */
    public static TheilSen fit(double[] x, double[] y) {
        Checks.sameLength("x", x.length, "y", y.length);
        Arrays.stream(x).forEach(value -> Checks.finite("x", value));
        Arrays.stream(y).forEach(value -> Checks.finite("y", value));
        int n = x.length;
        double[] slopes = new double[Math.toIntExact((long) n * (n - 1) / 2)];
        int pairs = 0;
        long s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (x[i] != x[j]) {
                    slopes[pairs] = (y[j] - y[i]) / (x[j] - x[i]);
                    s += (long) Math.signum(slopes[pairs]);
                    pairs++;
                }
            }
        }
        if (pairs == 0) {
            throw new IllegalArgumentException("a trend needs two points with different x, got " + n + " points");
        }
        slopes = Arrays.copyOf(slopes, pairs);
        Arrays.sort(slopes);
        double slope = Quantiles.of(slopes, .5);
        double[] rests = new double[n];
        for (int i = 0; i < n; i++) {
            rests[i] = y[i] - slope * x[i];
        }
        double deviation = Math.sqrt(variance(n, y));
        double width = 1.959963984540054 * deviation;
        int low = (int) Math.max(0, Math.round((pairs - width) / 2) - 1);
        int high = (int) Math.min(pairs - 1, Math.round((pairs + width) / 2));
        double z = s == 0 || deviation == 0 ? 0 : (s - Math.signum((double) s)) / deviation;
        double probability = Math.min(1, 2 * Numerics.normalProbability(-Math.abs(z)));
        return new TheilSen(slope, Quantiles.median(rests), slopes[low], slopes[high], probability);
    }

    /** Variance of Kendall's S under no trend, with ties of y. */
    private static double variance(int n, double[] y) {
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        double sum = n * (n - 1.0) * (2.0 * n + 5);
        for (int i = 0; i < n; ) {
            int next = i;
            while (next < n && sorted[next] == sorted[i]) {
                next++;
            }
            double tied = next - i;
            sum -= tied * (tied - 1) * (2 * tied + 5);
            i = next;
        }
        return sum / 18;
    }
}
