package zhiji.science.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ordinary least squares with an intercept (最小二乘回归): how does spending move with time, or with anything else?
 *
 * <pre>
 * y = b_0 + b_1 x_1 + … + b_k x_k + e        b = argmin Σ e²        σ² = Σ e²/(n − k − 1)
 * se(b_j) = σ · root of [(X'X)^−1]_jj        t_j = b_j/se(b_j)      F = (explained/k)/σ²
 * </pre>
 *
 * <p>The columns are centred and scaled to length 1 before a Householder QR decomposition, so that even the notorious
 * data of Longley (1967) come out to eleven digits. Source: any textbook; certified values from the Statistical Reference
 * Datasets of NIST. The regressors must not be linearly dependent, and there must be more observations than coefficients;
 * with a perfect fit the t and F statistics are infinite and the probabilities 0.
 *
 * @param coefficients intercept first
 * @param residualDeviation σ
 * @param rSquared share of variance explained, in [0, 1]; NaN if the response does not vary
 * @param adjustedRSquared the same, corrected for the number of regressors
 * @param fStatistic F of all regressors together
 * @param fProbability P(F at least as large) if no regressor matters
 * @param degreesOfFreedom n − k − 1
 * @param covariance of the coefficients, divided by σ²: (X'X)^−1 with the intercept first
 */
public record LinearRegression(
        List<Coefficient> coefficients,
        double residualDeviation,
        double rSquared,
        double adjustedRSquared,
        double fStatistic,
        double fProbability,
        int degreesOfFreedom,
        List<List<Double>> covariance) {

    private static final double DEPENDENT = 1e-11;

    public LinearRegression {
        coefficients = List.copyOf(coefficients);
        covariance = covariance.stream().map(List::copyOf).toList();
    }

    /** One coefficient with its inference; the probability is two-sided, the interval has 95 %. */
    public record Coefficient(
            double estimate, double standardError, double t, double probability, double low, double high) {}

    /** A predicted response with the interval, of the given confidence, in which one new observation falls. */
    public record Prediction(double mean, double low, double high) {}

    /** Simple regression on one regressor. */
    public static LinearRegression fit(double[] regressor, double[] response) {
        double[][] rows =
                Arrays.stream(regressor).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
        return fit(rows, response);
    }

    /**
     * Regression on several regressors.
     *
     * @param rows one row of regressors per observation, without a constant
     * @param response one value per observation
     */
    public static LinearRegression fit(double[][] rows, double[] response) {
        Checks.sameLength("rows", rows.length, "response", response.length);
        int n = rows.length;
        int k = n == 0 ? 0 : rows[0].length;
        if (n < k + 2) {
            throw new IllegalArgumentException(
                    n + " observations are too few for " + (k + 1) + " coefficients and a residual");
        }
        for (double[] row : rows) {
            Checks.sameLength("a row", row.length, "the first row", k);
            Arrays.stream(row).forEach(value -> Checks.finite("a regressor", value));
        }
        Arrays.stream(response).forEach(value -> Checks.finite("the response", value));
        return new Solver(rows, response).solve();
    }

    /** Predicts the response at new regressors; the confidence is in (0, 1). */
    public Prediction predict(double[] regressors, double confidence) {
        Checks.sameLength("regressors", regressors.length + 1, "coefficients", coefficients.size());
        double mean = coefficients.get(0).estimate();
        double leverage = 1;
        for (int i = 0; i <= regressors.length; i++) {
            double xi = i == 0 ? 1 : regressors[i - 1];
            mean += i == 0 ? 0 : xi * coefficients.get(i).estimate();
            for (int j = 0; j <= regressors.length; j++) {
                leverage += xi
                        * (j == 0 ? 1 : regressors[j - 1])
                        * covariance.get(i).get(j);
            }
        }
        double width = Numerics.studentQuantile(confidence, degreesOfFreedom) * residualDeviation * Math.sqrt(leverage);
        return new Prediction(mean, mean - width, mean + width);
    }

    /** Centres, scales, decomposes and scales back. */
    private static final class Solver {
        private final int n;
        private final int k;
        private final double[][] columns;
        private final double[] y;
        private final double[] means;
        private final double[] lengths;
        private final double meanY;
        private final double[] diagonal;

        Solver(double[][] rows, double[] response) {
            n = rows.length;
            k = rows[0].length;
            columns = new double[k][n];
            means = new double[k];
            lengths = new double[k];
            diagonal = new double[k];
            for (int j = 0; j < k; j++) {
                for (int i = 0; i < n; i++) {
                    columns[j][i] = rows[i][j];
                }
                means[j] = centre(columns[j]);
                lengths[j] = length(columns[j]);
                if (lengths[j] <= 1e-14 * Math.abs(means[j]) || lengths[j] == 0) {
                    throw new IllegalArgumentException("regressor " + (j + 1) + " does not vary");
                }
                for (int i = 0; i < n; i++) {
                    columns[j][i] /= lengths[j];
                }
            }
            y = response.clone();
            meanY = centre(y);
        }

        /** Subtracts the mean, in two passes because the first rounds. */
        private static double centre(double[] values) {
            double mean = 0;
            for (int pass = 0; pass < 2; pass++) {
                double shift = Arrays.stream(values).sum() / values.length;
                mean += shift;
                for (int i = 0; i < values.length; i++) {
                    values[i] -= shift;
                }
            }
            return mean;
        }

        private static double length(double[] values) {
            return Math.sqrt(Arrays.stream(values).map(v -> v * v).sum());
        }

        LinearRegression solve() {
            double total = Arrays.stream(y).map(v -> v * v).sum();
            decompose();
            double[] scaled = backSubstitute(Arrays.copyOf(y, k));
            double residual = 0;
            for (int i = k; i < n; i++) {
                residual += y[i] * y[i];
            }
            int freedom = n - k - 1;
            double variance = residual / freedom;
            double[][] inverse = inverse();
            double f = (total - residual) / k / variance;
            double r2 = 1 - residual / total;
            List<Coefficient> coefficients = new ArrayList<>();
            double intercept = meanY;
            for (int j = 0; j < k; j++) {
                intercept -= means[j] * scaled[j] / lengths[j];
            }
            double sigma = Math.sqrt(variance);
            double student = Numerics.studentQuantile(.95, freedom);
            for (int j = 0; j <= k; j++) {
                double estimate = j == 0 ? intercept : scaled[j - 1] / lengths[j - 1];
                coefficients.add(coefficient(estimate, sigma * Math.sqrt(inverse[j][j]), student, freedom));
            }
            return new LinearRegression(
                    coefficients,
                    sigma,
                    r2,
                    1 - (1 - r2) * (n - 1) / freedom,
                    f,
                    Double.isNaN(f) ? Double.NaN : Numerics.fisherTail(f, k, freedom),
                    freedom,
                    Arrays.stream(inverse)
                            .map(row -> Arrays.stream(row).boxed().toList())
                            .toList());
        }

        private static Coefficient coefficient(double estimate, double error, double student, int freedom) {
            double t = estimate / error;
            return new Coefficient(
                    estimate,
                    error,
                    t,
                    Double.isNaN(t) ? Double.NaN : Numerics.studentTwoSided(t, freedom),
                    estimate - student * error,
                    estimate + student * error);
        }

        /** Householder reflections; the upper triangle of R stays in the columns, Q'y in y. */
        private void decompose() {
            for (int j = 0; j < k; j++) {
                double[] v = columns[j];
                double norm = 0;
                for (int i = j; i < n; i++) {
                    norm += v[i] * v[i];
                }
                norm = Math.sqrt(norm);
                if (norm < DEPENDENT) {
                    throw new IllegalArgumentException("regressor " + (j + 1) + " is a combination of the others");
                }
                diagonal[j] = v[j] > 0 ? -norm : norm;
                v[j] -= diagonal[j];
                double half = -v[j] * diagonal[j];
                for (int other = j + 1; other < k; other++) {
                    reflect(v, columns[other], j, half);
                }
                reflect(v, y, j, half);
            }
        }

        private void reflect(double[] v, double[] target, int from, double half) {
            double dot = 0;
            for (int i = from; i < n; i++) {
                dot += v[i] * target[i];
            }
            for (int i = from; i < n; i++) {
                target[i] -= dot / half * v[i];
            }
        }

        private double[] backSubstitute(double[] right) {
            for (int i = k - 1; i >= 0; i--) {
                for (int j = i + 1; j < k; j++) {
                    right[i] -= columns[j][i] * right[j];
                }
                right[i] /= diagonal[i];
            }
            return right;
        }

        /** (X'X)^−1 in original units, intercept first. */
        private double[][] inverse() {
            double[][] rootInverse = new double[k][];
            for (int j = 0; j < k; j++) {
                double[] unit = new double[k];
                unit[j] = 1;
                rootInverse[j] = backSubstitute(unit);
            }
            double[][] inverse = new double[k + 1][k + 1];
            inverse[0][0] = 1.0 / n;
            for (int a = 0; a < k; a++) {
                for (int b = 0; b < k; b++) {
                    double sum = 0;
                    for (int c = 0; c < k; c++) {
                        sum += rootInverse[c][a] * rootInverse[c][b];
                    }
                    sum /= lengths[a] * lengths[b];
                    inverse[a + 1][b + 1] = sum;
                    inverse[0][a + 1] -= sum * means[b];
                    inverse[0][0] += sum * means[a] * means[b];
                }
                inverse[a + 1][0] = inverse[0][a + 1];
            }
            return inverse;
        }
    }
}
