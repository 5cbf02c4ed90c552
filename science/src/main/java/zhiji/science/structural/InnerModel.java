package zhiji.science.structural;

/**
 * The regressions among constructs (内部模型), from the constructs' correlations: coefficients, R² and how much the drivers
 * of one outcome overlap.
 *
 * <p>With C the correlations of an outcome's drivers and c theirs with the outcome: β = C⁻¹c, R² = β·c, VIF_k = (C⁻¹)_kk.
 */
final class InnerModel {

    private final int constructs;
    private final double[] coefficients;
    private final double[] inflation;
    private final double[] explained;

    private InnerModel(int constructs) {
        this.constructs = constructs;
        coefficients = new double[constructs * constructs];
        inflation = new double[constructs * constructs];
        explained = new double[constructs];
    }

    /**
     * All regressions.
     *
     * @param corrected whether the correlations were corrected for measurement error: they may then be impossible ones,
     *     which are solved all the same, for the estimate shows what is wrong and its interval how unsure it is
     */
    static InnerModel of(Layout layout, double[] correlations, boolean corrected) {
        InnerModel inner = new InnerModel(layout.constructs);
        for (int j = 0; j < layout.constructs; j++) {
            inner.fit(layout, j, correlations, corrected);
        }
        return inner;
    }

    private void fit(Layout layout, int j, double[] correlations, boolean corrected) {
        int[] drivers = layout.drivers[j];
        double[] side = new double[drivers.length];
        for (int i = 0; i < side.length; i++) {
            side[i] = correlations[drivers[i] * constructs + j];
        }
        double[] among = Matrices.pick(correlations, constructs, drivers);
        boolean possible = Matrices.factor(among.clone(), side.length) < 0;
        double[] inverse = corrected && !possible ? solved(layout, j, among, side) : regressed(layout, j, among, side);
        for (int i = 0; i < side.length; i++) {
            coefficients[drivers[i] * constructs + j] = side[i];
            inflation[drivers[i] * constructs + j] = inverse[i];
            explained[j] += side[i] * correlations[drivers[i] * constructs + j];
        }
    }

    private static double[] regressed(Layout layout, int j, double[] among, double[] side) {
        regress(layout, j, among, side);
        return Matrices.inverseDiagonal(among, side.length);
    }

    private static double[] solved(Layout layout, int j, double[] among, double[] side) {
        double[] inverse = Matrices.inverse(among, side.length);
        if (inverse.length == 0) {
            throw new Refusal("After correction for measurement error the drivers of " + layout.name(j)
                    + " cannot be separated; estimate without the correction.");
        }
        double[] known = side.clone();
        double[] diagonal = new double[side.length];
        for (int i = 0; i < side.length; i++) {
            diagonal[i] = inverse[i * side.length + i];
            side[i] = 0;
            for (int k = 0; k < side.length; k++) {
                side[i] += inverse[i * side.length + k] * known[k];
            }
        }
        return diagonal;
    }

    /** Leaves the Cholesky factor in {@code correlations} and the coefficients in {@code side}. */
    static void regress(Layout layout, int j, double[] correlations, double[] side) {
        int dependent = Matrices.factor(correlations, side.length);
        if (dependent >= 0) {
            throw new Refusal("The drivers of " + layout.name(j) + " cannot be separated: "
                    + layout.name(layout.drivers[j][dependent])
                    + " is an exact combination of the other ones; leave one of them out.");
        }
        Matrices.solve(correlations, side.length, side);
    }

    double coefficient(int from, int to) {
        return coefficients[from * constructs + to];
    }

    double varianceInflation(int from, int to) {
        return inflation[from * constructs + to];
    }

    double rSquared(int j) {
        return explained[j];
    }

    /** Direct plus indirect effects: entry (from, to) sums the products along every chain of paths. */
    double[] totalEffects(Layout layout) {
        double[] total = new double[constructs * constructs];
        for (int to : layout.causalOrder) {
            for (int from = 0; from < constructs; from++) {
                double sum = coefficient(from, to);
                for (int driver : layout.drivers[to]) {
                    sum += total[from * constructs + driver] * coefficient(driver, to);
                }
                total[from * constructs + to] = sum;
            }
        }
        return total;
    }
}
