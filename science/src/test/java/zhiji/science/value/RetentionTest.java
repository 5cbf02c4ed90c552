package zhiji.science.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {

    private static final SurvivalCurve TELCO = telco();

    private static SurvivalCurve telco() {
        List<List<String>> lines = Cdnow.lines("telco-tenure.csv").stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        int customers = lines.stream().mapToInt(f -> Integer.parseInt(f.get(2))).sum();
        double[] tenure = new double[customers];
        boolean[] departed = new boolean[customers];
        int i = 0;
        for (List<String> fields : lines) {
            int end = i + Integer.parseInt(fields.get(2));
            Arrays.fill(tenure, i, end, Double.parseDouble(fields.get(0)));
            Arrays.fill(departed, i, end, fields.get(1).equals("Yes"));
            i = end;
        }
        return SurvivalCurve.of(tenure, departed, .95);
    }

    @ParameterizedTest
    @CsvSource({
        "1, .94596132",
        "6, .88482624",
        "12, .84319955",
        "24, .78873640",
        "36, .74854541",
        "48, .70884018",
        "60, .66440391",
        "72, .59279015"
    })
    void estimatesSurvivalOfTelcoCustomers(double tenure, double expected) {
        assertThat(TELCO.survival(tenure)).isCloseTo(expected, within(5.1e-9));
    }

    @Test
    void countsTelcoCustomers() {
        assertThat(TELCO.customers()).isEqualTo(7043);
        assertThat(TELCO.departures()).isEqualTo(1869);
        assertThat(TELCO.median()).isEmpty();
        assertThat(TELCO.steps()).allSatisfy(step -> assertThat(step.survival()).isBetween(step.low(), step.high()));
    }

    /** Remission times of the 6-MP patients of Freireich et al. (1963), the textbook example. */
    @Test
    void reproducesTheTextbookExample() {
        double[] weeks = {6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35};
        boolean[] relapsed = new boolean[21];
        for (int i : new int[] {0, 1, 2, 4, 6, 9, 10, 14, 15}) {
            relapsed[i] = true;
        }
        SurvivalCurve curve = SurvivalCurve.of(weeks, relapsed, .95);
        assertThat(curve.survival(6)).isCloseTo(.857, within(5e-4));
        assertThat(curve.survival(10)).isCloseTo(.753, within(5e-4));
        assertThat(curve.survival(16)).isCloseTo(.627, within(5e-4));
        assertThat(curve.survival(23)).isCloseTo(.448, within(5e-4));
        assertThat(curve.median().orElseThrow()).isEqualTo(23);
        SurvivalCurve.Step first = curve.steps().get(0);
        assertThat(first.low()).isCloseTo(.6197, within(5e-4));
        assertThat(first.high()).isCloseTo(.9516, within(5e-4));
    }

    @Test
    void handlesTheEdges() {
        SurvivalCurve allGone = SurvivalCurve.of(new double[] {1, 2}, new boolean[] {true, true}, .95);
        assertThat(allGone.survival(2)).isZero();
        assertThat(allGone.steps().get(1).high()).isZero();
        SurvivalCurve nobody = SurvivalCurve.of(new double[0], new boolean[0], .95);
        assertThat(nobody.survival(5)).isEqualTo(1);
        assertThatThrownBy(() -> SurvivalCurve.of(new double[] {-1}, new boolean[] {true}, .95))
                .hasMessageContaining("tenure is -1.0");
        assertThatThrownBy(() -> SurvivalCurve.of(new double[] {1}, new boolean[0], .95))
                .hasMessage("tenure has 1 entries, departed has 0");
    }

    @Test
    void measuresHazardByTenure() {
        List<SurvivalCurve.Hazard> hazards =
                SurvivalCurve.hazards(new double[] {1, 2, 3, 4}, new boolean[] {true, false, true, false}, 2);
        assertThat(hazards).hasSize(2);
        assertThat(hazards.get(0).exposure()).isEqualTo(7);
        assertThat(hazards.get(0).rate()).isCloseTo(1 / 7.0, within(1e-15));
        assertThat(hazards.get(1).exposure()).isEqualTo(3);
        assertThat(hazards.get(1).departures()).isEqualTo(1);
    }

    @Test
    void measuresSurprise() {
        CountingModel model = new ParetoNbd(.55, 10.6, .6, 11.7);
        History weekly = new History(20, 20, 26);
        History rare = new History(2, 20, 26);
        assertThat(Silence.probability(model, weekly)).isLessThan(.05);
        assertThat(Silence.probability(model, rare)).isGreaterThan(.5);
        double alarm = Silence.alarmAfter(model, weekly, .05);
        assertThat(Silence.probability(model, weekly, alarm)).isCloseTo(.05, within(1e-12));
        assertThat(Silence.probability(model, weekly, 0)).isEqualTo(1);
        assertThatThrownBy(() -> Silence.alarmAfter(model, rare, 1)).hasMessageContaining("probability is 1.0");
    }

    @Test
    void findsAbnormalPurchases() {
        CountingModel model = new Nbd(1, 10);
        GammaGamma spend = new GammaGamma(6.25, 3.74, 15.44);
        History settled = new History(30, 60, 60);
        AbnormalPurchase usual = AbnormalPurchase.of(model, spend, settled, 50, 2, 50);
        assertThat(usual.findings(.01)).isEmpty();
        assertThat(AbnormalPurchase.of(model, spend, settled, 50, 2, 500).findings(.01))
                .containsExactly(AbnormalPurchase.Finding.UNUSUALLY_LARGE);
        assertThat(AbnormalPurchase.of(model, spend, settled, 50, 30, 1).findings(.01))
                .containsExactly(AbnormalPurchase.Finding.UNUSUALLY_SMALL, AbnormalPurchase.Finding.UNUSUALLY_LATE);
        assertThat(AbnormalPurchase.of(model, spend, settled, 50, .01, 50).findings(.01))
                .containsExactly(AbnormalPurchase.Finding.UNUSUALLY_EARLY);
    }

    @Test
    void predictsAmountsWithTheRightProbability() {
        Random random = new Random(11);
        GammaGamma spend = new GammaGamma(2, 4, 30);
        int below = 0;
        int runs = 20_000;
        for (int i = 0; i < runs; i++) {
            double rate = Simulation.gamma(random, spend.q()) / spend.gamma();
            double mean = (amount(random, spend, rate) + amount(random, spend, rate)) / 2;
            double next = amount(random, spend, rate);
            AbnormalPurchase judged = AbnormalPurchase.of(new Nbd(1, 1), spend, new History(2, 1, 1), mean, 1, next);
            below += judged.amountProbability() < .1 ? 1 : 0;
        }
        // 20,000 draws of a share of 0.1 have a standard error of 0.002.
        assertThat(below / (double) runs).isCloseTo(.1, within(.008));
    }

    private static double amount(Random random, GammaGamma spend, double rate) {
        return Simulation.gamma(random, spend.p()) / rate;
    }
}
