package zhiji.science.structural;

/**
 * Whether two constructs are two (区分效度). Ratios below 0.85 say yes, above 0.90 no.
 *
 * <p>HTMT (J. Henseler, C. M. Ringle and M. Sarstedt 2015, "A new criterion for assessing discriminant validity in
 * variance-based structural equation modeling", Journal of the Academy of Marketing Science 43(1), equation 6): mean
 * correlation between the two blocks over the geometric mean of the mean correlations within each; 1 within a single
 * question. HTMT+ (Ringle, Sarstedt, Sinkovics and Sinkovics 2023) takes magnitudes of all correlations, which differs as
 * soon as one is negative. NaN for mode B blocks, and for HTMT where correlations within a block average below zero.
 */
public final class Discriminant {

    private Discriminant() {}

    /** With signed correlations. */
    public static double htmt(Estimate estimate, String one, String other) {
        StructuralModel model = estimate.study().model();
        return ratio(estimate, model.position(one), model.position(other), false);
    }

    /** With magnitudes of correlations. */
    public static double htmtPlus(Estimate estimate, String one, String other) {
        StructuralModel model = estimate.study().model();
        return ratio(estimate, model.position(one), model.position(other), true);
    }

    /**
     * Fornell and Larcker (1981): √AVE of both constructs exceeds their correlation; false also where an AVE does not
     * exist.
     */
    public static boolean fornellLarcker(Estimate estimate, String one, String other) {
        double smaller = Math.min(
                Reliability.of(estimate, one).averageVariance(),
                Reliability.of(estimate, other).averageVariance());
        return Math.sqrt(smaller) > Math.abs(estimate.correlation(one, other));
    }

    static double ratio(Estimate estimate, int j, int k, boolean magnitudes) {
        Layout layout = estimate.layout();
        if (layout.isFormative(j) || layout.isFormative(k)) {
            return Double.NaN;
        }
        double between = mean(estimate, j, k, magnitudes);
        return between / Math.sqrt(mean(estimate, j, j, magnitudes) * mean(estimate, k, k, magnitudes));
    }

    /** Mean correlation of the indicators of two blocks; within one block without the diagonal. */
    private static double mean(Estimate estimate, int j, int k, boolean magnitudes) {
        Layout layout = estimate.layout();
        if (j == k && layout.size(j) == 1) {
            return 1;
        }
        double sum = 0;
        int count = 0;
        for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
            for (int m = layout.start[k]; m < layout.start[k + 1]; m++) {
                if (i != m) {
                    double correlation = estimate.moments().correlations()[i * layout.indicators + m];
                    sum += magnitudes ? Math.abs(correlation) : correlation;
                    count++;
                }
            }
        }
        return sum / count;
    }
}
