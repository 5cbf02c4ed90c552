package zhiji.science.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PurchaseIntervalTest {

    private static final ParetoNbd MODEL = new ParetoNbd(.553, 10.578, .606, 11.669);

    @Test
    void holdsTheQuantilesOfAnNbdExactly() {
        Nbd nbd = new Nbd(.4, 12);
        History history = new History(6, 30, 38);
        PurchaseInterval interval = PurchaseInterval.of(nbd, history, nbd.expectedPurchases(history, 13), .8);
        double shape = nbd.r() + history.frequency();
        double rate = nbd.alpha() + history.age();
        assertThat(Nbd.probabilityAtLeast(shape, rate, interval.low(), 13)).isGreaterThan(.9 - 1e-12);
        assertThat(Nbd.probabilityAtLeast(shape, rate, interval.low() + 1, 13)).isLessThanOrEqualTo(.9);
        assertThat(Nbd.probabilityAtLeast(shape, rate, interval.high() + 1, 13)).isLessThanOrEqualTo(.1);
        assertThat(Nbd.probabilityAtLeast(shape, rate, interval.high(), 13)).isGreaterThan(.1);
    }

    /** Customers with the same history, simulated from what the model says of them. */
    @Test
    void coversWhatSimulatedCustomersDo() {
        Random random = new Random(7);
        History history = new History(8, 36, 39);
        double horizon = 13;
        double alive = MODEL.probabilityAlive(history);
        PurchaseInterval interval = PurchaseInterval.of(MODEL, history, MODEL.expectedPurchases(history, horizon), .8);
        int[] purchases = new int[20_000];
        for (int i = 0; i < purchases.length; i++) {
            if (random.nextDouble() < alive) {
                double rate = gamma(random, MODEL.r() + history.frequency()) / (MODEL.alpha() + history.age());
                double departure = gamma(random, MODEL.s()) / (MODEL.beta() + history.age());
                double lifetime = -Math.log1p(-random.nextDouble()) / departure;
                purchases[i] = poisson(random, rate * Math.min(horizon, lifetime));
            }
        }
        double covered = Arrays.stream(purchases)
                        .filter(count -> count >= interval.low() && count <= interval.high())
                        .count()
                / (double) purchases.length;
        assertThat(covered).isBetween(.78, .95);
        assertThat(Arrays.stream(purchases).average().orElseThrow())
                .isCloseTo(MODEL.expectedPurchases(history, horizon), within(.05));
    }

    @Test
    void promisesNothingOfWhoIsGone() {
        assertThat(PurchaseInterval.of(MODEL, new History(10, 5, 500), 1e-9, .8))
                .isEqualTo(new PurchaseInterval(0, 0));
        assertThat(PurchaseInterval.of(MODEL, History.NEW, 0, .8)).isEqualTo(new PurchaseInterval(0, 0));
    }

    private static int poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** Marsaglia and Tsang; shapes below 1 by the power of a uniform. */
    private static double gamma(Random random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < .5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
