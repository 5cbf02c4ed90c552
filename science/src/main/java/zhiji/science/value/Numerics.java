package zhiji.science.value;

/** The special functions behind the models, accurate to about 1e-14 for the arguments that occur here. */
final class Numerics {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;
    private static final double TINY = 1e-300;
    private static final int MAXIMUM_TERMS = 10_000_000;

    private Numerics() {}

    /** ln Γ(x) for x > 0: Stirling's series after shifting the argument above 10. */
    static double logGamma(double x) {
        double product = 1;
        double shifted = x;
        while (shifted < 10) {
            product *= shifted;
            shifted += 1;
        }
        double i = 1 / shifted;
        double i2 = i * i;
        double series = i
                * (1 / 12.0
                        - i2
                                * (1 / 360.0
                                        - i2
                                                * (1 / 1260.0
                                                        - i2
                                                                * (1 / 1680.0
                                                                        - i2 * (1 / 1188.0 - i2 * 691 / 360360.0)))));
        return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + series - Math.log(product);
    }

    /** ψ(x) = d ln Γ(x)/dx for x > 0. */
    static double digamma(double x) {
        double shift = 0;
        double shifted = x;
        while (shifted < 10) {
            shift += 1 / shifted;
            shifted += 1;
        }
        double i2 = 1 / (shifted * shifted);
        double series = i2
                * (1 / 12.0
                        - i2
                                * (1 / 120.0
                                        - i2 * (1 / 252.0 - i2 * (1 / 240.0 - i2 * (1 / 132.0 - i2 * 691 / 32760.0)))));
        return Math.log(shifted) - 0.5 / shifted - series - shift;
    }

    /** ln B(a, b). */
    static double logBeta(double a, double b) {
        return logGamma(a) + logGamma(b) - logGamma(a + b);
    }

    /** ln(1 + e^x) without overflow. */
    static double softPlus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }

    /** e^x / (1 + e^x) without overflow. */
    static double logistic(double x) {
        return x > 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
    }

    /** (1 − e^(−power·logRatio)) / power, which is logRatio where power is 0. */
    static double boundedGrowth(double power, double logRatio) {
        double exponent = power * logRatio;
        return Math.abs(exponent) < 1e-300 ? logRatio : -Math.expm1(-exponent) / power;
    }

    /** Gauss's ₂F₁(a, b; c; z) by its series, for 0 ≤ z < 1 and c > 0. */
    static double hypergeometric(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int n = 0; n < MAXIMUM_TERMS; n++) {
            double ratio = (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            term *= ratio;
            sum += term;
            if (Math.abs(term) <= 1e-17 * (1 - z) * Math.abs(sum) && Math.abs(ratio) < 1) {
                return sum;
            }
        }
        throw new ArithmeticException("the hypergeometric series did not converge at z = " + z);
    }

    /** The regularised incomplete beta function I_x(a, b) by its continued fraction (Lentz's method). */
    static double regularisedBeta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - regularisedBeta(1 - x, b, a);
        }
        double front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a;
        double d = 1 / guarded(1 - (a + b) * x / (a + 1));
        double c = 1;
        double fraction = d;
        for (int m = 1; m < 10_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / guarded(1 + even * d);
            c = guarded(1 + even / c);
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / guarded(1 + odd * d);
            c = guarded(1 + odd / c);
            fraction *= d * c;
            if (Math.abs(d * c - 1) < 1e-16) {
                break;
            }
        }
        return front * fraction;
    }

    private static double guarded(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** Probability that a standard normal variable is at most x. */
    static double normalProbability(double x) {
        if (x < -5) {
            return normalTail(-x);
        }
        if (x > 5) {
            return 1 - normalTail(x);
        }
        double term = x;
        double sum = x;
        for (int k = 1; Math.abs(term) > 1e-18 * Math.abs(sum); k++) {
            term *= x * x / (2 * k + 1);
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2 - HALF_LOG_TWO_PI);
    }

    private static double normalTail(double x) {
        double fraction = x;
        for (int k = 60; k >= 1; k--) {
            fraction = x + k / fraction;
        }
        return Math.exp(-x * x / 2 - HALF_LOG_TWO_PI) / fraction;
    }

    /** The value that a standard normal variable stays below with the given probability, in (0, 1). */
    static double normalQuantile(double probability) {
        double tail = Math.min(probability, 1 - probability);
        double t = Math.sqrt(-2 * Math.log(tail));
        double x = t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t));
        for (int i = 0; i < 4; i++) {
            double error = normalProbability(-x) - tail;
            double step = error / Math.exp(-x * x / 2 - HALF_LOG_TWO_PI);
            x += step / (1 - x * step / 2);
        }
        return probability < 0.5 ? -x : x;
    }

    /** Probability that |t| of Student's distribution is at least as large. */
    static double studentTwoSided(double t, double degreesOfFreedom) {
        return regularisedBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
    }

    /** The value that |t| of Student's distribution stays below with the given confidence, by bisection. */
    static double studentQuantile(double confidence, double degreesOfFreedom) {
        double low = 0;
        double high = 1;
        while (studentTwoSided(high, degreesOfFreedom) > 1 - confidence) {
            high *= 2;
        }
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (studentTwoSided(middle, degreesOfFreedom) > 1 - confidence) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Probability that Fisher's F is at least as large. */
    static double fisherTail(double f, double numerator, double denominator) {
        return regularisedBeta(denominator / (denominator + numerator * f), denominator / 2, numerator / 2);
    }
}
