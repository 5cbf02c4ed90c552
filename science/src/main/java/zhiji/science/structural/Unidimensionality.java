package zhiji.science.structural;

/**
 * Whether a block measures one thing before any model is assumed (单维性): the first principal component should carry
 * nearly all, the second less than one question's share (Tenenhaus et al. 2005, section 1.1).
 *
 * @param firstEigenvalue of the block's correlations
 * @param secondEigenvalue below 1 for one dimension; NaN for a single question
 * @param dillonGoldstein ρ from the loadings on the first component, (Σl)² / ((Σl)² + Σ(1 − l²)); 0.7 is usual
 */
public record Unidimensionality(double firstEigenvalue, double secondEigenvalue, double dillonGoldstein) {

    /** Of one construct's block. */
    public static Unidimensionality of(Estimate estimate, String construct) {
        Layout layout = estimate.layout();
        int j = layout.model.position(construct);
        int size = layout.size(j);
        if (size == 1) {
            return new Unidimensionality(1, Double.NaN, 1);
        }
        int[] block = new int[size];
        for (int i = 0; i < size; i++) {
            block[i] = layout.start[j] + i;
        }
        double[] correlations = Matrices.pick(estimate.moments().correlations(), layout.indicators, block);
        Spectrum spectrum = Matrices.spectrum(correlations, size);
        double sum = 0;
        for (double entry : spectrum.first()) {
            sum += entry;
        }
        double squared = sum * sum * spectrum.value(0);
        // The loadings are √eigenvalue × vector and their squares sum to the eigenvalue.
        double rho = squared / (squared + size - spectrum.value(0));
        return new Unidimensionality(spectrum.value(0), spectrum.value(1), rho);
    }
}
