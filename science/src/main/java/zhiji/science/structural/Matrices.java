package zhiji.science.structural;

/** The few operations on small symmetric matrices, row by row in one array, that this package needs. */
final class Matrices {

    /** A pivot below this share of its diagonal means that the row depends linearly on those before it. */
    private static final double SINGULAR = 1e-10;

    private Matrices() {}

    /**
     * Cholesky factor in place, lower triangle.
     *
     * @return -1, or the first row that depends on those before it
     */
    static int factor(double[] matrix, int size) {
        for (int i = 0; i < size; i++) {
            double diagonal = matrix[i * size + i];
            for (int k = 0; k <= i; k++) {
                double sum = matrix[i * size + k];
                for (int m = 0; m < k; m++) {
                    sum -= matrix[i * size + m] * matrix[k * size + m];
                }
                if (k < i) {
                    matrix[i * size + k] = sum / matrix[k * size + k];
                } else if (sum > SINGULAR * diagonal) {
                    matrix[i * size + i] = Math.sqrt(sum);
                } else {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Solves in place with a factor from {@link #factor}. */
    static void solve(double[] factor, int size, double[] side) {
        for (int i = 0; i < size; i++) {
            double sum = side[i];
            for (int k = 0; k < i; k++) {
                sum -= factor[i * size + k] * side[k];
            }
            side[i] = sum / factor[i * size + i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = side[i];
            for (int k = i + 1; k < size; k++) {
                sum -= factor[k * size + i] * side[k];
            }
            side[i] = sum / factor[i * size + i];
        }
    }

    /** Diagonal of the inverse, from a factor. */
    static double[] inverseDiagonal(double[] factor, int size) {
        double[] diagonal = new double[size];
        for (int i = 0; i < size; i++) {
            double[] unit = new double[size];
            unit[i] = 1;
            solve(factor, size, unit);
            diagonal[i] = unit[i];
        }
        return diagonal;
    }

    /** The inverse by elimination with pivoting, for matrices that need not be positive; empty when singular. */
    static double[] inverse(double[] matrix, int size) {
        double[] rest = matrix.clone();
        double[] inverse = new double[size * size];
        for (int i = 0; i < size; i++) {
            inverse[i * size + i] = 1;
        }
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                pivot = Math.abs(rest[row * size + column]) > Math.abs(rest[pivot * size + column]) ? row : pivot;
            }
            if (!(Math.abs(rest[pivot * size + column]) > SINGULAR)) {
                return new double[0];
            }
            swap(rest, size, column, pivot);
            swap(inverse, size, column, pivot);
            eliminate(rest, inverse, size, column);
        }
        return inverse;
    }

    private static void swap(double[] matrix, int size, int one, int other) {
        for (int k = 0; k < size; k++) {
            double swapped = matrix[one * size + k];
            matrix[one * size + k] = matrix[other * size + k];
            matrix[other * size + k] = swapped;
        }
    }

    private static void eliminate(double[] rest, double[] inverse, int size, int column) {
        double pivot = rest[column * size + column];
        for (int k = 0; k < size; k++) {
            rest[column * size + k] /= pivot;
            inverse[column * size + k] /= pivot;
        }
        for (int row = 0; row < size; row++) {
            double factor = row == column ? 0 : rest[row * size + column];
            for (int k = 0; k < size; k++) {
                rest[row * size + k] -= factor * rest[column * size + k];
                inverse[row * size + k] -= factor * inverse[column * size + k];
            }
        }
    }

    /** The rows and columns at these positions. */
    static double[] pick(double[] matrix, int width, int[] positions) {
        double[] picked = new double[positions.length * positions.length];
        for (int i = 0; i < positions.length; i++) {
            for (int k = 0; k < positions.length; k++) {
                picked[i * positions.length + k] = matrix[positions[i] * width + positions[k]];
            }
        }
        return picked;
    }

    /**
     * Eigenvalues, largest first, and the eigenvector of the largest, by Jacobi rotations (Golub and Van Loan 2013,
     * algorithm 8.5.2).
     */
    static Spectrum spectrum(double[] symmetric, int size) {
        double[] a = symmetric.clone();
        double[] vectors = new double[size * size];
        for (int i = 0; i < size; i++) {
            vectors[i * size + i] = 1;
        }
        // Quadratic convergence: a handful of sweeps reach rounding; the limit only guards against NaN.
        for (int sweep = 0; sweep < 60 && offDiagonal(a, size) > 1e-28 * size; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(a, vectors, size, p, q);
                }
            }
        }
        return Spectrum.of(a, vectors, size);
    }

    private static double offDiagonal(double[] a, int size) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int k = i + 1; k < size; k++) {
                sum += a[i * size + k] * a[i * size + k];
            }
        }
        return sum;
    }

    private static void rotate(double[] a, double[] vectors, int size, int p, int q) {
        double off = a[p * size + q];
        if (off == 0) {
            return;
        }
        double theta = (a[q * size + q] - a[p * size + p]) / (2 * off);
        double tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (int i = 0; i < size; i++) {
            turn(a, i * size + p, i * size + q, cosine, sine);
            turn(vectors, i * size + p, i * size + q, cosine, sine);
        }
        for (int i = 0; i < size; i++) {
            turn(a, p * size + i, q * size + i, cosine, sine);
        }
    }

    private static void turn(double[] array, int one, int other, double cosine, double sine) {
        double first = array[one];
        double second = array[other];
        array[one] = cosine * first - sine * second;
        array[other] = sine * first + cosine * second;
    }
}
