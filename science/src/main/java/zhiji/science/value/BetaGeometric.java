package zhiji.science.value;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What BG/NBD and MBG/NBD share. After every purchase a customer tosses a coin and leaves with a probability p of their
 * own, p ~ beta(a, b); the two models differ in whether the coin is also tossed after the first purchase
 * (extraTosses 1) or not (0). A customer with x repeat purchases has survived x + extraTosses tosses, or died at the
 * last of them:
 *
 * <pre>
 * L = Γ(r+x)/Γ(r) · α^r · [ B(a, b+n)/B(a,b) · (α+T)^−(r+x)  +  B(a+1, b+n−1)/B(a,b) · (α+t_x)^−(r+x) ],  n = x + extraTosses
 * </pre>
 *
 * <p>The second term is absent where n = 0. Their quotient q = a/(b+n−1) · ((α+T)/(α+t_x))^(r+x) is taken in logarithms,
 * so that L = alive · (1 + q) neither under- nor overflows for any x.
 */
record BetaGeometric(double r, double alpha, double a, double b, int extraTosses) {

    private static final List<String> NAMES = List.of("r", "alpha", "a", "b");

    BetaGeometric {
        Checks.positive("r", r);
        Checks.positive("alpha", alpha);
        Checks.positive("a", a);
        Checks.positive("b", b);
    }

    static <M> Fit<M> fit(Histories histories, FitOptions options, int extraTosses, Function<double[], M> constructor) {
        Tally tally = new Tally(histories);
        Likelihood likelihood = new Likelihood(tally, extraTosses);
        double[] start = {Math.log(0.5), Math.log(0.5 / tally.purchasesPerTime), 0, Math.log(3)};
        Maximum maximum = new Maximum(likelihood::at, start, tally.customers, options);
        return Fit.of(maximum, new Fit.Shape(NAMES, List.of(1.0, 1 / tally.purchasesPerTime, 1.0, 1.0)), constructor);
    }

    /** The log-likelihood of all customers with its gradient by the logarithms of the parameters. */
    static final class Likelihood {
        private final Tally tally;
        private final int extraTosses;
        private final double[] logQuotient;

        Likelihood(Tally tally, int extraTosses) {
            this.tally = tally;
            this.extraTosses = extraTosses;
            logQuotient = new double[tally.frequencies.length];
        }

        double at(double[] logParameters, double[] gradient) {
            double r = Math.exp(logParameters[0]);
            double alpha = Math.exp(logParameters[1]);
            double a = Math.exp(logParameters[2]);
            double b = Math.exp(logParameters[3]);
            Arrays.fill(gradient, 0);
            double sum = perFrequency(r, a, b, logParameters[2], gradient)
                    + perRow(r, alpha, a, b, logParameters[1], gradient);
            gradient[0] *= r;
            gradient[1] *= alpha;
            gradient[2] *= a;
            gradient[3] *= b;
            return sum;
        }

        /** The parts that depend on x alone: gamma functions once per distinct frequency. */
        private double perFrequency(double r, double a, double b, double logA, double[] gradient) {
            double sum = 0;
            double gammaR = Numerics.logGamma(r);
            double gammaB = Numerics.logGamma(b) - Numerics.logGamma(a + b);
            double psiR = Numerics.digamma(r);
            double psiB = Numerics.digamma(b);
            double psiAB = Numerics.digamma(a + b);
            for (int k = 0; k < logQuotient.length; k++) {
                int x = tally.frequencies[k];
                int n = x + extraTosses;
                double weight = tally.customersAt[k];
                logQuotient[k] = n == 0 ? Double.NEGATIVE_INFINITY : logA - Math.log(b + n - 1);
                sum += weight
                        * (Numerics.logGamma(r + x)
                                - gammaR
                                + Numerics.logGamma(b + n)
                                - Numerics.logGamma(a + b + n)
                                - gammaB);
                double survival = Numerics.digamma(a + b + n) - psiAB;
                gradient[0] += weight * (Numerics.digamma(r + x) - psiR);
                gradient[2] -= weight * survival;
                gradient[3] += weight * (Numerics.digamma(b + n) - psiB - survival);
            }
            return sum;
        }

        private double perRow(double r, double alpha, double a, double b, double logAlpha, double[] gradient) {
            double sum = 0;
            double byR = 0;
            double byAlpha = 0;
            double byA = 0;
            double byB = 0;
            for (int i = 0; i < tally.rows; i++) {
                int k = tally.frequencyAt[i];
                double shape = r + tally.frequencies[k];
                double end = alpha + tally.age[i];
                double logEnd = Math.log(end);
                double weight = tally.weight[i];
                double value = r * logAlpha - shape * logEnd;
                double slopeR = logAlpha - logEnd;
                double slopeAlpha = r / alpha - shape / end;
                if (logQuotient[k] != Double.NEGATIVE_INFINITY) {
                    double last = alpha + tally.recency[i];
                    double lapse = logEnd - Math.log(last);
                    double q = logQuotient[k] + shape * lapse;
                    double e = Math.exp(-Math.abs(q));
                    value += (q > 0 ? q : 0) + Math.log1p(e);
                    double gone = (q > 0 ? 1 : e) / (1 + e);
                    slopeR += gone * lapse;
                    slopeAlpha += gone * shape * (1 / end - 1 / last);
                    byA += weight * gone;
                    byB -= weight * gone / (b + tally.frequencies[k] + extraTosses - 1);
                }
                sum += weight * value;
                byR += weight * slopeR;
                byAlpha += weight * slopeAlpha;
            }
            gradient[0] += byR;
            gradient[1] += byAlpha;
            gradient[2] += byA / a;
            gradient[3] += byB;
            return sum;
        }
    }

