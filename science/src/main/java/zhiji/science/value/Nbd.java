package zhiji.science.value;

import java.util.List;

/**
 * The negative binomial model (负二项模型): how often would customers buy if nobody ever left?
 *
 * <p>It is the yardstick: a model with departures must beat it, and a base without departures needs nothing more.
 * Purchases are Poisson with rate λ, λ ~ gamma(r, α). For the times of x purchases in (0, T]
 *
 * <pre>L(r, α) = Γ(r+x)/Γ(r) · α^r / (α+T)^(r+x)</pre>
 *
 * <p>Source: A. S. C. Ehrenberg (1959), The pattern of consumer purchases, Applied Statistics 8, 26–41; in the timing
 * form of Schmittlein, Morrison and Colombo (1987). Special cases: t_x does not matter; everybody is alive with
 * probability 1; r → ∞ with r/α fixed is a Poisson process that is the same for all.
 *
 * @param r shape of the purchase rates, positive
 * @param alpha rate parameter of the purchase rates, in units of time, positive
 */
public record Nbd(double r, double alpha) implements CountingModel {

    private static final List<String> NAMES = List.of("r", "alpha");

    public Nbd {
        Checks.positive("r", r);
        Checks.positive("alpha", alpha);
    }

    /** Maximum likelihood. Refuses an empty base and one in which nobody bought again. */
    public static Fit<Nbd> fit(Histories histories, FitOptions options) {
        Tally tally = new Tally(histories);
        double[] start = {0, -Math.log(tally.purchasesPerTime)};
        Maximum maximum = new Maximum((p, g) -> logLikelihood(tally, p, g), start, tally.customers, options);
        return Fit.of(
                maximum, new Fit.Shape(NAMES, List.of(1.0, 1 / tally.purchasesPerTime)), p -> new Nbd(p[0], p[1]));
    }

    static double logLikelihood(Tally tally, double[] logParameters, double[] gradient) {
        double r = Math.exp(logParameters[0]);
        double alpha = Math.exp(logParameters[1]);
        double sum = 0;
        double byR = 0;
        double byAlpha = 0;
        for (int k = 0; k < tally.frequencies.length; k++) {
            int x = tally.frequencies[k];
            sum += tally.customersAt[k] * (Numerics.logGamma(r + x) - Numerics.logGamma(r));
            byR += tally.customersAt[k] * (Numerics.digamma(r + x) - Numerics.digamma(r));
        }
        for (int i = 0; i < tally.rows; i++) {
            double shape = r + tally.frequencies[tally.frequencyAt[i]];
            double logTime = Math.log(alpha + tally.age[i]);
            sum += tally.weight[i] * (r * logParameters[1] - shape * logTime);
            byR += tally.weight[i] * (logParameters[1] - logTime);
            byAlpha += tally.weight[i] * (r / alpha - shape / (alpha + tally.age[i]));
        }
        gradient[0] = r * byR;
        gradient[1] = alpha * byAlpha;
        return sum;
    }

    @Override
    public double logLikelihood(History history) {
        double shape = r + history.frequency();
        return Numerics.logGamma(shape)
                - Numerics.logGamma(r)
                + r * Math.log(alpha)
                - shape * Math.log(alpha + history.age());
    }

    @Override
    public double probabilityAlive(History history) {
        return 1;
    }

    @Override
    public double expectedPurchases(History history, double horizon) {
        Checks.notNegative("horizon", horizon);
        return (r + history.frequency()) / (alpha + history.age()) * horizon;
    }

    @Override
    public double probability(int purchases, double duration) {
        Checks.notNegative("duration", duration);
        return probability(r, alpha, purchases, duration);
    }

    @Override
    public double residualTransactions(History history, double discountRate) {
        Checks.positive("discountRate", discountRate);
        return (r + history.frequency()) / (alpha + history.age()) / discountRate;
    }

    /** P(N(t) = n) of a gamma-Poisson count. */
    static double probability(double r, double alpha, int count, double duration) {
        if (count < 0 || duration == 0) {
            return count == 0 ? 1 : 0;
        }
        return Math.exp(Numerics.logGamma(r + count)
                - Numerics.logGamma(r)
                - Numerics.logGamma(count + 1.0)
                - r * Math.log1p(duration / alpha)
                - count * Math.log1p(alpha / duration));
    }

    /** P(N(t) ≥ n) of a gamma-Poisson count: an incomplete beta function, without the cancellation of 1 − Σ. */
    static double probabilityAtLeast(double r, double alpha, int count, double duration) {
        return count <= 0 ? 1 : Numerics.regularisedBeta(duration / (alpha + duration), count, r);
    }
}
