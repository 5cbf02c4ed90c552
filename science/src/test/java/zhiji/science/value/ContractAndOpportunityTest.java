package zhiji.science.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BG/BB on the donors of Fader, Hardie and Shang (2010), sBG on the cohorts of Fader and Hardie (2007). */
class ContractAndOpportunityTest {

    private static final List<BgBb.Cell> DONORS = Cdnow.lines("donations.csv").stream()
            .skip(1)
            .map(line -> List.of(line.split(",", -1)))
            .map(f -> new BgBb.Cell(
                    Integer.parseInt(f.get(0)),
                    Integer.parseInt(f.get(1)),
                    Integer.parseInt(f.get(2)),
                    Long.parseLong(f.get(3))))
            .toList();
    private static final Fit<BgBb> DONOR_FIT = BgBb.fit(DONORS, FitOptions.DEFAULT);

    static double[] cohort(int column, int renewals) {
        return Cdnow.lines("fader-hardie-2007-table1.csv").stream()
                .skip(1)
                .limit(renewals + 1L)
                .mapToDouble(line ->
                        10 * Double.parseDouble(List.of(line.split(",", -1)).get(column)))
                .toArray();
    }

    @Test
    void fitsTheDonors() {
        assertThat(DONOR_FIT.converged()).as(DONOR_FIT.toString()).isTrue();
        assertThat(DONOR_FIT.logLikelihood()).isCloseTo(-33225.58127, within(1e-3));
        assertThat(DONOR_FIT.model().alpha()).isCloseTo(1.203522, within(1e-3));
        assertThat(DONOR_FIT.model().beta()).isCloseTo(.749716, within(1e-3));
        assertThat(DONOR_FIT.model().gamma()).isCloseTo(.656718, within(1e-3));
        assertThat(DONOR_FIT.model().delta()).isCloseTo(2.783442, within(1e-3));
    }

    @Test
    void expectsDonationsOfNewDonors() {
        double[] expected = {
            .4985427, .9233489, 1.2968738, 1.6323096, 1.9381375, 2.2201694, 2.4825813, 2.7284867, 2.9602760, 3.1798291,
            3.3886544
        };
        for (int n = 1; n <= expected.length; n++) {
            assertThat(DONOR_FIT.model().expectedPurchases(n)).isCloseTo(expected[n - 1], within(5e-5));
        }
        double[] donors = {3454.88, 1888.65, 1348.88, 1113.38, 1017.92, 1027.17, 1253.11};
        for (int x = 0; x <= 6; x++) {
            assertThat(11104 * DONOR_FIT.model().probability(x, 6)).isCloseTo(donors[x], within(.02));
        }
        assertThat(IntStream.rangeClosed(0, 6)
                        .mapToDouble(x -> DONOR_FIT.model().probability(x, 6))
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, .10813328, .07286334, .11475272",
        "6, 6, .93043358, 3.75254425, 5.90989433",
        "4, 5, .69680012, 2.03002403, 3.19709154",
        "2, 4, .58965719, NaN, NaN",
        "1, 1, .06946181, NaN, NaN"
    })
    void describesDonors(int x, int last, double alive, double in5, double dert) {
        BgBb.Cell donor = new BgBb.Cell(x, last, 6, 1);
        BgBb model = DONOR_FIT.model();
        assertThat(model.probabilityAlive(donor)).isCloseTo(alive, within(1e-5));
        if (!Double.isNaN(in5)) {
            assertThat(model.expectedPurchases(donor, 5)).isCloseTo(in5, within(1e-4));
            assertThat(model.residualTransactions(donor, .1)).isCloseTo(dert, within(3e-4));
        }
    }

    @Test
    void forecastsTheHoldoutOfTheDonors() {
        BgBb model = DONOR_FIT.model();
        double sum = DONORS.stream()
                .mapToDouble(cell -> cell.customers() * model.expectedPurchases(cell, 5))
                .sum();
        assertThat(sum).isCloseTo(12884.157, within(.3));
        assertThat(model.expectedPurchases(new BgBb.Cell(4, 5, 6, 1), 10)).isCloseTo(3.62796772, within(2e-4));
        assertThat(model.expectedPurchases(new BgBb.Cell(0, 0, 6, 1), 10)).isCloseTo(.13021809, within(2e-5));
    }

    @Test
    void hasTheGradientOfBgBb() {
        double[] point = {.3, -.4, .2, 1.1};
        assertGradient((p, g) -> BgBb.logLikelihood(DONORS, p, g), point, .02);
    }

    @Test
    void refusesImpossibleCells() {
        assertThatThrownBy(() -> new BgBb.Cell(3, 2, 6, 1)).hasMessageContaining("frequency 3, recency 2");
        assertThatThrownBy(() -> BgBb.fit(List.of(), FitOptions.DEFAULT)).hasMessageContaining("no customers");
        assertThatThrownBy(() -> BgBb.fit(List.of(new BgBb.Cell(0, 0, 6, 10)), FitOptions.DEFAULT))
                .hasMessageContaining("nobody took");
    }

