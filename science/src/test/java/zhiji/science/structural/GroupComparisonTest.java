package zhiji.science.structural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhiji.science.structural.GroupComparison.ConstructComparison;
import zhiji.science.structural.GroupComparison.Invariance;

class GroupComparisonTest {

    private static final Study ECSI = Study.of(SatisfactionModels.ecsi());
    private static final Resampling PERMUTATIONS = Resampling.of(300, 21);

    @Test
    void groupsOfOnePopulationAreSeldomToldApart() {
        int rejected = 0;
        for (int seed = 0; seed < 6; seed++) {
            GroupComparison comparison =
                    ECSI.compare(Samples.ofEcsi(150, 100 + seed), Samples.ofEcsi(130, 200 + seed), PERMUTATIONS);
            rejected += (int) comparison.constructs().values().stream()
                    .filter(construct -> construct.meanPValue() < .05)
                    .count();
            rejected += (int) comparison.paths().values().stream()
                    .filter(path -> path.pValue() < .05)
                    .count();
        }
        // 114 tests at 5 %: 5.7 expected, and correlated constructs are rejected together.
        assertThat(rejected).isLessThan(20);
    }

    @Test
    void aLowerMeanIsFoundAndTheIndexStaysComparable() {
        GroupComparison comparison =
                ECSI.compare(Samples.ofEcsi(1_500, 1, 6, .8), Samples.ofEcsi(1_500, 2, 5, .8), PERMUTATIONS);
        ConstructComparison satisfaction = comparison.construct("Satisfaction");
        assertThat(satisfaction.invariance()).isEqualTo(Invariance.PARTIAL);
        // One answer step of nine is 11.1 points; the standard error of the difference is about 0.7.
        assertThat(satisfaction.indexDifference()).isCloseTo(11.1, within(2.2));
        assertThat(satisfaction.meanPValue()).isEqualTo(1.0 / 301);
    }

    @Test
    void otherWeightsAreNotComparable() {
        Responses honest = Samples.ofEcsi(300, 3);
        Responses spoiled = withNoise(Samples.ofEcsi(300, 4), "CUSA1", "CUSA2");
        GroupComparison comparison = ECSI.compare(honest, spoiled, PERMUTATIONS);
        assertThat(comparison.incomparable()).contains("Satisfaction").doesNotContain("Quality", "Complaints");
        assertThat(comparison.construct("Complaints").correlation()).isCloseTo(1, within(1e-12));
    }

    /** The answers to these questions belong to other respondents. */
    private static Responses withNoise(Responses responses, String... questions) {
        double[][] columns = responses.names().stream()
                .map(name -> responses.column(name).clone())
                .toArray(double[][]::new);
        for (String question : questions) {
            int i = responses.names().indexOf(question);
            int[] order = IntStream.range(0, responses.rows()).toArray();
            Draws.shuffle(Draws.generator(5, i), order);
            double[] original = columns[i].clone();
            Arrays.setAll(columns[i], row -> original[order[row]]);
        }
        return new Responses(responses.names(), columns);
    }

    @Test
    void threadsDoNotChangeTheResult() {
        Responses one = Samples.ofEcsi(80, 3);
        Responses other = Samples.ofEcsi(90, 4);
        assertThat(ECSI.compare(one, other, PERMUTATIONS.onThreads(1)).constructs())
                .isEqualTo(ECSI.compare(one, other, PERMUTATIONS.onThreads(4)).constructs());
    }

    @Test
    void groupsTooSmallToEstimateAreRefused() {
        assertThatThrownBy(() -> ECSI.compare(Samples.ofEcsi(100, 1), Samples.ofEcsi(20, 2), PERMUTATIONS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("20 usable rows for 24 indicators");
    }
}
