package zhiji.science.structural;

/** The correction of mode A blocks for measurement error (一致性偏最小二乘), see {@link Estimate}. */
final class Consistency {

    private Consistency() {}

    static double[] loadings(Layout layout, double[] weights, double[] cross, double[] rhoA) {
        double[] loadings = new double[layout.indicators];
        for (int j = 0; j < layout.constructs; j++) {
            double slope = layout.isReflective(j) ? slope(layout, weights, rhoA[j], j) : Double.NaN;
            for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
                loadings[i] = layout.isReflective(j) ? slope * weights[i] : cross[j * layout.indicators + i];
            }
        }
        return loadings;
    }

    private static double slope(Layout layout, double[] weights, double rhoA, int j) {
        if (!(rhoA > 0)) {
            throw new Refusal("The indicators of " + layout.name(j) + " do not agree with each other (ρ_A = " + rhoA
                    + "), so measurement error cannot be corrected; estimate without the correction or revise them.");
        }
        double squares = 0;
        for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
            squares += weights[i] * weights[i];
        }
        return Math.sqrt(rhoA) / squares;
    }

    static void disattenuate(Layout layout, double[] correlations, double[] rhoA) {
        int size = layout.constructs;
        for (int j = 0; j < size; j++) {
            for (int other = 0; other < size; other++) {
                if (j != other) {
                    correlations[j * size + other] /= Math.sqrt(rhoA[j] * rhoA[other]);
                }
            }
        }
    }
}
