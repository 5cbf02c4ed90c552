package zhiji.science.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Holt-Winters smoothing with additive season (指数平滑): where is a series with trend and season going?
 *
 * <pre>
 * e_t = y_t − (l + b + s_t)        l ← l + b + α e        b ← b + β e        s_t+season ← s_t + γ e
 * forecast of h steps: l + h·b + s        variance: σ² · (1 + Σ c_j²),  c_j = α + β j + γ·[j is a multiple of the season]
 * </pre>
 *
 * <p>Source: C. C. Holt (1957), P. R. Winters (1960); in the error-correction form ETS(A,A,A) of R. J. Hyndman, A. B.
 * Koehler, J. K. Ord and R. D. Snyder (2008), Forecasting with Exponential Smoothing, table 6.1 for the variance. The
 * three weights minimise the squared one-step errors within 0 ≤ β ≤ α ≤ 1, 0 ≤ γ ≤ 1 − α; the first two seasons give the
 * starting values. With a season of 1 it is Holt's method for trend alone.
 */
public final class HoltWinters {

    private final int season;
    private final double alpha;
    private final double beta;
    private final double gamma;
    private final double deviation;
    private final double level;
    private final double trend;
    private final double[] seasonal;

    private HoltWinters(State state, double[] weights, double deviation) {
        season = state.season;
        alpha = weights[0];
        beta = weights[1];
        gamma = weights[2];
        this.deviation = deviation;
        level = state.level;
        trend = state.trend;
        seasonal = state.seasonal;
    }

    /** The shortest series that can be smoothed: two seasons for the start and some to learn from. */
    static int shortest(int season) {
        return 2 * season + 4;
    }

    /**
     * Fits the weights.
     *
     * @param series at least two seasons and four values
     * @param season length of the season in steps, at least 1
     */
    public static HoltWinters fit(double[] series, int season) {
        Forecast.check(series, season, shortest(season));
        double[] best = {.3, .1, .1};
        double smallest = Double.POSITIVE_INFINITY;
        for (double a : new double[] {.02, .2, .5, .8}) {
            for (double b : new double[] {0, .1, .5}) {
                for (double g : new double[] {0, .3, .9}) {
                    double[] weights = {a, b * a, season == 1 ? 0 : g * (1 - a)};
                    double sum = new State(series, season).run(series, weights);
                    if (sum < smallest) {
                        smallest = sum;
                        best = weights;
                    }
                }
            }
        }
        best = refine(series, season, best, smallest);
        State state = new State(series, season);
        double sum = state.run(series, best);
        return new HoltWinters(state, best, Math.sqrt(sum / series.length));
    }

    /** Moves one weight at a time, with halved steps when nothing improves. */
    private static double[] refine(double[] series, int season, double[] start, double smallest) {
        double[] best = start;
        double least = smallest;
        for (double step = .1; step > 1e-4; ) {
            boolean moved = false;
            for (int i = 0; i < 6; i++) {
                double[] weights = best.clone();
                weights[i / 2] += i % 2 == 0 ? step : -step;
                if (admissible(weights, season)) {
                    double sum = new State(series, season).run(series, weights);
                    if (sum < least) {
                        least = sum;
                        best = weights;
                        moved = true;
                    }
                }
            }
            step = moved ? step : step / 2;
        }
        return best;
    }

    private static boolean admissible(double[] weights, int season) {
        return weights[0] >= 0
                && weights[0] <= 1
                && weights[1] >= 0
                && weights[1] <= weights[0]
                && weights[2] >= 0
                && weights[2] <= (season == 1 ? 0 : 1 - weights[0]);
    }

    /** α, the weight of the last error in the level. */
    public double alpha() {
        return alpha;
    }

    /** β, the weight of the last error in the trend. */
    public double beta() {
        return beta;
    }

    /** γ, the weight of the last error in the season. */
    public double gamma() {
        return gamma;
    }

    /** Forecasts the next steps. */
    public Forecast forecast(int horizon) {
        List<Forecast.Point> points = new ArrayList<>();
        double variance = 1;
        for (int h = 1; h <= horizon; h++) {
            double mean = level + h * trend + seasonal[(h - 1) % season];
            points.add(Forecast.point(mean, deviation * Math.sqrt(variance)));
            double c = alpha + beta * h + (h % season == 0 ? gamma : 0);
            variance += c * c;
        }
        return new Forecast(Forecast.Method.HOLT_WINTERS, points, Double.NaN);
    }

    /** Level, trend and season while running through a series; the season of the next step comes first at the end. */
    private static final class State {
        private final int season;
        private double level;
        private double trend;
        private double[] seasonal;

        State(double[] series, int season) {
            this.season = season;
            seasonal = new double[season];
            double firstMean = Arrays.stream(series, 0, season).average().orElseThrow();
            double secondMean =
                    Arrays.stream(series, season, 2 * season).average().orElseThrow();
            trend = (secondMean - firstMean) / season;
            double middle = (season - 1) / 2.0;
            level = firstMean - trend * (middle + 1);
            if (season > 1) {
                for (int i = 0; i < 2 * season; i++) {
                    seasonal[i % season] += (series[i] - level - trend * (i + 1)) / 2;
                }
            }
        }

        /** Sum of squared one-step errors. */
        double run(double[] series, double[] weights) {
            double sum = 0;
            for (int i = 0; i < series.length; i++) {
                double error = series[i] - level - trend - seasonal[i % season];
                level += trend + weights[0] * error;
                trend += weights[1] * error;
                seasonal[i % season] += weights[2] * error;
                sum += error * error;
            }
            double[] next = new double[season];
            for (int i = 0; i < season; i++) {
                next[i] = seasonal[(series.length + i) % season];
            }
            seasonal = next;
            return sum;
        }
    }
}
