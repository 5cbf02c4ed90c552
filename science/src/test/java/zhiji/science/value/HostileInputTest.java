package zhiji.science.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every strange customer base ends in a sentence or in a fit that says it did not converge. */
class HostileInputTest {

    private static Histories same(int customers, int frequency, double recency, double age) {
        int[] x = new int[customers];
        double[] tx = new double[customers];
        double[] t = new double[customers];
        Arrays.fill(x, frequency);
        Arrays.fill(tx, recency);
        Arrays.fill(t, age);
        return Histories.of(x, tx, t);
    }

    private static void assertHonest(Fit<? extends CountingModel> fit) {
        assertThat(fit.logLikelihood()).isFinite();
        assertThat(fit.parameters())
                .allSatisfy(
                        parameter -> assertThat(parameter.value()).isPositive().isFinite());
        if (fit.converged()) {
            assertThat(fit.parameters())
                    .allSatisfy(parameter ->
                            assertThat(parameter.standardError()).isPositive().isFinite());
        } else {
            assertThat(fit.remark()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyNothingCanBeFitted(CountingModel.Kind kind) {
        assertThatThrownBy(() -> kind.fit(same(0, 0, 0, 0), FitOptions.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are no customers to fit a model to");
        assertThatThrownBy(() -> kind.fit(same(9, 0, 0, 0), FitOptions.DEFAULT))
                .hasMessage("nobody has been observed for any time: every age is 0");
        assertThatThrownBy(() -> kind.fit(same(9, 0, 0, 30), FitOptions.DEFAULT))
                .hasMessageStartingWith("nobody bought again");
    }

    @ParameterizedTest
    @EnumSource
    void doesNotPretendToKnowFromOneOrEqualCustomers(CountingModel.Kind kind) {
        for (Histories histories :
                List.of(same(1, 3, 20, 30), same(10_000, 3, 20, 30), same(5, 100_000, 29, 30), same(7, 1, 1e-9, 1e6))) {
            Fit<? extends CountingModel> fit = kind.fit(histories, FitOptions.DEFAULT);
            assertHonest(fit);
            assertThat(fit.converged()).as(fit.toString()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void survivesTenMillionIdenticalCustomers(CountingModel.Kind kind) {
        Histories histories = Histories.of(
                new int[] {2, 0}, new double[] {5, 0}, new double[] {20, 20}, new int[] {10_000_000, 10_000_000});
        assertHonest(kind.fit(histories, FitOptions.DEFAULT));
    }

    @ParameterizedTest
    @EnumSource
    void fitsInAnyUnitOfTime(CountingModel.Kind kind) {
        Histories weeks = Cdnow.BASE.histories();
        double inWeeks = kind.fit(weeks, FitOptions.DEFAULT).logLikelihood();
        for (double factor : new double[] {7, 1e-4, 86_400}) {
            Histories scaled = Simulation.histories(
                    weeks.size(),
                    i -> new History(weeks.frequency(i), weeks.recency(i) * factor, weeks.age(i) * factor));
            Fit<? extends CountingModel> fit = kind.fit(scaled, FitOptions.DEFAULT);
            assertThat(fit.converged()).as(fit.toString()).isTrue();
            assertThat(fit.logLikelihood() + weeks.repeatPurchases() * Math.log(factor))
                    .isCloseTo(inWeeks, within(1e-4));
        }
    }

    /** The likelihood then has its maximum where s and β run away together; the integral must not need a step for each. */
    @Test
    void triesCustomersWhoAllLeaveAtTheSameRate() {
        Random random = new Random(11);
        ParetoNbd alike = new ParetoNbd(2, 9, 1e6, 7e7);
        Histories histories = Simulation.histories(400, i -> Simulation.pareto(random, alike, 20 + random.nextInt(30)));
        assertHonest(ParetoNbd.fit(histories, FitOptions.DEFAULT));
        ParetoNbd moreAlike = new ParetoNbd(2, 9, 1e9, 7e10);
        for (int i = 0; i < histories.size(); i++) {
            assertThat(moreAlike.logLikelihood(histories.get(i)))
                    .isCloseTo(alike.logLikelihood(histories.get(i)), within(1e-4));
        }
    }

    @Test
    void namesTheImpossibleCustomer() {
        assertThatThrownBy(() -> Histories.of(new int[] {0, 2}, new double[] {0, 40}, new double[] {9, 30}))
                .hasMessageStartingWith("customer 2 has frequency 2, recency 40.0, age 30.0; must hold");
        assertThatThrownBy(() -> Histories.of(new int[] {1}, new double[] {Double.NaN}, new double[] {9}))
                .hasMessageContaining("recency NaN");
        assertThatThrownBy(() -> Histories.of(new int[] {1}, new double[0], new double[] {9}))
                .hasMessage("columns differ in length: frequency 1, recency 0, age 1, customers 0");
        assertThatThrownBy(() -> new History(0, 3, 9)).hasMessageContaining("without a repeat purchase");
        assertThatThrownBy(() -> new History(-1, 0, 9)).hasMessage("frequency is -1, must not be negative");
    }

    @Test
    void predictsAtTheEdgesWithoutNan() {
        List<CountingModel> models = List.of(
                new Nbd(.4, 12),
                new BgNbd(.2, 4, .8, 2.4),
                new BgNbd(.2, 4, 1, 2.4),
                new BgNbd(.2, 4, .1, .2),
                new MbgNbd(.5, 6, 1, 1.6),
                new ParetoNbd(.5, 10, 1, 10),
                new ParetoNbd(.5, 1e-3, .2, 1e4),
                new ParetoNbd(.5, 1e4, .2, 1e-3));
        List<History> histories = List.of(
                History.NEW,
                new History(0, 0, 1e4),
                new History(5000, 1e-3, 1e4),
                new History(5000, 1e4, 1e4),
                new History(1, 1e-12, 1e-12));
        for (CountingModel model : models) {
            for (History history : histories) {
                String name = model + " " + history;
                assertThat(model.probabilityAlive(history)).as(name).isBetween(0.0, 1.0);
                assertThat(model.logLikelihood(history)).as(name).isFinite();
                assertThat(model.expectedPurchases(history, 0)).as(name).isZero();
                assertThat(model.expectedPurchases(history, 1e4))
                        .as(name)
                        .isNotNegative()
                        .isFinite();
                assertThat(model.residualTransactions(history, .002))
                        .as(name)
                        .isNotNegative()
                        .isFinite();
                assertThat(Silence.probability(model, history)).as(name).isBetween(0.0, 1.0);
            }
            assertThat(model.probability(0, 0)).isCloseTo(1, within(1e-12));
            assertThatThrownBy(() -> model.expectedPurchases(History.NEW, -1))
                    .hasMessage("horizon is -1.0, must be at least 0 and finite");
            assertThatThrownBy(() -> model.residualTransactions(History.NEW, 0)).hasMessageContaining("discountRate");
        }
    }

    @Test
    void refusesSpendWithoutSense() {
        assertThatThrownBy(() -> GammaGamma.fit(new int[] {0}, new double[] {0}, FitOptions.DEFAULT))
                .hasMessage("nobody has repeat purchases with a positive amount");
        assertThatThrownBy(() -> GammaGamma.fit(new int[] {1}, new double[] {Double.NaN}, FitOptions.DEFAULT))
                .hasMessage("mean spend is NaN, must be finite");
        assertThatThrownBy(() -> new GammaGamma(6, .9, 15).expectedSpend(0, 0)).hasMessageContaining("must exceed 1");
        assertThat(GammaGamma.fit(new int[] {3}, new double[] {20}, FitOptions.DEFAULT)
                        .converged())
                .isFalse();
    }
}
