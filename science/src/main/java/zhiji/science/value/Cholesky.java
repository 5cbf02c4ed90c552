package zhiji.science.value;

/** Inverts a symmetric positive definite matrix by its Cholesky factor. */
final class Cholesky {

    /** Pivots below this share of the diagonal count as zero: the difference quotients carry about ten digits. */
    private static final double SINGULAR = 1e-9;

    private Cholesky() {}

    /** Writes the inverse and returns true, or returns false if the matrix is not positive definite. */
    static boolean invert(double[][] matrix, double[][] inverse) {
        int size = matrix.length;
        double[][] factor = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i == j) {
                    if (!(sum > SINGULAR * matrix[i][i])) {
                        return false;
                    }
                    factor[i][i] = Math.sqrt(sum);
                } else {
                    factor[i][j] = sum / factor[j][j];
                }
            }
        }
        for (int column = 0; column < size; column++) {
            solveUnit(factor, column, inverse);
        }
        return true;
    }

    private static void solveUnit(double[][] factor, int column, double[][] inverse) {
        int size = factor.length;
        double[] x = new double[size];
        for (int i = column; i < size; i++) {
            double sum = i == column ? 1 : 0;
            for (int k = column; k < i; k++) {
                sum -= factor[i][k] * x[k];
            }
            x[i] = sum / factor[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = x[i];
            for (int k = i + 1; k < size; k++) {
                sum -= factor[k][i] * x[k];
            }
            x[i] = sum / factor[i][i];
        }
        for (int i = 0; i < size; i++) {
            inverse[i][column] = x[i];
        }
    }
}
