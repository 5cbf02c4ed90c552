package zhiji.science.value;

import java.util.List;

/**
 * Shifted beta-geometric: how many subscribers will be left, and why does retention rise with tenure?
 *
 * <p>Each customer churns at every renewal with a probability θ of their own that never changes, θ ~ beta(α, β) over
 * the cohort. Those with high θ go first, so the retention of the rest rises although nobody has become more loyal:
 *
 * <pre>
 * P(T = t) = B(α+1, β+t−1)/B(α,β)        S(t) = B(α, β+t)/B(α,β)        r_t = (β+t−1)/(α+β+t−1)
 *
 * DEL  = ₂F₁(1, β; α+β; 1/(1+d))                                         a new customer, first payment now
 * DERL = (β+n−1)/(α+β+n−1) · ₂F₁(1, β+n; α+β+n; 1/(1+d))                 just before the n-th renewal
 * </pre>
 *
 * <p>Source: P. S. Fader and B. G. S. Hardie (2007), How to project customer retention, Journal of Interactive Marketing
 * 21(1), 76–90, equations (5)–(8) and appendix; DEL and DERL: (2010), Customer-base valuation in a contractual setting:
 * the perils of ignoring heterogeneity, Marketing Science 29(1), 85–93. Special cases: large α + β is one common
 * churn rate α/(α+β); α ≤ 1 means an infinite expected lifetime, though its discounted value is finite.
 *
 * @param alpha α, first shape of the churn probability, positive
 * @param beta β, second shape of the churn probability, positive
 */
public record ShiftedBetaGeometric(double alpha, double beta) {

    private static final List<String> NAMES = List.of("alpha", "beta");

    public ShiftedBetaGeometric {
        Checks.positive("alpha", alpha);
        Checks.positive("beta", beta);
    }

    /**
     * Maximum likelihood from one cohort.
     *
     * @param survivors customers left after 0, 1, 2 … renewals; begins with the size of the cohort, never rises. Counts
     *     need not be whole, since published tables give percentages; the standard errors take them as counts.
     */
    public static Fit<ShiftedBetaGeometric> fit(double[] survivors, FitOptions options) {
        check(survivors);
        double[] cohort = survivors.clone();
        Maximum maximum = new Maximum((p, g) -> logLikelihood(cohort, p, g), new double[] {0, 0}, cohort[0], options);
        return Fit.of(maximum, new Fit.Shape(NAMES, List.of(1.0, 1.0)), p -> new ShiftedBetaGeometric(p[0], p[1]));
    }

    private static void check(double[] survivors) {
        if (survivors.length < 2) {
            throw new IllegalArgumentException(
                    "a cohort needs its size and at least one renewal, got " + survivors.length + " numbers");
        }
        Checks.positive("the size of the cohort", survivors[0]);
        for (int t = 1; t < survivors.length; t++) {
            if (!(survivors[t] >= 0 && survivors[t] <= survivors[t - 1])) {
                throw new IllegalArgumentException("survivors after renewal " + t + " are " + survivors[t]
                        + ", must be in [0, " + survivors[t - 1] + "]");
            }
        }
        if (survivors[survivors.length - 1] == survivors[0]) {
            throw new IllegalArgumentException("nobody churned: the data say nothing about churn");
        }
    }

    static double logLikelihood(double[] survivors, double[] logParameters, double[] gradient) {
        double alpha = Math.exp(logParameters[0]);
        double beta = Math.exp(logParameters[1]);
        double sum = 0;
        double byAlpha = 0;
        double byBeta = 0;
        // ln S(t−1) and its slopes, carried from renewal to renewal by the recursion of the paper.
        double logSurvival = 0;
        double survivalByAlpha = 0;
        double survivalByBeta = 0;
        for (int t = 1; t < survivors.length; t++) {
            double lost = survivors[t - 1] - survivors[t];
            double all = alpha + beta + t - 1;
            double stayed = beta + t - 1;
            sum += lost * (logSurvival + logParameters[0] - Math.log(all));
            byAlpha += lost * (survivalByAlpha + 1 / alpha - 1 / all);
            byBeta += lost * (survivalByBeta - 1 / all);
            logSurvival += Math.log(stayed) - Math.log(all);
            survivalByAlpha -= 1 / all;
            survivalByBeta += 1 / stayed - 1 / all;
        }
        double left = survivors[survivors.length - 1];
        gradient[0] = alpha * (byAlpha + left * survivalByAlpha);
        gradient[1] = beta * (byBeta + left * survivalByBeta);
        return sum + left * logSurvival;
    }

    /** S(t): share of the cohort, in [0, 1], left after t renewals. */
    public double survival(int renewals) {
        Checks.notNegative("renewals", renewals);
        double survival = 1;
        for (int t = 1; t <= renewals; t++) {
            survival *= retention(t);
        }
        return survival;
    }

    /** P(T = t): share of the cohort that churns at the t-th renewal, t ≥ 1. */
    public double churn(int renewal) {
        return survival(renewal - 1) * (1 - retention(renewal));
    }

    /** r_t: share of those left, in [0, 1], that renews at the t-th renewal, t ≥ 1. */
    public double retention(int renewal) {
        if (renewal < 1) {
            throw new IllegalArgumentException("renewal is " + renewal + ", must be at least 1");
        }
        return (beta + renewal - 1) / (alpha + beta + renewal - 1);
    }

    /**
     * DEL: discounted expected lifetime of a new customer in periods, the first one counted in full.
     *
     * @param discountRate d per period, positive
     */
    public double discountedLifetime(double discountRate) {
        Checks.positive("discountRate", discountRate);
        return Numerics.hypergeometric(1, beta, alpha + beta, 1 / (1 + discountRate));
    }

    /**
     * DERL: discounted expected residual lifetime in periods just before the n-th renewal, n ≥ 1, that renewal
     * included and not discounted.
     */
    public double residualLifetime(int renewal, double discountRate) {
        Checks.positive("discountRate", discountRate);
        return retention(renewal)
                * Numerics.hypergeometric(1, beta + renewal, alpha + beta + renewal, 1 / (1 + discountRate));
    }
}
