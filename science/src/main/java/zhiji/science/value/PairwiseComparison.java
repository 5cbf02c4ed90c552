package zhiji.science.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weights from comparing criteria two by two (层次分析法), for whoever can say that profit matters three times as much as
 * growth but not that it deserves 42 %.
 *
 * <p>With a(i,j) how many times more important i is than j, and a(j,i) = 1/a(i,j), the weights are the principal eigenvector of
 * the matrix:
 *
 * <pre>A·w = λ·w,  CI = (λ − n)/(n − 1),  CR = CI/RI(n)</pre>
 *
 * <p>Source: T. L. Saaty (1980), The Analytic Hierarchy Process; RI(n), the mean CI of random matrices, from the same book, for
 * n up to 15. Judgements are consistent enough with CR up to 0.1. Of one or two criteria nothing can contradict: CR is 0.
 *
 * @param weights one per criterion, positive, sum 1
 * @param largestEigenvalue λ, at least the number of criteria
 * @param consistencyRatio CR
 * @param mostDoubtful the judgement that agrees least with all others; absent if none disagrees
 */
public record PairwiseComparison(
        List<Double> weights, double largestEigenvalue, double consistencyRatio, List<Doubt> mostDoubtful) {

    /** More than this, and the judgements should be looked at again. */
    public static final double ACCEPTABLE = .1;

    private static final double[] RANDOM_INDEX = {
        0, 0, .58, .90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };
    private static final int ITERATIONS = 1_000;
    private static final double TOLERANCE = 1e-14;
    private static final double AGREES = 1 + 1e-9;

    public PairwiseComparison {
        weights = List.copyOf(weights);
        mostDoubtful = List.copyOf(mostDoubtful);
    }

    /**
     * A judgement that disagrees with the others.
     *
     * @param said how many times more important the first was said to be than the second
     * @param implied how many times it is by the weights
     */
    public record Doubt(int first, int second, double said, double implied) {}

    /**
     * The weights.
     *
     * @param judgements of each pair i &lt; j how many times more important i is than j, in the order (0,1), (0,2), …, (1,2), …
     * @param criteria how many there are, from 1 to 15
     */
    public static PairwiseComparison of(double[] judgements, int criteria) {
        if (criteria < 1 || criteria > RANDOM_INDEX.length) {
            throw new IllegalArgumentException(
                    "criteria is " + criteria + ", must be from 1 to " + RANDOM_INDEX.length);
        }
        Checks.sameLength("judgements", judgements.length, "pairs", criteria * (criteria - 1) / 2);
        double[][] matrix = matrix(judgements, criteria);
        double[] weights = new double[criteria];
        Arrays.fill(weights, 1.0 / criteria);
        double eigenvalue = criteria;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] next = times(matrix, weights);
            eigenvalue = sum(next);
            double change = 0;
            for (int i = 0; i < criteria; i++) {
                next[i] /= eigenvalue;
                change = Math.max(change, Math.abs(next[i] - weights[i]));
            }
            weights = next;
            if (change < TOLERANCE) {
                break;
            }
        }
        double index = criteria < 3 ? 0 : (eigenvalue - criteria) / (criteria - 1);
        double ratio = criteria < 3 ? 0 : Math.max(0, index / RANDOM_INDEX[criteria - 1]);
        return new PairwiseComparison(boxed(weights), eigenvalue, ratio, doubt(matrix, weights));
    }

    private static double[][] matrix(double[] judgements, int criteria) {
        double[][] matrix = new double[criteria][criteria];
        int next = 0;
        for (int i = 0; i < criteria; i++) {
            matrix[i][i] = 1;
            for (int j = i + 1; j < criteria; j++) {
                Checks.positive("judgement of " + i + " and " + j, judgements[next]);
                matrix[i][j] = judgements[next];
                matrix[j][i] = 1 / judgements[next];
                next++;
            }
        }
        return matrix;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static List<Doubt> doubt(double[][] matrix, double[] weights) {
        List<Doubt> worst = new ArrayList<>();
        double largest = AGREES;
        for (int i = 0; i < weights.length; i++) {
            for (int j = i + 1; j < weights.length; j++) {
                double implied = weights[i] / weights[j];
                double factor = Math.max(matrix[i][j] / implied, implied / matrix[i][j]);
                if (factor > largest) {
                    largest = factor;
                    worst.clear();
                    worst.add(new Doubt(i, j, matrix[i][j], implied));
                }
            }
        }
        return worst;
    }

    private static List<Double> boxed(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }
}
