package zhiji.science.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A forecast of a series such as monthly sales (销售预测) with 95 % intervals.
 *
 * @param method how it was made
 * @param points the next values in order
 * @param backTestError mean absolute error of the method on the last stretch of the series, relative to that of the
 *     seasonal-naive method: below 1 is better; NaN if it was not tested
 */
public record Forecast(Method method, List<Point> points, double backTestError) {

    public Forecast {
        points = List.copyOf(points);
    }

    /** One step ahead; the interval assumes normal errors. */
    public record Point(double mean, double low, double high) {}

    /** The ways to forecast. */
    public enum Method {
        /** The value one season ago. */
        SEASONAL_NAIVE,
        /** Exponential smoothing of level, trend and additive season. */
        HOLT_WINTERS;

        Forecast forecast(double[] series, int season, int horizon) {
            return switch (this) {
                case SEASONAL_NAIVE -> seasonalNaive(series, season, horizon);
                case HOLT_WINTERS -> HoltWinters.fit(series, season).forecast(horizon);
            };
        }
    }

    /**
     * Repeats the last season: the forecast every other method must beat. The error of h steps grows with the number of
     * seasons gone round, sd·√(⌊(h−1)/season⌋+1). Source: R. J. Hyndman and G. Athanasopoulos (2021), Forecasting:
     * principles and practice, 3rd ed., table 5.2.
     *
     * @param season length of the season in steps; 1 repeats the last value
     */
    public static Forecast seasonalNaive(double[] series, int season, int horizon) {
        check(series, season, season + 1);
        int n = series.length;
        double square = 0;
        for (int i = season; i < n; i++) {
            square += (series[i] - series[i - season]) * (series[i] - series[i - season]);
        }
        double deviation = Math.sqrt(square / (n - season));
        List<Point> points = new ArrayList<>();
        for (int h = 1; h <= horizon; h++) {
            double mean = series[n - season + (h - 1) % season];
            points.add(point(mean, deviation * Math.sqrt((h - 1) / season + 1)));
        }
        return new Forecast(Method.SEASONAL_NAIVE, points, Double.NaN);
    }

    /**
     * Tries every method on the end of the series and takes the one with the smallest mean absolute error: origins move
     * over the last third of the series (at least one horizon), each forecasting up to the horizon from what came before.
     */
    public static Forecast best(double[] series, int season, int horizon) {
        int shortest = HoltWinters.shortest(season);
        check(series, season, season + 1);
        Checks.positive("horizon", horizon);
        int first = Math.max(shortest, Math.min(series.length * 2 / 3, series.length - horizon));
        if (first >= series.length) {
            return seasonalNaive(series, season, horizon);
        }
        double naive = backTest(Method.SEASONAL_NAIVE, series, season, horizon, first);
        List<Forecast> candidates = new ArrayList<>();
        for (Method method : Method.values()) {
            double error = backTest(method, series, season, horizon, first);
            candidates.add(new Forecast(
                    method, method.forecast(series, season, horizon).points(), error == naive ? 1 : error / naive));
        }
        return candidates.stream()
                .min(Comparator.comparingDouble(Forecast::backTestError))
                .orElseThrow();
    }

    private static double backTest(Method method, double[] series, int season, int horizon, int first) {
        double sum = 0;
        int count = 0;
        for (int origin = first; origin < series.length; origin++) {
            int steps = Math.min(horizon, series.length - origin);
            List<Point> points = method.forecast(Arrays.copyOf(series, origin), season, steps)
                    .points();
            for (int h = 0; h < steps; h++) {
                sum += Math.abs(points.get(h).mean() - series[origin + h]);
                count++;
            }
        }
        return sum / count;
    }

    static Point point(double mean, double deviation) {
        double width = 1.959963984540054 * deviation;
        return new Point(mean, mean - width, mean + width);
    }

    static void check(double[] series, int season, int shortest) {
        Checks.positive("season", season);
        if (series.length < shortest) {
            throw new IllegalArgumentException("the series has " + series.length + " values, needs at least " + shortest
                    + " for a season of " + season);
        }
        for (double value : series) {
            Checks.finite("a value of the series", value);
        }
    }
}
