package zhiji.science.structural;

import java.util.Arrays;

/**
 * Wold's iteration for the outer weights (外部权重), on the correlations (or covariances) of the indicators instead of on
 * rows: the proxies' covariances follow from weights and moments, so a step costs the same for 100 and for 1,000,000
 * respondents.
 *
 * <p>One step (Tenenhaus et al. 2005, section 1): proxies y_j = X_j w_j with variance 1; inner weights e_ij by the scheme;
 * z_j = Σ e_ij y_i over neighbours; then w_j ∝ cov(X_j, z_j) in mode A, w_j ∝ cov(X_j)⁻¹ cov(X_j, z_j) in mode B.
 */
final class OuterWeights {

    private final Layout layout;
    private final EstimationOptions options;
    private final double[] matrix;
    private final double[][] factors;
    /** Row j: covariances of proxy j with every indicator. */
    private final double[] cross;

    private final double[] inner;
    private final double[] weights;
    private int iterations;
    private boolean converged;

    private OuterWeights(Layout layout, EstimationOptions options, double[] matrix, double[] initial) {
        this.layout = layout;
        this.options = options;
        this.matrix = matrix;
        weights = initial.clone();
        factors = new double[layout.constructs][];
        cross = new double[layout.constructs * layout.indicators];
        inner = new double[layout.constructs * layout.constructs];
    }

    /**
     * Iterates to the fixed point.
     *
     * @param matrix correlations, or covariances when indicators are not standardised
     * @param initial any weights that give every proxy some variance
     */
    static OuterWeights iterate(Layout layout, EstimationOptions options, double[] matrix, double[] initial) {
        OuterWeights search = new OuterWeights(layout, options, matrix, initial);
        for (int j = 0; j < layout.constructs; j++) {
            search.factors[j] = layout.isFormative(j) ? search.factorBlock(j) : new double[0];
            search.normalise(j);
        }
        while (!search.converged && search.iterations < options.maxIterations()) {
            search.step();
        }
        return search;
    }

    double[] weights() {
        return weights;
    }

    int iterations() {
        return iterations;
    }

    boolean converged() {
        return converged;
    }

    private double[] factorBlock(int j) {
        int size = layout.size(j);
        double[] block = new double[size * size];
        for (int i = 0; i < size; i++) {
            int line = (layout.start[j] + i) * layout.indicators + layout.start[j];
            System.arraycopy(matrix, line, block, i * size, size);
        }
        int dependent = Matrices.factor(block, size);
        if (dependent >= 0) {
            throw new Refusal("In the mode B block " + layout.name(j) + " indicator "
                    + layout.model.constructs().get(j).indicators().get(dependent)
                    + " is an exact combination of the indicators before it; leave it out or use mode A.");
        }
        return block;
    }

    private void step() {
        iterations++;
        proxyCovariances();
        innerWeights();
        double change = 0;
        for (int j = 0; j < layout.constructs; j++) {
            change = Math.max(change, reweight(j));
        }
        converged = change < options.tolerance();
    }

    private void proxyCovariances() {
        Arrays.fill(cross, 0);
        int width = layout.indicators;
        for (int j = 0; j < layout.constructs; j++) {
            int row = j * width;
            for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
                double weight = weights[i];
                int line = i * width;
                for (int k = 0; k < width; k++) {
                    cross[row + k] += weight * matrix[line + k];
                }
            }
        }
    }

    private double proxyCovariance(int j, int other) {
        double sum = 0;
        for (int i = layout.start[other]; i < layout.start[other + 1]; i++) {
            sum += cross[j * layout.indicators + i] * weights[i];
        }
        return sum;
    }

    /** Row j of {@link #inner} weights the neighbours of construct j. */
    private void innerWeights() {
        for (int j = 0; j < layout.constructs; j++) {
            for (int other : layout.outcomes[j]) {
                double correlation = proxyCovariance(j, other);
                inner[j * layout.constructs + other] = byScheme(correlation);
                inner[other * layout.constructs + j] = byScheme(correlation);
            }
        }
        if (options.scheme() == Scheme.PATH) {
            for (int j = 0; j < layout.constructs; j++) {
                regressOnDrivers(j);
            }
        }
    }

    private double byScheme(double correlation) {
        return options.scheme() == Scheme.CENTROID ? Math.signum(correlation) : correlation;
    }

    private void regressOnDrivers(int j) {
        int[] drivers = layout.drivers[j];
        // One driver: its coefficient is the correlation, already there.
        if (drivers.length < 2) {
            return;
        }
        double[] correlations = new double[drivers.length * drivers.length];
        double[] side = new double[drivers.length];
        for (int i = 0; i < drivers.length; i++) {
            side[i] = inner[j * layout.constructs + drivers[i]];
            for (int k = 0; k < drivers.length; k++) {
                correlations[i * drivers.length + k] = i == k ? 1 : proxyCovariance(drivers[i], drivers[k]);
            }
        }
        InnerModel.regress(layout, j, correlations, side);
        for (int i = 0; i < drivers.length; i++) {
            inner[j * layout.constructs + drivers[i]] = side[i];
        }
    }

    /** New weights of block j; returns the largest change. */
    private double reweight(int j) {
        int from = layout.start[j];
        int size = layout.size(j);
        double[] fresh = new double[size];
        addNeighbours(fresh, j, layout.drivers[j]);
        addNeighbours(fresh, j, layout.outcomes[j]);
        if (factors[j].length > 0) {
            Matrices.solve(factors[j], size, fresh);
        }
        double[] before = Arrays.copyOfRange(weights, from, from + size);
        System.arraycopy(fresh, 0, weights, from, size);
        normalise(j);
        double change = 0;
        for (int i = 0; i < size; i++) {
            // Magnitudes: a block whose sign flips at every step has converged, its orientation is chosen later.
            change = Math.max(change, Math.abs(Math.abs(weights[from + i]) - Math.abs(before[i])));
        }
        return change;
    }

    private void addNeighbours(double[] fresh, int j, int[] neighbours) {
        for (int other : neighbours) {
            double weight = inner[j * layout.constructs + other];
            int offset = other * layout.indicators + layout.start[j];
            for (int i = 0; i < fresh.length; i++) {
                fresh[i] += weight * cross[offset + i];
            }
        }
    }

    private void normalise(int j) {
        double variance = 0;
        for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
            for (int k = layout.start[j]; k < layout.start[j + 1]; k++) {
                variance += weights[i] * matrix[i * layout.indicators + k] * weights[k];
            }
        }
        if (!(variance > 0)) {
            throw new Refusal("The weighted indicators of " + layout.name(j)
                    + " have no variance, so its scores cannot be told apart; check the block and its paths.");
        }
        double scale = 1 / Math.sqrt(variance);
        for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
            weights[i] *= scale;
        }
    }
}
