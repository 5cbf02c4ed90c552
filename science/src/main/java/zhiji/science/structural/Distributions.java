package zhiji.science.structural;

import java.util.function.DoubleUnaryOperator;

/**
 * Standard normal, Student's t and Fisher's F distributions (正态、t、F 分布) as intervals need them. Probabilities are exact
 * to about 1e-13, quantiles are refined on them.
 */
final class Distributions {

    private Distributions() {}

    /**
     * P(Z ≤ z): the series around 0 within ±3, the continued fraction of the tail beyond (Abramowitz and Stegun 1964,
     * 26.2.11 and 26.2.14).
     */
    static double probability(double z) {
        if (Double.isNaN(z)) {
            return Double.NaN;
        }
        double distance = Math.abs(z);
        double upper = distance < 3 ? 0.5 - centre(distance) : tail(distance);
        return z < 0 ? upper : 1 - upper;
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double centre(double z) {
        double term = z;
        double sum = z;
        for (int k = 1; term > 1e-18 * sum; k++) {
            term *= z * z / (2 * k + 1);
            sum += term;
        }
        return density(z) * sum;
    }

    private static double tail(double z) {
        double fraction = 0;
        for (int k = 200; k > 0; k--) {
            fraction = k / (z + fraction);
        }
        return density(z) / (z + fraction);
    }

    /** z with P(Z ≤ z) = probability in (0, 1); ±∞ at the ends. Newton's steps on the logarithm from the tail inwards. */
    static double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            return probability == 0
                    ? Double.NEGATIVE_INFINITY
                    : probability == 1 ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        if (probability > 0.5) {
            return -quantile(1 - probability);
        }
        // log P is concave, so Newton's method from the left of the root climbs to it without overshooting twice.
        double z = -Math.sqrt(-2 * Math.log(probability));
        for (int step = 0; step < 60; step++) {
            double below = probability(z);
            double move = below * Math.log(probability / below) / density(z);
            z += move;
            if (Math.abs(move) < 1e-15 * Math.max(1, Math.abs(z))) {
                break;
            }
        }
        return z;
    }

    /** P(|T| ≤ t) is {@code confidence} for Student's t with so many degrees of freedom (any positive number). */
    static double studentQuantile(double confidence, double freedom) {
        return root(t -> studentWithin(t, freedom), confidence);
    }

    /** F below which Fisher's distribution has this probability. */
    static double fisherQuantile(double probability, double above, double below) {
        return root(f -> incompleteBeta(above * f / (above * f + below), above / 2, below / 2), probability);
    }

    /** The positive argument at which a rising function reaches a level, by bisection to the last digits. */
    private static double root(DoubleUnaryOperator rising, double level) {
        double low = 0;
        double high = 1;
        while (rising.applyAsDouble(high) < level) {
            high *= 2;
        }
        for (int step = 0; step < 200 && high - low > 1e-14 * high; step++) {
            double middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** P(|T| ≤ t) = 1 − I(ν/(ν + t²); ν/2, 1/2), the regularised incomplete beta function. */
    static double studentWithin(double t, double freedom) {
        double share = freedom / (freedom + t * t);
        return 1 - incompleteBeta(share, freedom / 2, 0.5);
    }

    private static double incompleteBeta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? front * betaFraction(x, a, b) / a
                : 1 - front * betaFraction(1 - x, b, a) / b;
    }

    /** Continued fraction of the incomplete beta function (Abramowitz and Stegun 1964, 26.5.8) by Lentz's method. */
    private static double betaFraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / (1 - (a + b) * x / (a + 1));
        double fraction = d;
        for (int m = 1; m < 500; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / (1 + even * d);
            c = 1 + even / c;
            fraction *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / (1 + odd * d);
            c = 1 + odd / c;
            fraction *= c * d;
            if (Math.abs(c * d - 1) < 1e-15) {
                break;
            }
        }
        return fraction;
    }

    /** Stirling's series after raising the argument beyond 15, where five terms reach rounding. */
    private static double logGamma(double x) {
        double shift = 0;
        double y = x;
        while (y < 15) {
            shift -= Math.log(y);
            y++;
        }
        double inverse = 1 / y;
        double square = inverse * inverse;
        double series = inverse
                * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))));
        return shift + (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series;
    }
}
