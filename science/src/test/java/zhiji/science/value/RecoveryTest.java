package zhiji.science.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Simulates customers with known parameters, fits, and counts how often the 95 % intervals hold the truth. */
class RecoveryTest {

    private static final int RUNS = 200;

    static Stream<Arguments> models() {
        BetaGeometric bg = new BetaGeometric(.8, 6, 1.2, 2.5, 0);
        BetaGeometric mbg = new BetaGeometric(.8, 6, 1.2, 2.5, 1);
        ParetoNbd pareto = new ParetoNbd(.9, 8, 1.1, 15);
        ShiftedBetaGeometric sbg = new ShiftedBetaGeometric(.7, 1.4);
        return Stream.of(
                Arguments.of(
                        "BG/NBD",
                        List.of(.8, 6.0, 1.2, 2.5),
                        fitter(r -> BgNbd.fit(
                                histories(r, 3000, age -> Simulation.geometric(r, bg, age)), FitOptions.DEFAULT))),
                Arguments.of(
                        "MBG/NBD",
                        List.of(.8, 6.0, 1.2, 2.5),
                        fitter(r -> MbgNbd.fit(
                                histories(r, 3000, age -> Simulation.geometric(r, mbg, age)), FitOptions.DEFAULT))),
                Arguments.of(
                        "Pareto/NBD",
                        List.of(.9, 8.0, 1.1, 15.0),
                        fitter(r -> ParetoNbd.fit(
                                histories(r, 1500, age -> Simulation.pareto(r, pareto, age)), FitOptions.DEFAULT))),
                Arguments.of(
                        "sBG",
                        List.of(.7, 1.4),
                        fitter(r -> ShiftedBetaGeometric.fit(cohort(r, sbg), FitOptions.DEFAULT))));
    }

    private static Function<Random, Fit<?>> fitter(Function<Random, Fit<?>> fitter) {
        return fitter;
    }

    private static Histories histories(Random random, int customers, Function<Double, History> draw) {
        return Simulation.histories(customers, i -> draw.apply(52 + random.nextInt(53) * 1.0));
    }

    private static double[] cohort(Random random, ShiftedBetaGeometric model) {
        double[] survivors = new double[9];
        for (int customer = 0; customer < 2000; customer++) {
            double churn = Simulation.beta(random, model.alpha(), model.beta());
            survivors[0]++;
            for (int t = 1; t < survivors.length && random.nextDouble() >= churn; t++) {
                survivors[t]++;
            }
        }
        return survivors;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void intervalsCoverTheTruth(String name, List<Double> truth, Function<Random, Fit<?>> fitter) {
        int[] covered = new int[truth.size()];
        int converged = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Fit<?> fit = fitter.apply(new Random(seed));
            converged += fit.converged() ? 1 : 0;
            for (int i = 0; i < truth.size(); i++) {
                Parameter parameter = fit.parameters().get(i);
                covered[i] += parameter.low95() <= truth.get(i) && truth.get(i) <= parameter.high95() ? 1 : 0;
            }
        }
        assertThat(converged).as(name + " converged").isGreaterThanOrEqualTo(RUNS - 2);
        for (int i = 0; i < covered.length; i++) {
            // 200 draws of 95 % have a standard error of 1.5 points; three of them either way, at most 100 %.
            assertThat(covered[i] / (double) RUNS).as(name + " parameter " + i).isBetween(.90, .995);
        }
    }
}
