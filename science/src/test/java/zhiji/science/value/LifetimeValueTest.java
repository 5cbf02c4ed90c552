package zhiji.science.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimeValueTest {

    private static final double ANNUAL_15 = LifetimeValue.continuousRate(.15, Unit.WEEK);
    private static final BgNbd BG = new BgNbd(.243, 4.414, .793, 2.426);

    @ParameterizedTest
    @CsvSource({
        "0001, 160.306",
        "0002, 14.4607",
        "0003, 16.8280",
        "0006, 1185.397",
        "0157, 2301.390",
        "1000, 205.171",
        "1516, 3441.760"
    })
    void valuesCustomersForTheRestOfTheirLives(String customer, double expected) {
        CustomerBase base = Cdnow.BASE;
        int row = IntStream.range(0, base.size())
                .filter(i -> base.customer(i).equals(customer))
                .findFirst()
                .orElseThrow();
        // The figures are those of CLVTools, whose Pareto/NBD optimum lies elsewhere on the flat ridge.
        assertThat(value().residual(base.histories().get(row), base.meanSpend(row), ANNUAL_15))
                .isCloseTo(expected, withinPercentage(.2));
    }

    @Test
    void valuesTheWholeBase() {
        CustomerBase base = Cdnow.BASE;
        LifetimeValue value = value();
        double total = 0;
        double transactions = 0;
        for (int i = 0; i < base.size(); i++) {
            total += value.residual(base.histories().get(i), base.meanSpend(i), ANNUAL_15);
            transactions +=
                    value.purchases().residualTransactions(base.histories().get(i), ANNUAL_15);
        }
        assertThat(total).isCloseTo(261614.78, withinPercentage(.2));
        assertThat(transactions).isCloseTo(7207.835, withinPercentage(.2));
    }

    private static LifetimeValue value() {
        return new LifetimeValue(
                ParetoNbd.fit(Cdnow.BASE.histories(), FitOptions.DEFAULT).model(),
                GammaGamma.fit(Cdnow.frequencies(Cdnow.BASE), Cdnow.meanSpend(Cdnow.BASE), FitOptions.DEFAULT)
                        .model(),
                1);
    }

    @Test
    void valuesTheNextTwelveMonths() {
        LifetimeValue value = new LifetimeValue(BG, new GammaGamma(6.25, 3.74, 15.44), 1);
        LifetimeValue.Horizon year = new LifetimeValue.Horizon(12, 4.345, .01);
        double[] first = {
            36.289211, 4.637295, 8.369004, 8.369004, 8.369004, 283.532776, 6.882355, 8.369004, 43.367872, 8.369004
        };
        Summary summary = Summary.read();
        double total = 0;
        for (int i = 0; i < summary.histories().size(); i++) {
            double clv = value.finite(summary.histories().get(i), summary.spend()[i], year);
            total += clv;
            if (i < first.length) {
                assertThat(clv).isCloseTo(first[i], withinPercentage(.001));
            }
        }
        assertThat(total).isCloseTo(71560.20884, withinPercentage(.001));
    }

    @Test
    void reproducesTheCopiedFiguresOnlyWithTheirWrongMonth() {
        LifetimeValue value = new LifetimeValue(BG, new GammaGamma(6.25, 3.74, 15.44), 1);
        Summary summary = Summary.read();
        double[] copied = {140.096211, 18.943467, 38.180574};
        for (int i = 0; i < copied.length; i++) {
            assertThat(value.finite(
                            summary.histories().get(i), summary.spend()[i], new LifetimeValue.Horizon(12, 30, .01)))
                    .isCloseTo(copied[i], withinPercentage(.5));
        }
    }

    @Test
    void residualTransactionsAreTheDiscountedSumOfExpectedPurchases() {
        double rate = .01;
        for (CountingModel model : List.of(
                BG,
                new BgNbd(.5, 5, 1, 3),
                new MbgNbd(.52, 6.18, .89, 1.61),
                new ParetoNbd(.553, 10.578, 1, 11.669),
                new Nbd(.385, 12.07))) {
            History history = new History(3, 20, 30);
            double sum = 0;
            double step = .05;
            for (int k = 0; k < 60_000; k++) {
                sum += (model.expectedPurchases(history, (k + 1) * step) - model.expectedPurchases(history, k * step))
                        * Math.exp(-rate * (k + .5) * step);
            }
            assertThat(model.residualTransactions(history, rate))
                    .as(model.toString())
                    .isCloseTo(sum, within(1e-6 * sum));
        }
    }

    @ParameterizedTest
    @CsvSource({
        ".60, 1.2000, 1.1538, 1.1111, 1.0714",
        ".70, 1.7500, 1.6667, 1.5909, 1.5217",
        ".80, 2.6667, 2.5000, 2.3529, 2.2222",
        ".90, 4.5000, 4.0909, 3.7500, 3.4615"
    })
    void multipliesMargins(double retention, double at10, double at12, double at14, double at16) {
        double[] expected = {at10, at12, at14, at16};
        for (int k = 0; k < 4; k++) {
            assertThat(new MarginMultiple(retention, .10 + .02 * k, 0).infinite())
                    .isCloseTo(expected[k], within(5.1e-5));
        }
    }

    @ParameterizedTest
    @CsvSource({".8, 2.6316, 2.7778, 2.9412, 3.1250", ".9, 4.4554, 4.8913, 5.4217, 6.0811"})
    void multipliesGrowingMargins(double retention, double at2, double at4, double at6, double at8) {
        double[] expected = {at2, at4, at6, at8};
        for (int k = 0; k < 4; k++) {
            assertThat(new MarginMultiple(retention, .12, .02 * (k + 1)).infinite())
                    .isCloseTo(expected[k], within(5.1e-5));
        }
    }

    @Test
    void finiteMultiplesApproachTheInfiniteOneAndNeedNoBound() {
        MarginMultiple multiple = new MarginMultiple(.8, .12, .03);
        double sum = 0;
        for (int t = 1; t <= 5; t++) {
            sum += Math.pow(.8, t) * Math.pow(1.03, t - 1) / Math.pow(1.12, t);
        }
        assertThat(multiple.finite(5)).isCloseTo(sum, within(1e-14));
        assertThat(multiple.finite(500)).isCloseTo(multiple.infinite(), within(1e-12));
        MarginMultiple boundless = new MarginMultiple(1, .05, .05);
        assertThat(boundless.finite(10)).isCloseTo(10 / 1.05, within(1e-12));
        assertThatThrownBy(boundless::infinite).hasMessageContaining("no bound");
        assertThatThrownBy(() -> new MarginMultiple(1.2, .1, 0)).hasMessage("retention is 1.2, must be in [0, 1]");
    }

    @Test
    void sumsCustomerEquityAndFindsTheStrongestLever() {
        CustomerEquity equity = new CustomerEquity(1000, 100, .8, .12, 50, List.of(100.0, 200.0));
        assertThat(equity.existing()).isCloseTo(250_000, within(1e-6));
        assertThat(equity.future()).isCloseTo(100 * 200 / 1.12 + 200 * 200 / 1.2544, within(1e-6));
        List<CustomerEquity.Effect> effects = equity.sensitivity(.01);
        assertThat(effects).extracting(CustomerEquity.Effect::lever).containsExactly(CustomerEquity.Lever.values());
        double retention = effects.get(0).relativeGain();
        // r/(1+i−r) at r = .808 instead of .8, weighed with the unchanged acquisition cost.
        double after = 1000 * 100 * .808 / .312
                + 100 * (100 * .808 / .312 - 50) / 1.12
                + 200 * (100 * .808 / .312 - 50) / 1.2544;
        assertThat(effects.get(0).equity()).isCloseTo(after, within(1e-6));
        assertThat(retention)
                .isGreaterThan(effects.get(1).relativeGain())
                .isGreaterThan(effects.get(2).relativeGain())
                .isGreaterThan(effects.get(3).relativeGain());
    }
}
