package zhiji.science.structural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiji.science.structural.ElementPriorities.Advice;
import zhiji.science.structural.ElementPriorities.Element;

class SurveyMeasuresTest {

    /** Published tables: z to 15 digits, t and F to 6. */
    @Test
    void quantilesAgreeWithTables() {
        assertThat(Distributions.quantile(.975)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(Distributions.quantile(.0005)).isCloseTo(-3.290526731491926, within(1e-13));
        assertThat(Distributions.probability(-8)).isCloseTo(6.220960574271785e-16, within(1e-27));
        assertThat(Distributions.probability(Distributions.quantile(.2))).isCloseTo(.2, within(1e-15));
        assertThat(Distributions.studentQuantile(.95, 1)).isCloseTo(12.706205, within(1e-6));
        assertThat(Distributions.studentQuantile(.95, 10)).isCloseTo(2.228139, within(1e-6));
        assertThat(Distributions.studentQuantile(.99, 30)).isCloseTo(2.749996, within(1e-6));
        assertThat(Distributions.fisherQuantile(.95, 5, 10)).isCloseTo(3.325835, within(1e-6));
        assertThat(Distributions.fisherQuantile(.05, 10, 5)).isCloseTo(1 / 3.325835, within(1e-6));
    }

    /** R. G. Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, .2553, .3662", "15, 148, .0624, .1605", "0, 20, 0, .1611", "1, 29, .0061, .1718"})
    void wilsonAgreesWithNewcombe(long hits, long answers, double lower, double upper) {
        Interval share = TopBox.of(hits, answers, .95).share();
        assertThat(share.lower()).isCloseTo(lower, within(5e-5));
        assertThat(share.upper()).isCloseTo(upper, within(5e-5));
        Interval mirrored = TopBox.of(answers - hits, answers, .95).share();
        assertThat(mirrored.lower()).isCloseTo(1 - share.upper(), within(1e-12));
    }

    /** R. G. Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10. */
    @ParameterizedTest
    @CsvSource({"56, 70, 48, 80, .0524, .3339", "9, 10, 3, 10, .1705, .8090", "10, 10, 0, 20, .6791, 1"})
    void changeOfSharesAgreesWithNewcombe(long later, long of, long earlier, long from, double lower, double upper) {
        Change change = Change.between(
                TopBox.of(earlier, from, .95).share(), TopBox.of(later, of, .95).share(), .95);
        assertThat(change.lower()).isCloseTo(lower, within(5e-5));
        assertThat(change.upper()).isCloseTo(upper, within(5e-5));
        assertThat(change.pValue()).isLessThan(.05);
    }

    @Test
    void changeIsSignificantExactlyWhenTheIntervalExcludesZero() {
        Interval earlier = new Interval(50, 1, 48, 52);
        for (double later = 50; later < 60; later += .25) {
            Change change = Change.between(earlier, new Interval(later, 2, later - 4, later + 4), .95);
            assertThat(change.pValue() < .05).isEqualTo(change.lower() > 0);
        }
        assertThat(Change.between(earlier, earlier, .95).pValue()).isEqualTo(1);
    }

    @Test
    void promoterScoreIsItsDefinition() {
        NetPromoter score = NetPromoter.of(new double[] {10, 9, 9, 8, 7, 6, 0, Double.NaN}, .95);
        assertThat(score.promoters()).isEqualTo(3);
        assertThat(score.passives()).isEqualTo(2);
        assertThat(score.detractors()).isEqualTo(2);
        assertThat(score.score().estimate()).isCloseTo(100.0 / 7, within(1e-12));
        double variance = 5.0 / 7 - 1.0 / 49;
        assertThat(score.score().standardError()).isCloseTo(100 * Math.sqrt(variance / 7), within(1e-12));
    }

    /** The bounds solve the score equation with the share that maximises the trinomial likelihood on a fine grid. */
    @ParameterizedTest
    @CsvSource({"12, 36, 2", "50, 30, 20", "0, 5, 7", "3, 0, 9"})
    void promoterBoundsInvertTheScoreTest(int promoters, int passives, int detractors) {
        Interval score = NetPromoter.of(promoters, passives, detractors, .95).score();
        double answers = promoters + passives + detractors;
        for (double bound : new double[] {score.lower() / 100, score.upper() / 100}) {
            double share = likeliest(promoters, passives, detractors, bound);
            double spread = Math.sqrt((2 * share + bound - bound * bound) / answers);
            double distance = (promoters - detractors) / answers - bound;
            assertThat(Math.abs(distance / spread)).isCloseTo(1.959964, within(2e-3));
        }
    }

    private static double likeliest(double promoters, double passives, double detractors, double difference) {
        double best = Double.NEGATIVE_INFINITY;
        double share = Double.NaN;
        int steps = 200_000;
        for (int step = 0; step <= steps; step++) {
            double low = Math.max(0, -difference);
            double candidate = low + step * ((1 - difference) / 2 - low) / steps;
            double likelihood = term(promoters, candidate + difference)
                    + term(detractors, candidate)
                    + term(passives, 1 - 2 * candidate - difference);
            if (likelihood > best) {
                best = likelihood;
                share = candidate;
            }
        }
        return share;
    }

    private static double term(double count, double probability) {
        return count == 0 ? 0 : count * Math.log(Math.max(probability, 1e-300));
    }

    @Test
    void unanimousAnswersStillHaveAnInterval() {
        Interval score = NetPromoter.of(20, 0, 0, .95).score();
        assertThat(score.upper()).isCloseTo(100, within(1e-9));
        assertThat(score.lower()).isBetween(60.0, 95.0);
        assertThatThrownBy(() -> NetPromoter.of(new double[] {10, 11}, .95)).hasMessageContaining("Row 2");
        assertThatThrownBy(() -> NetPromoter.of(new double[] {Double.NaN}, .95)).isInstanceOf(Refusal.class);
    }

    @Test
    void meanHasStudentsIntervalWithinTheScale() {
        MeanScore score = MeanScore.of(new double[] {4, 5, 6, Double.NaN, 7}, new Scale(1, 7), .95);
        assertThat(score.answers()).isEqualTo(4);
        assertThat(score.mean().estimate()).isEqualTo(5.5);
        // s = 1.290994, t(3) = 3.182446: 5.5 ± 2.054260, cut at 7.
        assertThat(score.mean().lower()).isCloseTo(5.5 - 2.054260, within(1e-6));
        assertThat(score.mean().upper()).isEqualTo(7);
        assertThat(score.points().estimate()).isCloseTo(75, within(1e-12));
        assertThat(MeanScore.of(new double[] {3}, new Scale(1, 7), .95).mean())
                .isEqualTo(new Interval(3, Double.NaN, 1, 7));
    }

    /** By hand: variances 1, 1, 1 and variance of the sum 7 give α = 1.5 (1 − 3/7) = 6/7. */
    @Test
    void alphaAgreesWithItsDefinition() {
        double[][] columns = {{1, 2, 3}, {1, 2, 3}, {2, 1, 3}};
        ScaleReliability reliability =
                ScaleReliability.of(new Responses(List.of("a", "b", "c"), columns), List.of("a", "b", "c"), .95);
        assertThat(reliability.alpha().estimate()).isCloseTo(6.0 / 7, within(1e-12));
        // F(.975; 2, 4) = 10.649112, F(.025; 2, 4) = .025462.
        assertThat(reliability.alpha().lower()).isCloseTo(1 - 10.649112 / 7, within(1e-5));
        assertThat(reliability.alpha().upper()).isCloseTo(1 - .025462 / 7, within(1e-5));
    }

    @Test
    void deliveredValueIsValueLessCost() {
        List<String> names = List.of("product", "service", "personnel", "image", "money", "time", "energy", "physical");
        double[][] columns = {{5, 5}, {5, 3}, {5, 3}, {5, 5}, {3, 3}, {1, 3}, {1, 1}, {1, 1}};
        DeliveredValue value =
                DeliveredValue.of(new Responses(names, columns), new Scale(1, 5), Map.of("money", 3.0), .95);
        assertThat(value.value().estimate()).isCloseTo((100 + 75) / 2.0, within(1e-12));
        assertThat(value.cost().estimate()).isCloseTo((25 + 200.0 / 6) / 2, within(1e-12));
        assertThat(value.delivered().estimate())
                .isCloseTo(value.value().estimate() - value.cost().estimate(), within(1e-12));
        assertThat(value.elements()).containsEntry("time", 25.0);
        assertThat(DeliveredValue.affordablePoints(100, 70, 6)).isEqualTo(5);
    }

    @Test
    void expectationGapIsTheRatioOfMeans() {
        double[] obtained = {6, 7, 8, 5, 9, Double.NaN};
        double[] expected = {8, 8, 9, 7, 8, 4};
        ExpectationGap gap = ExpectationGap.of(obtained, expected, .95);
        assertThat(gap.answers()).isEqualTo(5);
        assertThat(gap.ratio().estimate()).isCloseTo(35.0 / 40, within(1e-12));
        assertThat(gap.gap().estimate()).isCloseTo(-1, within(1e-12));
        // Definition of Fieller's bounds: the mean of obtained − bound · expected is exactly at Student's limit.
        for (double bound : new double[] {gap.ratio().lower(), gap.ratio().upper()}) {
            double[] rest = new double[5];
            for (int row = 0; row < 5; row++) {
                rest[row] = obtained[row] - bound * expected[row];
            }
            Interval mean = Answers.meanInterval(rest, .95);
            assertThat(Math.min(Math.abs(mean.lower()), Math.abs(mean.upper()))).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void elementsAreSortedIntoFourKindsOfAdvice() {
        List<String> names = List.of("quality", "service", "price", "brand");
        Responses importance = new Responses(names, new double[][] {{9, 9}, {9, 8}, {4, 5}, {4, 4}});
        Responses performance = new Responses(names, new double[][] {{4, 4}, {9, 9}, {8, 9}, {3, 5}});
        assertThat(ElementPriorities.of(importance, performance, .95))
                .extracting(Element::advice)
                .containsExactly(Advice.IMPROVE, Advice.KEEP, Advice.RELAX, Advice.WATCH);
        assertThat(ElementPriorities.of(importance, performance, .95)
                        .get(0)
                        .gap()
                        .estimate())
                .isEqualTo(-5);
        assertThat(ElementPriorities.EIGHT_ELEMENTS).hasSize(8);
    }
}