    @ParameterizedTest
    @CsvSource({"1, .704077, 1.182043, -1680.26519", "2, .668088, 3.806095, -1611.15815"})
    void fitsTheCohorts(int column, double alpha, double beta, double logLikelihood) {
        Fit<ShiftedBetaGeometric> fit = ShiftedBetaGeometric.fit(cohort(column, 7), FitOptions.DEFAULT);
        assertThat(fit.converged()).as(fit.toString()).isTrue();
        assertThat(fit.model().alpha()).isCloseTo(alpha, within(1e-3));
        assertThat(fit.model().beta()).isCloseTo(beta, within(1e-3));
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(1e-4));
    }

    @Test
    void projectsRetention() {
        double[] regular = {
            62.671, 47.382, 38.797, 33.207, 29.235, 26.246, 23.902, 22.008, 20.441, 19.119, 17.986, 17.004
        };
        double[] highEnd = {
            85.068, 74.686, 66.979, 60.992, 56.183, 52.222, 48.891, 46.044, 43.578, 41.417, 39.506, 37.800
        };
        double[] regularRates = {.6267, .7560, .8188, .8559, .8804, .8978, .9107};
        double[] highEndRates = {.8507, .8780, .8968, .9106, .9212, .9295, .9362};
        ShiftedBetaGeometric one =
                ShiftedBetaGeometric.fit(cohort(1, 7), FitOptions.DEFAULT).model();
        ShiftedBetaGeometric two =
                ShiftedBetaGeometric.fit(cohort(2, 7), FitOptions.DEFAULT).model();
        for (int t = 1; t <= 12; t++) {
            assertThat(100 * one.survival(t)).isCloseTo(regular[t - 1], within(1e-3));
            assertThat(100 * two.survival(t)).isCloseTo(highEnd[t - 1], within(1e-3));
            assertThat(one.churn(t)).isCloseTo(one.survival(t - 1) - one.survival(t), within(1e-15));
        }
        for (int t = 1; t <= 7; t++) {
            assertThat(one.retention(t)).isCloseTo(regularRates[t - 1], within(6e-5));
            assertThat(two.retention(t)).isCloseTo(highEndRates[t - 1], within(6e-5));
        }
    }

    @Test
    void discountsLifetimes() {
        ShiftedBetaGeometric highEnd = new ShiftedBetaGeometric(.668, 3.806);
        ShiftedBetaGeometric regular = new ShiftedBetaGeometric(.704, 1.182);
        assertThat(highEnd.discountedLifetime(.1)).isCloseTo(5.92259641, within(6e-8));
        assertThat(regular.discountedLifetime(.1)).isCloseTo(3.69514741, within(6e-8));
        double[] high = {5.414856, 5.9017532, 6.2942606, 6.6202803, 6.8970574};
        double[] low = {2.9646621, 4.1034586, 4.8701374, 5.4423913, 5.8944229};
        for (int n = 1; n <= 5; n++) {
            assertThat(highEnd.residualLifetime(n, .1)).isCloseTo(high[n - 1], within(6e-6));
            assertThat(regular.residualLifetime(n, .1)).isCloseTo(low[n - 1], within(6e-6));
        }
    }

    @Test
    void hasTheGradientOfSbg() {
        double[] cohort = cohort(1, 7);
        assertGradient((p, g) -> ShiftedBetaGeometric.logLikelihood(cohort, p, g), new double[] {.4, -.3}, 1e-4);
    }

    @Test
    void refusesWhatIsNoCohort() {
        assertThatThrownBy(() -> ShiftedBetaGeometric.fit(new double[] {100}, FitOptions.DEFAULT))
                .hasMessageContaining("at least one renewal");
        assertThatThrownBy(() -> ShiftedBetaGeometric.fit(new double[] {100, 120}, FitOptions.DEFAULT))
                .hasMessageContaining("survivors after renewal 1 are 120");
        assertThatThrownBy(() -> ShiftedBetaGeometric.fit(new double[] {100, 100}, FitOptions.DEFAULT))
                .hasMessageContaining("nobody churned");
        // One renewal cannot tell two parameters.
        assertThat(ShiftedBetaGeometric.fit(new double[] {100, 60}, FitOptions.DEFAULT)
                        .converged())
                .isFalse();
    }

    private static void assertGradient(Maximum.Objective objective, double[] point, double tolerance) {
        double[] gradient = new double[point.length];
        double[] ignored = new double[point.length];
        objective.at(point, gradient);
        for (int i = 0; i < point.length; i++) {
            double[] nearby = point.clone();
            nearby[i] += 1e-5;
            double above = objective.at(nearby, ignored);
            nearby[i] -= 2e-5;
            double below = objective.at(nearby, ignored);
            assertThat(gradient[i]).isCloseTo((above - below) / 2e-5, within(tolerance));
        }
    }
}
