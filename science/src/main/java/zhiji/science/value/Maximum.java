package zhiji.science.value;

/**
 * Finds the maximum of a smooth function with a known gradient: quasi-Newton steps (BFGS), then Newton steps on the
 * Hessian taken from differences of the gradient, which the standard errors need anyway.
 */
final class Maximum {

    private static final double LARGEST_STEP = 1.5;
    private static final double BOUND = 25;
    /** The search goes on to this share of the tolerance, since the last digits cost little. */
    private static final double SHARP = 1e-3;

    /** The function to maximise; fills the gradient and returns the value. */
    @FunctionalInterface
    interface Objective {
        double at(double[] point, double[] gradient);
    }

    private final Objective objective;
    private final FitOptions options;
    private final double scale;
    private final int size;
    private double[] point;
    private double[] gradient;
    private double value;
    private int iterations;
    private final double[][] covariance;
    private boolean curved;

    /**
     * @param scale how large the value is, for example the number of customers: the gradient is judged relative to it
     */
    Maximum(Objective objective, double[] start, double scale, FitOptions options) {
        this.objective = objective;
        this.options = options;
        this.scale = scale;
        size = start.length;
        point = start.clone();
        gradient = new double[size];
        value = objective.at(point, gradient);
        covariance = new double[size][size];
        climb();
        for (int polish = 0; polish < 4 && newtonStep(); polish++) {
            iterations++;
        }
    }

    double[] point() {
        return point.clone();
    }

    double value() {
        return value;
    }

    int iterations() {
        return iterations;
    }

    /** Square root of the diagonal of the inverse observed information; NaN where the surface is not curved. */
    double standardError(int i) {
        return curved ? Math.sqrt(covariance[i][i]) : Double.NaN;
    }

    /** Whether the information matrix is positive definite. */
    boolean isCurved() {
        return curved;
    }

    /** Whether the gradient vanishes. */
    boolean isFlat() {
        return Double.isFinite(value) && norm(gradient) <= options.gradientTolerance() * scale;
    }

    private void climb() {
        double[][] inverse = identity(1 / Math.max(norm(gradient), 1e-12));
        boolean first = true;
        while (iterations < options.maximumIterations()
                && norm(gradient) > SHARP * options.gradientTolerance() * scale) {
            double[] step = product(inverse, gradient);
            if (dot(step, gradient) <= 0) {
                inverse = identity(1 / norm(gradient));
                step = product(inverse, gradient);
            }
            shorten(step);
            double[] oldPoint = point;
            double[] oldGradient = gradient;
            double oldValue = value;
            if (!lineSearch(step)) {
                break;
            }
            iterations++;
            double[] moved = difference(point, oldPoint);
            double[] bent = difference(oldGradient, gradient);
            double curvature = dot(moved, bent);
            if (curvature > 1e-14 * Math.sqrt(dot(moved, moved) * dot(bent, bent))) {
                if (first) {
                    inverse = identity(curvature / dot(bent, bent));
                    first = false;
                }
                update(inverse, moved, bent, curvature);
            }
            if (value - oldValue <= 1e-13 * Math.abs(value) && norm(gradient) <= options.gradientTolerance() * scale) {
                break;
            }
        }
    }

    private static void shorten(double[] step) {
        double longest = norm(step);
        if (longest > LARGEST_STEP) {
            for (int i = 0; i < step.length; i++) {
                step[i] *= LARGEST_STEP / longest;
            }
        }
    }

    /** Backtracks until the value rises enough (Armijo); the point stays where it is if nothing rises. */
    private boolean lineSearch(double[] step) {
        double slope = dot(step, gradient);
        double factor = 1;
        for (int attempt = 0; attempt < 40; attempt++) {
            double[] candidate = new double[size];
            for (int i = 0; i < size; i++) {
                candidate[i] = Math.max(-BOUND, Math.min(BOUND, point[i] + factor * step[i]));
            }
            double[] candidateGradient = new double[size];
            double candidateValue = objective.at(candidate, candidateGradient);
            if (candidateValue >= value + 1e-4 * factor * slope && Double.isFinite(norm(candidateGradient))) {
                boolean rose = candidateValue > value || norm(candidateGradient) < norm(gradient);
                point = candidate;
                gradient = candidateGradient;
                value = candidateValue;
                return rose;
            }
            double parabola = -slope * factor * factor / (2 * (candidateValue - value - slope * factor));
            factor = Double.isFinite(parabola) ? Math.max(0.1 * factor, Math.min(0.5 * factor, parabola)) : factor / 4;
        }
        return false;
    }

    private static void update(double[][] inverse, double[] moved, double[] bent, double curvature) {
        double[] turned = product(inverse, bent);
        double factor = (1 + dot(bent, turned) / curvature) / curvature;
        for (int i = 0; i < moved.length; i++) {
            for (int j = 0; j < moved.length; j++) {
                inverse[i][j] +=
                        factor * moved[i] * moved[j] - (turned[i] * moved[j] + moved[i] * turned[j]) / curvature;
            }
        }
    }

    /** Computes the covariance here; moves by a Newton step and returns true if that still improves the gradient. */
    private boolean newtonStep() {
        double[][] information = information();
        curved = Cholesky.invert(information, covariance);
        if (!curved || norm(gradient) <= SHARP * options.gradientTolerance() * scale) {
            return false;
        }
        double[] step = product(covariance, gradient);
        if (norm(step) > LARGEST_STEP) {
            return false;
        }
        double[] candidate = new double[size];
        for (int i = 0; i < size; i++) {
            candidate[i] = point[i] + step[i];
        }
        double[] candidateGradient = new double[size];
        double candidateValue = objective.at(candidate, candidateGradient);
        if (!(candidateValue >= value - 1e-12 * Math.abs(value)) || !(norm(candidateGradient) < norm(gradient))) {
            return false;
        }
        point = candidate;
        gradient = candidateGradient;
        value = candidateValue;
        return true;
    }

    private double[][] information() {
        double[][] information = new double[size][size];
        double[] above = new double[size];
        double[] below = new double[size];
        double width = 1e-4;
        for (int i = 0; i < size; i++) {
            double[] nearby = point.clone();
            nearby[i] += width;
            objective.at(nearby, above);
            nearby[i] -= 2 * width;
            objective.at(nearby, below);
            for (int j = 0; j < size; j++) {
                double second = (below[j] - above[j]) / (2 * width);
                information[i][j] += second / 2;
                information[j][i] += second / 2;
            }
        }
        return information;
    }

    private static double[][] identity(double diagonal, int size) {
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            matrix[i][i] = diagonal;
        }
        return matrix;
    }

    private double[][] identity(double diagonal) {
        return identity(diagonal, size);
    }

    private static double[] product(double[][] matrix, double[] vector) {
        double[] result = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            result[i] = dot(matrix[i], vector);
        }
        return result;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] - b[i];
        }
        return result;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The largest component; NaN if any is NaN. */
    private static double norm(double[] vector) {
        double largest = 0;
        for (double component : vector) {
            largest = Math.max(largest, Math.abs(component));
        }
        return largest;
    }
}
