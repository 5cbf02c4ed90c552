package zhiji.science.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {

    /** NIST StRD, Longley (1967): y, x1 … x6. */
    private static final double[][] LONGLEY = {
        {60323, 83.0, 234289, 2356, 1590, 107608, 1947},
        {61122, 88.5, 259426, 2325, 1456, 108632, 1948},
        {60171, 88.2, 258054, 3682, 1616, 109773, 1949},
        {61187, 89.5, 284599, 3351, 1650, 110929, 1950},
        {63221, 96.2, 328975, 2099, 3099, 112075, 1951},
        {63639, 98.1, 346999, 1932, 3594, 113270, 1952},
        {64989, 99.0, 365385, 1870, 3547, 115094, 1953},
        {63761, 100.0, 363112, 3578, 3350, 116219, 1954},
        {66019, 101.2, 397469, 2904, 3048, 117388, 1955},
        {67857, 104.6, 419180, 2822, 2857, 118734, 1956},
        {68169, 108.4, 442769, 2936, 2798, 120445, 1957},
        {66513, 110.8, 444546, 4681, 2637, 121950, 1958},
        {68655, 112.6, 482704, 3813, 2552, 123366, 1959},
        {69564, 114.2, 502601, 3931, 2514, 125368, 1960},
        {69331, 115.7, 518173, 4806, 2572, 127852, 1961},
        {70551, 116.9, 554894, 4007, 2827, 130081, 1962}
    };

    /** NIST StRD, Norris: y, x in turn. */
    private static final double[] NORRIS = {
        0.1, 0.2, 338.8, 337.4, 118.1, 118.2, 888.0, 884.6, 9.2, 10.1, 228.1, 226.5, 668.5, 666.3, 998.5, 996.3,
        449.1, 448.6, 778.9, 777.0, 559.2, 558.2, 0.3, 0.4, 0.1, 0.6, 778.1, 775.5, 668.8, 666.9, 339.3, 338.0,
        448.9, 447.5, 10.8, 11.6, 557.7, 556.0, 228.3, 228.1, 998.0, 995.8, 888.8, 887.6, 119.6, 120.2, 0.3, 0.3,
        0.6, 0.3, 557.6, 556.8, 339.3, 339.1, 888.0, 887.2, 998.5, 999.0, 778.9, 779.0, 10.2, 11.1, 117.6, 118.3,
        228.9, 229.2, 668.4, 669.1, 449.2, 448.9, 0.2, 0.5
    };

    @Test
    void reproducesTheCertifiedValuesOfLongley() {
        double[][] rows = new double[16][];
        double[] y = new double[16];
        for (int i = 0; i < 16; i++) {
            y[i] = LONGLEY[i][0];
            rows[i] = Arrays.copyOfRange(LONGLEY[i], 1, 7);
        }
        LinearRegression fit = LinearRegression.fit(rows, y);
        double[] estimates = {
            -3482258.63459582,
            15.0618722713733,
            -.0358191792925910,
            -2.02022980381683,
            -1.03322686717359,
            -.0511041056535807,
            1829.15146461355
        };
        double[] errors = {
            890420.383607373,
            84.9149257747669,
            .0334910077722432,
            .488399681651699,
            .214274163161675,
            .226073200069370,
            455.478499142212
        };
        for (int j = 0; j < 7; j++) {
            assertRelative(fit.coefficients().get(j).estimate(), estimates[j]);
            assertRelative(fit.coefficients().get(j).standardError(), errors[j]);
        }
        assertRelative(fit.residualDeviation(), 304.854073561965);
        assertRelative(fit.rSquared(), .995479004577296);
        assertRelative(fit.fStatistic(), 330.285339234588);
        assertThat(fit.degreesOfFreedom()).isEqualTo(9);
        assertThat(fit.coefficients().get(3).probability()).isCloseTo(.0025, within(5e-5));
        LinearRegression.Prediction prediction = fit.predict(rows[0], .95);
        assertThat(prediction.mean()).isCloseTo(60055.66, within(.01));
    }

    @Test
    void reproducesTheCertifiedValuesOfNorris() {
        double[] x = IntStream.range(0, 36).mapToDouble(i -> NORRIS[2 * i + 1]).toArray();
        double[] y = IntStream.range(0, 36).mapToDouble(i -> NORRIS[2 * i]).toArray();
        LinearRegression fit = LinearRegression.fit(x, y);
        assertRelative(fit.coefficients().get(0).estimate(), -.262323073774029);
        assertRelative(fit.coefficients().get(1).estimate(), 1.00211681802045);
        TheilSen robust = TheilSen.fit(x, y);
        assertThat(robust.slope()).isCloseTo(1.0021, within(.001));
    }

    private static void assertRelative(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }

    @Test
    void coversNewObservations() {
        Random random = new Random(5);
        int inside = 0;
        for (int run = 0; run < 2000; run++) {
            double[] x = new double[12];
            double[] y = new double[12];
            for (int i = 0; i < 12; i++) {
                x[i] = i;
                y[i] = 3 + 2 * i + random.nextGaussian();
            }
            LinearRegression.Prediction p = LinearRegression.fit(x, y).predict(new double[] {15}, .9);
            double next = 33 + random.nextGaussian();
            inside += p.low() <= next && next <= p.high() ? 1 : 0;
        }
        assertThat(inside / 2000.0).isCloseTo(.9, within(.025));
    }

    @Test
    void refusesWhatCannotBeRegressed() {
        assertThatThrownBy(() -> LinearRegression.fit(new double[] {1, 2}, new double[] {1, 2}))
                .hasMessageContaining("too few");
        assertThatThrownBy(() -> LinearRegression.fit(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
                .hasMessage("regressor 1 does not vary");
        double[][] twice = {{1, 2}, {2, 4}, {3, 6}, {5, 10}};
        assertThatThrownBy(() -> LinearRegression.fit(twice, new double[] {1, 2, 3, 4}))
                .hasMessage("regressor 2 is a combination of the others");
        assertThatThrownBy(() -> LinearRegression.fit(new double[] {1, 2, Double.NaN}, new double[] {1, 2, 3}))
                .hasMessageContaining("NaN");
    }

    @Test
    void ignoresWildMonths() {
        double[] x = IntStream.range(0, 24).mapToDouble(i -> i).toArray();
        double[] y = IntStream.range(0, 24)
                .mapToDouble(i -> 10 + .5 * i + (i % 2) * .1)
                .toArray();
        y[3] = 500;
        y[20] = -300;
        TheilSen robust = TheilSen.fit(x, y);
        assertThat(robust.slope()).isCloseTo(.5, within(.01));
        assertThat(robust.low()).isLessThanOrEqualTo(.5);
        assertThat(robust.high()).isGreaterThanOrEqualTo(.5);
        assertThat(robust.probability()).isLessThan(.001);
        assertThat(LinearRegression.fit(x, y).coefficients().get(1).estimate()).isNegative();
        assertThat(TheilSen.fit(x, new double[24]).probability()).isEqualTo(1);
        assertThatThrownBy(() -> TheilSen.fit(new double[] {1, 1}, new double[] {1, 2}))
                .hasMessageContaining("different x");
    }

    @Test
    void continuesTrendAndSeasonExactlyWithoutNoise() {
        double[] season = {5, -3, -4, 2};
        double[] series = IntStream.range(0, 24)
                .mapToDouble(i -> 100 + 2 * i + season[i % 4])
                .toArray();
        List<Forecast.Point> points = HoltWinters.fit(series, 4).forecast(8).points();
        for (int h = 0; h < 8; h++) {
            assertThat(points.get(h).mean()).isCloseTo(100 + 2 * (24 + h) + season[h % 4], within(1e-9));
        }
        assertThat(Forecast.best(series, 4, 4).method()).isEqualTo(Forecast.Method.HOLT_WINTERS);
        assertThat(HoltWinters.fit(series, 1).forecast(1).points().get(0).mean())
                .isFinite();
    }

    @Test
    void repeatsTheSeasonWithWideningIntervals() {
        double[] series = {1, 2, 3, 2, 3, 4, 1, 2, 3};
        List<Forecast.Point> points = Forecast.seasonalNaive(series, 3, 4).points();
        assertThat(points).extracting(Forecast.Point::mean).containsExactly(1.0, 2.0, 3.0, 1.0);
        assertThat(points.get(0).high()).isCloseTo(1 + 1.959963984540054, within(1e-12));
        assertThat(points.get(3).high()).isCloseTo(1 + 1.959963984540054 * Math.sqrt(2), within(1e-12));
    }

    @Test
    void prefersTheNaiveForecastForARandomWalk() {
        Random random = new Random(3);
        double[] series = new double[60];
        for (int i = 1; i < 60; i++) {
            series[i] = series[i - 1] + random.nextGaussian();
        }
        Forecast best = Forecast.best(series, 1, 1);
        assertThat(best.backTestError()).isLessThanOrEqualTo(1);
        assertThatThrownBy(() -> Forecast.best(new double[] {1}, 12, 3)).hasMessageContaining("needs at least 13");
    }

    @Test
    void intervalsCoverSimulatedFutures() {
        Random random = new Random(17);
        int inside = 0;
        int runs = 400;
        for (int run = 0; run < runs; run++) {
            double level = 100;
            double[] series = new double[80];
            for (int i = 0; i < 80; i++) {
                double error = 3 * random.nextGaussian();
                series[i] = level + (i % 4) + error;
                level += .4 * error;
            }
            double future = level + 3 * random.nextGaussian();
            Forecast.Point next =
                    HoltWinters.fit(series, 4).forecast(1).points().get(0);
            inside += next.low() <= future && future <= next.high() ? 1 : 0;
        }
        // Weights and start are estimated from the same series, which makes the intervals a little narrow.
        assertThat(inside / (double) runs).isBetween(.9, .98);
    }
}
