package zhiji.science.value;

import java.util.Random;
import java.util.function.IntFunction;

/** Draws customers from the stories that the models tell. */
final class Simulation {

    private Simulation() {}

    /** Gamma with shape and rate 1 (Marsaglia and Tsang 2000). */
    static double gamma(Random random, double shape) {
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

    static double beta(Random random, double a, double b) {
        double x = gamma(random, a);
        return x / (x + gamma(random, b));
    }

    static double exponential(Random random, double rate) {
        return -Math.log1p(-random.nextDouble()) / rate;
    }

    /** One customer of BG/NBD (extraTosses 0) or MBG/NBD (1). */
    static History geometric(Random random, BetaGeometric model, double age) {
        double rate = gamma(random, model.r()) / model.alpha();
        double leaving = beta(random, model.a(), model.b());
        int frequency = 0;
        double last = 0;
        boolean alive = model.extraTosses() == 0 || random.nextDouble() >= leaving;
        while (alive) {
            double next = last + exponential(random, rate);
            if (next > age) {
                break;
            }
            last = next;
            frequency++;
            alive = random.nextDouble() >= leaving;
        }
        return new History(frequency, last, age);
    }

    static History pareto(Random random, ParetoNbd model, double age) {
        double rate = gamma(random, model.r()) / model.alpha();
        double end = Math.min(age, exponential(random, gamma(random, model.s()) / model.beta()));
        int frequency = 0;
        double last = 0;
        for (double next = exponential(random, rate); next <= end; next += exponential(random, rate)) {
            last = next;
            frequency++;
        }
        return new History(frequency, last, age);
    }

    static Histories histories(int customers, IntFunction<History> draw) {
        int[] frequency = new int[customers];
        double[] recency = new double[customers];
        double[] age = new double[customers];
        for (int i = 0; i < customers; i++) {
            History history = draw.apply(i);
            frequency[i] = history.frequency();
            recency[i] = history.recency();
            age[i] = history.age();
        }
        return Histories.of(frequency, recency, age);
    }
}
