package zhiji.science.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CompositeIndexTest {

    private static final double UNKNOWN = Double.NaN;

    @Test
    void bringsEveryMeasureOntoOneScale() {
        double[] days = {10, 20, UNKNOWN, 60};
        assertThat(Normalisation.MIN_MAX.of(days, true)).containsExactly(100, 80, UNKNOWN, 0);
        assertThat(Normalisation.MIN_MAX.of(days, false)).containsExactly(0, 20, UNKNOWN, 100);
        assertThat(Normalisation.RANK.of(new double[] {3, 3, 9, UNKNOWN}, false))
                .containsExactly(new double[] {100. / 3, 100. / 3, 250. / 3, UNKNOWN}, within(1e-12));
        assertThat(Normalisation.Z_SCORE.of(new double[] {1, 3}, false)).containsExactly(40, 60);
        assertThat(Normalisation.towards(30, new double[] {60, 30, 10}, true)).containsExactly(50, 100, 100);
        assertThat(Normalisation.towards(200, new double[] {50, 400, -1}, false))
                .containsExactly(25, 100, 0);
    }

    @Test
    void saysNothingOfWhatIsAllAlikeOrUnknown() {
        for (Normalisation normalisation : Normalisation.values()) {
            assertThat(normalisation.of(new double[] {7, 7, 7}, true)).containsExactly(50, 50, 50);
            assertThat(normalisation.of(new double[] {UNKNOWN}, false)).containsExactly(UNKNOWN);
        }
    }

    @Test
    void weighsWhatIsKnown() {
        CompositeIndex index =
                new CompositeIndex(new double[][] {{80, UNKNOWN, UNKNOWN}, {40, 60, UNKNOWN}}, new double[] {3, 1});
        assertThat(index.of(0)).isEqualTo(70);
        assertThat(index.of(1)).isEqualTo(60);
        assertThat(index.of(2)).isNaN();
        assertThat(index.coverage(0)).isEqualTo(1);
        assertThat(index.coverage(1)).isEqualTo(.25);
        assertThat(index.ranking()).containsExactly(0, 1);
    }

    /** By hand: with the second weight doubled the third customer takes the place of the first. */
    @Test
    void findsTheWeightOnWhichTheOrderHangs() {
        CompositeIndex index = new CompositeIndex(new double[][] {{100, 90, 0}, {0, 95, 100}}, new double[] {1, .75});
        assertThat(index.ranking()).containsExactly(1, 0, 2);
        assertThat(index.sensitivity(2))
                .containsExactly(new CompositeIndex.Sensitivity(0, 2, 1), new CompositeIndex.Sensitivity(1, 1, 2));
    }

    /** Saaty's textbook matrix of three: weights .637, .258, .105, λ = 3.0385. */
    @Test
    void findsWeightsAndContradictionsOfComparisons() {
        PairwiseComparison found = PairwiseComparison.of(new double[] {3, 5, 3}, 3);
        assertThat(found.weights().get(0)).isCloseTo(.636986, within(5e-7));
        assertThat(found.weights().get(1)).isCloseTo(.258285, within(5e-7));
        assertThat(found.weights().get(2)).isCloseTo(.104729, within(5e-7));
        assertThat(found.largestEigenvalue()).isCloseTo(3.038511, within(5e-7));
        assertThat(found.consistencyRatio()).isCloseTo(.0332, within(5e-5));
    }

    @Test
    void trustsConsistentJudgementsAndNamesTheDoubtfulOne() {
        PairwiseComparison sound = PairwiseComparison.of(new double[] {2, 6, 3}, 3);
        assertThat(sound.consistencyRatio()).isCloseTo(0, within(1e-12));
        assertThat(sound.weights().get(0)).isCloseTo(.6, within(1e-12));
        PairwiseComparison circle = PairwiseComparison.of(new double[] {3, 1. / 3, 3}, 3);
        assertThat(circle.consistencyRatio()).isGreaterThan(PairwiseComparison.ACCEPTABLE);
        PairwiseComparison slip = PairwiseComparison.of(new double[] {2, 4, 1. / 9, 2, 4, 2}, 4);
        assertThat(slip.mostDoubtful().get(0).first()).isZero();
        assertThat(slip.mostDoubtful().get(0).second()).isEqualTo(3);
    }

    @Test
    void refusesWhatCannotBeWeighed() {
        assertThatThrownBy(() -> PairwiseComparison.of(new double[] {1, 2}, 3)).hasMessageContaining("judgements");
        assertThatThrownBy(() -> PairwiseComparison.of(new double[] {0}, 2)).hasMessageContaining("positive");
        assertThatThrownBy(() -> new CompositeIndex(new double[][] {{1}}, new double[] {0}))
                .hasMessageContaining("sum of weights");
        assertThatThrownBy(() -> Normalisation.towards(0, new double[] {1}, false))
                .hasMessageContaining("target");
    }
}
