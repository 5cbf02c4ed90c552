package zhiji.science.value;

import java.util.Arrays;
import java.util.List;

/**
 * Pareto/NBD: who will buy again, and how often, when customers may leave at any moment without a word?
 *
 * <p>While active a customer buys at rate λ and leaves at rate μ (an exponential lifetime), λ ~ gamma(r, α) and
 * μ ~ gamma(s, β). The customer has either survived to T or died at some moment τ after the last purchase:
 *
 * <pre>
 * L(x, t_x, T) = Γ(r+x)/Γ(r) · α^r β^s · [ (α+T)^−(r+x) (β+T)^−s + s ∫ (α+τ)^−(r+x) (β+τ)^−(s+1) dτ ],  τ from t_x to T
 *
 * P(alive) = first term / (first + second term)
 *
 * E[Y(t)] = P(alive) · (r+x)/(α+T) · (β+T)/(s−1) · [1 − ((β+T)/(β+T+t))^(s−1)]
 *
 * DERT = P(alive) · (r+x)/(α+T) · ∫ e^(−δt) ((β+T)/(β+T+t))^s dt,  t from 0 to ∞
 * </pre>
 *
 * <p>Source: D. C. Schmittlein, D. G. Morrison and R. Colombo (1987), Counting your customers: who are they and what
 * will they do next?, Management Science 33(1), 1–24; P. S. Fader and B. G. S. Hardie (2005), A note on deriving the
 * Pareto/NBD model and related expressions; DERT: Fader, Hardie and Lee (2005), RFM and CLV: using iso-value curves for
 * customer base analysis, Journal of Marketing Research 42(4), 415–430.
 *
 * <p>The papers write the integral as a difference of two Gaussian hypergeometric functions, which cancels to nothing
 * for customers with long histories and is undefined numerically for some. Here the integral itself is taken by
 * Gauss-Legendre quadrature relative to its largest value: positive, free of cancellation, and its derivatives by the
 * parameters are integrals over the same nodes.
 *
 * <p>Special cases: s = 1 is regular (the bracket divided by s − 1 becomes a logarithm); s → 0 or β → ∞ is
 * {@link Nbd}; a customer observed for no time (T = 0) is alive.
 *
 * @param r shape of the purchase rates, positive
 * @param alpha rate parameter of the purchase rates, in units of time, positive
 * @param s shape of the departure rates, positive
 * @param beta rate parameter of the departure rates, in units of time, positive; E[μ] = s/β
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements CountingModel {

    private static final List<String> NAMES = List.of("r", "alpha", "s", "beta");

    public ParetoNbd {
        Checks.positive("r", r);
        Checks.positive("alpha", alpha);
        Checks.positive("s", s);
        Checks.positive("beta", beta);
    }

    /** Maximum likelihood. Refuses an empty base and one in which nobody bought again. */
    public static Fit<ParetoNbd> fit(Histories histories, FitOptions options) {
        Tally tally = new Tally(histories);
        double[] start = {
            Math.log(0.7), Math.log(0.5 / tally.purchasesPerTime), Math.log(0.7), Math.log(tally.meanAge / 2)
        };
        Maximum maximum = new Maximum((p, g) -> logLikelihood(tally, p, g), start, tally.customers, options);
        return Fit.of(
                maximum,
                new Fit.Shape(NAMES, List.of(1.0, 1 / tally.purchasesPerTime, 1.0, tally.meanAge)),
                p -> new ParetoNbd(p[0], p[1], p[2], p[3]));
    }

    /** The log-likelihood of all customers with its gradient by the logarithms of the parameters. */
    static double logLikelihood(Tally tally, double[] logParameters, double[] gradient) {
        double[] p = Arrays.stream(logParameters).map(Math::exp).toArray();
        DepartureIntegral integral = new DepartureIntegral(p[0], p[1], p[2], p[3]);
        Arrays.fill(gradient, 0);
        double sum = 0;
        double psiR = Numerics.digamma(p[0]);
        for (int k = 0; k < tally.frequencies.length; k++) {
            double shape = p[0] + tally.frequencies[k];
            sum += tally.customersAt[k] * (Numerics.logGamma(shape) - Numerics.logGamma(p[0]));
            gradient[0] += tally.customersAt[k] * (Numerics.digamma(shape) - psiR);
        }
        for (int i = 0; i < tally.rows; i++) {
            int x = tally.frequencies[tally.frequencyAt[i]];
            double weight = tally.weight[i];
            sum += weight * integral.logLikelihood(x, tally.recency[i], tally.age[i]);
            integral.addGradient(weight, gradient);
        }
        for (int i = 0; i < 4; i++) {
            gradient[i] *= p[i];
        }
        return sum;
    }

    @Override
    public double logLikelihood(History history) {
        return Numerics.logGamma(r + history.frequency())
                - Numerics.logGamma(r)
                + integral().logLikelihood(history.frequency(), history.recency(), history.age());
    }

    @Override
    public double probabilityAlive(History history) {
        DepartureIntegral integral = integral();
        integral.logLikelihood(history.frequency(), history.recency(), history.age());
        return integral.probabilityAlive();
    }

    @Override
    public double expectedPurchases(History history, double horizon) {
        Checks.notNegative("horizon", horizon);
        double left = beta + history.age();
        return rateIfAlive(history) * left * Numerics.boundedGrowth(s - 1, Math.log1p(horizon / left));
    }

    @Override
    public double probability(int purchases, double duration) {
        Checks.notNegative("duration", duration);
        double alive = Nbd.probability(r, alpha, purchases, duration) * Math.pow(beta / (beta + duration), s);
        double low = Math.min(alpha, beta);
        double end = Math.log1p(duration / low);
        int panels = 2 + (int) Math.ceil(end / 2 + Math.sqrt(purchases));
        double gone = GaussLegendre.SIXTEEN.integrate(
                u -> {
                    double time = low * Math.expm1(u);
                    return s
                            / (beta + time)
                            * Math.pow(beta / (beta + time), s)
                            * Nbd.probability(r, alpha, purchases, time)
                            * (low + time);
                },
                0,
                end,
                panels);
        return alive + gone;
    }

    @Override
    public double residualTransactions(History history, double discountRate) {
        Checks.positive("discountRate", discountRate);
        double left = beta + history.age();
        return rateIfAlive(history) * left * GaussLegendre.discounted(discountRate * left, w -> Math.exp(-s * w));
    }

    /** P(alive) · E[λ | alive]. */
    private double rateIfAlive(History history) {
        return probabilityAlive(history) * (r + history.frequency()) / (alpha + history.age());
    }

    private DepartureIntegral integral() {
        return new DepartureIntegral(r, alpha, s, beta);
    }
}
