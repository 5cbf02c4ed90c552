package zhiji.science.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GramWeightsTest {

    /** Four texts: run 0 in all, run 1 in both texts of label 0, run 2 in one text of either label. */
    private final SparseRow[] texts = {row(0, 1, 2), row(0, 1), row(0, 2), row(0)};

    @Test
    void weighsByHand() {
        float[] weights = new GramWeights(texts, new int[] {0, 1, 2, 3}, new int[] {0, 0, 1, 1}, 2, 3).weights(1);

        assertThat(weights[0]).as("used by all alike").isZero();
        // idf = ln(5/3) + 1; p = (2 + 1)/(2 + 2), q = (0 + 1)/(2 + 2).
        assertThat((double) weights[1]).isCloseTo((Math.log(5 / 3.0) + 1) * Math.log(3), within(1e-6));
        assertThat(weights[2]).as("used by both alike").isZero();
    }

    @Test
    void countsRarityAloneWithoutContrast() {
        float[] weights = new GramWeights(texts, new int[] {0, 1, 2, 3}, new int[] {0, 0, 1, 1}, 2, 3).weights(0);

        assertThat((double) weights[0]).isCloseTo(1, within(1e-6));
        assertThat(weights[1]).isEqualTo(weights[2]).isGreaterThan(weights[0]);
    }

    private static SparseRow row(int... columns) {
        float[] ones = new float[columns.length];
        IntStream.range(0, ones.length).forEach(i -> ones[i] = 1);
        return new SparseRow(columns, ones);
    }
}