    double logLikelihood(History history) {
        int n = history.frequency() + extraTosses;
        double shape = r + history.frequency();
        return Numerics.logGamma(shape)
                - Numerics.logGamma(r)
                + r * Math.log(alpha)
                - shape * Math.log(alpha + history.age())
                + Numerics.logBeta(a, b + n)
                - Numerics.logBeta(a, b)
                + Numerics.softPlus(logOddsGone(history));
    }

    /** ln of P(gone)/P(alive); −∞ if the customer cannot have left. */
    private double logOddsGone(History history) {
        int n = history.frequency() + extraTosses;
        return n == 0
                ? Double.NEGATIVE_INFINITY
                : Math.log(a / (b + n - 1))
                        + (r + history.frequency()) * Math.log((alpha + history.age()) / (alpha + history.recency()));
    }

    double probabilityAlive(History history) {
        return Numerics.logistic(-logOddsGone(history));
    }

    /**
     * P(alive) · c/(a−1) · [1 − (1−z)^(r+x) ₂F₁(r+x, b+n; c; z)] with c = a+b+n−1 and z = t/(α+T+t). Euler's
     * transformation turns (1−z)^(r+x) ₂F₁(r+x, b+n; c; z) into (1−z)^(a−1) ₂F₁(a+b+e−1−r, a−1; c; z), e = extraTosses,
     * whose series converges fast for every x; and the difference to 1 is divided by a − 1 analytically, so that a = 1
     * is no special case.
     */
    double expectedPurchases(History history, double horizon) {
        Checks.notNegative("horizon", horizon);
        double c = a + b + history.frequency() + extraTosses - 1;
        double power = a - 1;
        double time = alpha + history.age();
        double z = horizon / (time + horizon);
        double logRatio = Math.log1p(horizon / time);
        double growth = c * Numerics.boundedGrowth(power, logRatio)
                - Math.exp(-power * logRatio) * series(a + b + extraTosses - 1 - r, power, c, z);
        return growth * probabilityAlive(history);
    }

    /** c · (₂F₁(A, ε; c; z) − 1)/ε by its series, which stays finite for ε = 0 and c = 0. */
    private static double series(double upper, double epsilon, double c, double z) {
        double term = upper * z;
        double sum = term;
        for (int n = 1; n < 10_000_000; n++) {
            double ratio = (upper + n) * (epsilon + n) / ((c + n) * (n + 1)) * z;
            term *= ratio;
            sum += term;
            if (Math.abs(term) <= 1e-17 * (1 - z) * Math.abs(sum) || (term == 0 && sum == 0)) {
                return sum;
            }
        }
        throw new ArithmeticException("the horizon is too long for these parameters: z = " + z);
    }

    double probability(int purchases, double duration) {
        Checks.notNegative("duration", duration);
        int n = purchases + extraTosses;
        double here = Math.exp(Numerics.logBeta(a, b + n) - Numerics.logBeta(a, b))
                * Nbd.probability(r, alpha, purchases, duration);
        return n == 0
                ? here
                : here
                        + Math.exp(Numerics.logBeta(a + 1, b + n - 1) - Numerics.logBeta(a, b))
                                * Nbd.probabilityAtLeast(r, alpha, purchases, duration);
    }

    /**
     * P(alive) · (r+x) ∫ e^(−Dy) ₂F₁(r+x+1, a; c; −y) dy over y from 0 to ∞, with D = δ(α+T) and c = a+b+n: the
     * expected rate λe^(−λpt) after t = y(α+T), discounted. Pfaff's transformation
     * ₂F₁(r+x+1, a; c; −y) = (1+y)^−a ₂F₁(a+b+e−r−1, a; c; y/(1+y)) makes the series converge.
     */
    double residualTransactions(History history, double discountRate) {
        Checks.positive("discountRate", discountRate);
        double c = a + b + history.frequency() + extraTosses;
        double upper = a + b + extraTosses - r - 1;
        double integral = GaussLegendre.discounted(
                discountRate * (alpha + history.age()),
                w -> Math.exp(-a * w) * Numerics.hypergeometric(upper, a, c, -Math.expm1(-w)));
        return probabilityAlive(history) * (r + history.frequency()) * integral;
    }
}
