package zhiji.science.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Analytic gradients against central differences, and totals over distinct rows against sums over customers. */
class GradientTest {

    private static final Tally TALLY = new Tally(Cdnow.BASE.histories());

    static Stream<Arguments> objectives() {
        Maximum.Objective bg = new BetaGeometric.Likelihood(TALLY, 0)::at;
        Maximum.Objective mbg = new BetaGeometric.Likelihood(TALLY, 1)::at;
        Maximum.Objective pareto = (p, g) -> ParetoNbd.logLikelihood(TALLY, p, g);
        Maximum.Objective nbd = (p, g) -> Nbd.logLikelihood(TALLY, p, g);
        return Stream.of(
                Arguments.of("bg", bg, new double[] {-1.4, 1.5, -.2, .9}),
                Arguments.of("bg far away", bg, new double[] {1, 3, 1.5, -1}),
                Arguments.of("mbg", mbg, new double[] {-.6, 1.8, -.1, .5}),
                Arguments.of("pareto, alpha below beta", pareto, new double[] {-.6, 2.3, -.5, 2.4}),
                Arguments.of("pareto, beta below alpha", pareto, new double[] {.5, 3, .3, -1}),
                Arguments.of("pareto, beta far below alpha", pareto, new double[] {1, 4, 1.2, -4}),
                Arguments.of("nbd", nbd, new double[] {-.9, 2.5}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("objectives")
    void gradientEqualsTheDifferenceQuotient(String name, Maximum.Objective objective, double[] point) {
        double[] gradient = new double[point.length];
        double[] ignored = new double[point.length];
        objective.at(point, gradient);
        for (int i = 0; i < point.length; i++) {
            double width = 1e-5;
            double[] nearby = point.clone();
            nearby[i] += width;
            double above = objective.at(nearby, ignored);
            nearby[i] -= 2 * width;
            double below = objective.at(nearby, ignored);
            // Differences of sums of size 1e4 carry about 1e-12 · 1e4 / 1e-5 of noise.
            assertThat(gradient[i])
                    .as("component " + i)
                    .isCloseTo((above - below) / (2 * width), within(1e-3 + 1e-6 * Math.abs(gradient[i])));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("objectives")
    void distinctRowsCarryAllCustomers(String name, Maximum.Objective objective, double[] point) {
        assertThat(TALLY.rows).isLessThan(Cdnow.BASE.size());
        assertThat(TALLY.customers).isEqualTo(Cdnow.BASE.size());
        double sum = 0;
        for (int i = 0; i < Cdnow.BASE.size(); i++) {
            double[] p = Arrays.stream(point).map(Math::exp).toArray();
            CountingModel model = name.startsWith("bg")
                    ? new BgNbd(p[0], p[1], p[2], p[3])
                    : name.startsWith("mbg")
                            ? new MbgNbd(p[0], p[1], p[2], p[3])
                            : name.startsWith("pareto") ? new ParetoNbd(p[0], p[1], p[2], p[3]) : new Nbd(p[0], p[1]);
            sum += model.logLikelihood(Cdnow.BASE.histories().get(i));
        }
        assertThat(objective.at(point, new double[point.length])).isCloseTo(sum, within(1e-7));
    }
}
