package zhiji.bench;

import java.util.SplittableRandom;
import zhiji.science.value.Histories;

/** Simulated customer bases, dated by the day like real ones: BG/NBD customers who came during the first year of two. */
final class ValueSimulation {

    private ValueSimulation() {}

    /** Customers with r 0.5, α 10 weeks, a 0.8, b 2.5, observed for one to two years; times in weeks. */
    static Histories customers(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] frequency = new int[count];
        double[] recency = new double[count];
        double[] age = new double[count];
        for (int i = 0; i < count; i++) {
            int days = 365 + random.nextInt(365);
            double rate = gamma(random, .5) / 10 / 7;
            double first = gamma(random, .8);
            double leaving = first / (first + gamma(random, 2.5));
            double time = 0;
            int last = 0;
            boolean alive = true;
            while (alive) {
                time -= Math.log1p(-random.nextDouble()) / rate;
                if (time > days) {
                    break;
                }
                int day = (int) Math.ceil(time);
                frequency[i] += day > last ? 1 : 0;
                last = day;
                alive = random.nextDouble() >= leaving;
            }
            recency[i] = Math.min(last, days) / 7.0;
            age[i] = days / 7.0;
        }
        return Histories.of(frequency, recency, age);
    }

    /** Gamma with rate 1 (Marsaglia and Tsang 2000). */
    private static double gamma(SplittableRandom random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
