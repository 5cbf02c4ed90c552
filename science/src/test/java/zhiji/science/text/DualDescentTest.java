package zhiji.science.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DualDescentTest {

    private static final TrainingOptions EXACT = new TrainingOptions(3, 1, 1_000, 0.5, 0, 1e-9, 10_000, 1);

    /** By hand: a for one side, −a for the other, no bias; ½·2a² + ½·2(1 − a) is least at a = 1/2. */
    @Test
    void partsTwoTextsAsByHand() {
        SparseRow[] rows = {row(new int[] {0}, 1), row(new int[] {1}, 1)};

        DualDescent plane = new DualDescent(rows, new int[] {0, 1}, new boolean[] {true, false}, 2, EXACT).run();

        assertThat(plane.weights()).containsExactly(new double[] {0.5, -0.5}, within(1e-8));
        assertThat(plane.bias()).isZero();
    }

    /** Where the minimum is, every small step in any direction costs. */
    @Test
    void findsTheMinimum() {
        Random random = new Random(11);
        SparseRow[] rows = IntStream.range(0, 60)
                .mapToObj(i -> row(new int[] {0, 1, 2}, random.nextFloat(), random.nextFloat(), random.nextFloat()))
                .toArray(SparseRow[]::new);
        boolean[] holds = new boolean[rows.length];
        for (int i = 0; i < holds.length; i++) {
            holds[i] = rows[i].values()[0] + 0.3 * random.nextGaussian() > 0.5;
        }

        DualDescent plane = new DualDescent(rows, IntStream.range(0, 60).toArray(), holds, 3, EXACT).run();

        double least = loss(rows, holds, plane.weights(), plane.bias());
        for (int direction = 0; direction < 50; direction++) {
            double[] weights = plane.weights().clone();
            for (int i = 0; i < 3; i++) {
                weights[i] += 1e-3 * random.nextGaussian();
            }
            assertThat(loss(rows, holds, weights, plane.bias() + 1e-3 * random.nextGaussian()))
                    .isGreaterThan(least);
        }
    }

    private static double loss(SparseRow[] rows, boolean[] holds, double[] weights, double bias) {
        double loss = bias * bias / 2;
        for (double weight : weights) {
            loss += weight * weight / 2;
        }
        for (int i = 0; i < rows.length; i++) {
            loss += EXACT.cost() * Math.max(0, 1 - (holds[i] ? 1 : -1) * (rows[i].dot(weights) + bias));
        }
        return loss;
    }

    private static SparseRow row(int[] columns, float... values) {
        return new SparseRow(columns, values);
    }
}
