package zhiji.science.structural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final double GAP = Double.NaN;
    private static final List<String> NAMES = List.of("x", "y");
    private static final Responses HOLES =
            new Responses(NAMES, new double[][] {{1, 2, 3, GAP, 5, 6}, {2, GAP, 1, 4, 6, 5}});

    /** By hand: x̄ = 3.4, ȳ = 3.6; Σx² = Σy² = 17.2 around them. */
    @Test
    void meanImputationFillsTheColumnsMean() {
        double[] x = {1, 2, 3, 3.4, 5, 6};
        double[] y = {2, 3.6, 1, 4, 6, 5};
        Moments moments = Moments.of(HOLES, Missing.MEAN);
        Moments filled = Moments.of(new Responses(NAMES, new double[][] {x, y}), Missing.MEAN);
        assertThat(moments.mean("x")).isCloseTo(3.4, within(1e-14));
        assertThat(moments.deviation("x")).isCloseTo(Math.sqrt(17.2 / 5), within(1e-14));
        assertThat(moments.correlation("x", "y")).isCloseTo(filled.correlation("x", "y"), within(1e-14));
        assertThat(moments.rows()).isEqualTo(6);
    }

    /** By hand from rows 1, 3, 5, 6: x = 1, 3, 5, 6 and y = 2, 1, 6, 5; Σxy = 12.5, Σx² = 14.75, Σy² = 17. */
    @Test
    void casewiseAndPairwiseUseTheRowsThatAnswerBoth() {
        double expected = 12.5 / Math.sqrt(14.75 * 17);
        Moments casewise = Moments.of(HOLES, Missing.CASEWISE);
        assertThat(casewise.rows()).isEqualTo(4);
        assertThat(casewise.mean("x")).isCloseTo(3.75, within(1e-14));
        assertThat(casewise.correlation("x", "y")).isCloseTo(expected, within(1e-14));
        Moments pairwise = Moments.of(HOLES, Missing.PAIRWISE);
        assertThat(pairwise.rows()).isEqualTo(6);
        assertThat(pairwise.mean("x")).isCloseTo(3.4, within(1e-14));
        assertThat(pairwise.deviation("x")).isCloseTo(Math.sqrt(17.2 / 4), within(1e-14));
        assertThat(pairwise.correlation("x", "y")).isCloseTo(expected, within(1e-14));
    }

    @Test
    void withoutGapsAllTreatmentsAgree() {
        Responses responses = Samples.ofEcsi(5_000, 1);
        Moments mean = Moments.of(responses, Missing.MEAN);
        for (Missing missing : Missing.values()) {
            assertThat(Moments.of(responses, missing).correlations()).containsExactly(mean.correlations());
        }
    }

    @Test
    void multiplicitiesCountLikeRepeatedRows() {
        Responses repeated = HOLES.rows(new int[] {0, 0, 2, 3, 3, 3, 5});
        for (Missing missing : List.of(Missing.MEAN, Missing.PAIRWISE)) {
            PackedRows rows = PackedRows.of(HOLES, missing);
            MomentSums sums = new MomentSums(rows, missing);
            sums.add(rows, new int[] {2, 0, 1, 3, 0, 1});
            Moments counted = sums.moments();
            Moments copied = Moments.of(repeated, missing);
            assertThat(counted.correlation("x", "y")).isCloseTo(copied.correlation("x", "y"), within(1e-12));
            assertThat(counted.mean("y")).isCloseTo(copied.mean("y"), within(1e-12));
            assertThat(counted.deviation("x")).isCloseTo(copied.deviation("x"), within(1e-12));
            assertThat(counted.rows()).isEqualTo(7);
        }
    }
}
