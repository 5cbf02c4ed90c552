package zhiji.science.value;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gamma-Gamma: how much will this customer spend per purchase?
 *
 * <p>The amounts of one customer vary around a mean of their own: gamma with shape p and rate ν, ν ~ gamma(q, γ) over
 * the base. A customer seen once at a high amount is pulled towards the mean of all; one seen often is believed:
 *
 * <pre>
 * ln L(x, m) = ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln γ + (px−1) ln m + px ln x − (px+q) ln(γ + mx)
 *
 * E[M | x, m] = p (γ + mx) / (px + q − 1)
 * </pre>
 *
 * <p>Source: P. S. Fader and B. G. S. Hardie (2013), The Gamma-Gamma model of monetary value, equations (1a) and (5);
 * first in Fader, Hardie and Lee (2005), Journal of Marketing Research 42(4). The model assumes that amount and
 * frequency are unrelated: check {@link #correlation} first; far from 0 the expected spend is biased.
 *
 * <p>Special case: with px + q ≤ 1 the expectation does not exist and {@link #expectedSpend} refuses with an
 * exception; for a customer without repeat purchases that means q ≤ 1, a base whose mean spend is not finite.
 *
 * @param p shape of the amounts of one customer, positive
 * @param q shape of the differences between customers, positive
 * @param gamma γ, rate parameter of the differences, in units of money, positive
 */
public record GammaGamma(double p, double q, double gamma) {

    private static final List<String> NAMES = List.of("p", "q", "gamma");

    public GammaGamma {
        Checks.positive("p", p);
        Checks.positive("q", q);
        Checks.positive("gamma", gamma);
    }

    /**
     * Maximum likelihood over the customers with repeat purchases and a positive mean; others say nothing about amounts.
     *
     * @param frequency repeat purchases per customer
     * @param meanSpend mean amount of these purchases per customer, finite
     */
    public static Fit<GammaGamma> fit(int[] frequency, double[] meanSpend, FitOptions options) {
        Checks.sameLength("frequency", frequency.length, "meanSpend", meanSpend.length);
        Sample sample = new Sample(frequency, meanSpend);
        double[] start = {Math.log(2), Math.log(3), Math.log(sample.overallMean)};
        Maximum maximum = new Maximum(sample::logLikelihood, start, sample.size, options);
        return Fit.of(
                maximum,
                new Fit.Shape(NAMES, List.of(1.0, 1.0, sample.overallMean)),
                v -> new GammaGamma(v[0], v[1], v[2]));
    }

    /** ln of the likelihood of a customer's mean amount. */
    public double logLikelihood(int frequency, double meanSpend) {
        Checks.positive("frequency", frequency);
        Checks.positive("meanSpend", meanSpend);
        double shape = p * frequency;
        return Numerics.logGamma(shape + q)
                - Numerics.logGamma(shape)
                - Numerics.logGamma(q)
                + q * Math.log(gamma)
                + (shape - 1) * Math.log(meanSpend)
                + shape * Math.log(frequency)
                - (shape + q) * Math.log(gamma + meanSpend * frequency);
    }

    /** E[M | x, m]: mean amount to expect of the customer's next purchases. */
    public double expectedSpend(int frequency, double meanSpend) {
        Checks.notNegative("frequency", frequency);
        Checks.notNegative("meanSpend", meanSpend);
        double denominator = p * frequency + q - 1;
        if (!(denominator > 0)) {
            throw new IllegalArgumentException(
                    "expected spend does not exist: p·frequency + q is " + (denominator + 1) + ", must exceed 1");
        }
        return p * (gamma + frequency * meanSpend) / denominator;
    }

    /**
     * Pearson's correlation of frequency and mean spend over the customers with repeat purchases, in [−1, 1]: the check
     * of the model's assumption. NaN if one of the two does not vary.
     */
    public static double correlation(int[] frequency, double[] meanSpend) {
        Checks.sameLength("frequency", frequency.length, "meanSpend", meanSpend.length);
        int[] rows = IntStream.range(0, frequency.length)
                .filter(i -> frequency[i] > 0 && meanSpend[i] > 0)
                .toArray();
        double meanX =
                Arrays.stream(rows).mapToDouble(i -> frequency[i]).average().orElse(Double.NaN);
        double meanM =
                Arrays.stream(rows).mapToDouble(i -> meanSpend[i]).average().orElse(Double.NaN);
        double xx = 0;
        double mm = 0;
        double xm = 0;
        for (int i : rows) {
            double dx = frequency[i] - meanX;
            double dm = meanSpend[i] - meanM;
            xx += dx * dx;
            mm += dm * dm;
            xm += dx * dm;
        }
        return xm / Math.sqrt(xx * mm);
    }

    /** The customers who count, with the gamma functions needed once per distinct frequency. */
    private static final class Sample {
        private final int size;
        private final int[] frequencyAt;
        private final int[] frequencies;
        private final double[] meanSpend;
        private final double[] customersAt;
        private final double overallMean;
        private double constant;

        Sample(int[] frequency, double[] spend) {
            for (double mean : spend) {
                Checks.finite("mean spend", mean);
            }
            int[] rows = IntStream.range(0, frequency.length)
                    .filter(i -> frequency[i] > 0 && spend[i] > 0)
                    .toArray();
            size = rows.length;
            if (size == 0) {
                throw new IllegalArgumentException("nobody has repeat purchases with a positive amount");
            }
            frequencies = Arrays.stream(rows)
                    .map(i -> frequency[i])
                    .sorted()
                    .distinct()
                    .toArray();
            frequencyAt = new int[size];
            meanSpend = new double[size];
            customersAt = new double[frequencies.length];
            double sum = 0;
            for (int k = 0; k < size; k++) {
                int x = frequency[rows[k]];
                frequencyAt[k] = Arrays.binarySearch(frequencies, x);
                meanSpend[k] = spend[rows[k]];
                customersAt[frequencyAt[k]]++;
                sum += meanSpend[k];
                constant -= Math.log(meanSpend[k]);
            }
            overallMean = sum / size;
        }

        double logLikelihood(double[] logParameters, double[] gradient) {
            double p = Math.exp(logParameters[0]);
            double q = Math.exp(logParameters[1]);
            double gamma = Math.exp(logParameters[2]);
            double sum = constant + size * (q * logParameters[2] - Numerics.logGamma(q));
            double byP = 0;
            double byQ = size * (logParameters[2] - Numerics.digamma(q));
            double byGamma = size * q / gamma;
            for (int k = 0; k < frequencies.length; k++) {
                double shape = p * frequencies[k];
                double psi = Numerics.digamma(shape + q);
                sum += customersAt[k] * (Numerics.logGamma(shape + q) - Numerics.logGamma(shape));
                byP += customersAt[k] * frequencies[k] * (psi - Numerics.digamma(shape));
                byQ += customersAt[k] * psi;
            }
            for (int k = 0; k < size; k++) {
                int x = frequencies[frequencyAt[k]];
                double shape = p * x;
                double total = meanSpend[k] * x;
                double logTotal = Math.log(total);
                double logRate = Math.log(gamma + total);
                sum += shape * logTotal - (shape + q) * logRate;
                byP += x * (logTotal - logRate);
                byQ -= logRate;
                byGamma -= (shape + q) / (gamma + total);
            }
            gradient[0] = p * byP;
            gradient[1] = q * byQ;
            gradient[2] = gamma * byGamma;
            return sum;
        }
    }
}
