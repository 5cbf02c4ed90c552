package zhiji.science.structural;

/**
 * How well the questions of one construct measure one thing (信度与收敛效度). Ones for a single question; NaN for a mode B
 * block, whose questions need not agree.
 *
 * <p>α = k r̄ / (1 + (k − 1) r̄) on standardised indicators (Cronbach 1951); ρ_A = (w'w)² (1 − w'w) / ((w'w)² − Σw⁴)
 * (Dijkstra and Henseler 2015, equation 3, for weights of standardised indicators scaled to variance 1); ρ_C = (Σλ)² /
 * ((Σλ)² + Σ(1 − λ²)) (Jöreskog 1971); AVE = mean λ² (Fornell and Larcker 1981). From 0.7 (AVE 0.5) a scale is usually
 * accepted.
 *
 * @param alpha Cronbach's α
 * @param rhoA Dijkstra and Henseler's ρ_A
 * @param rhoC composite reliability
 * @param averageVariance AVE, the share of the indicators' variance that the construct carries
 */
public record Reliability(double alpha, double rhoA, double rhoC, double averageVariance) {

    private static final Reliability SINGLE = new Reliability(1, 1, 1, 1);
    private static final Reliability FORMATIVE = new Reliability(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Reliability of one construct. */
    public static Reliability of(Estimate estimate, String construct) {
        return of(estimate, estimate.layout().model.position(construct));
    }

    static Reliability of(Estimate estimate, int j) {
        Layout layout = estimate.layout();
        if (!layout.isReflective(j)) {
            return layout.isFormative(j) ? FORMATIVE : SINGLE;
        }
        double sum = 0;
        double squares = 0;
        for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
            double loading = estimate.loadings()[i];
            sum += loading;
            squares += loading * loading;
        }
        int size = layout.size(j);
        double composite = sum * sum / (sum * sum + size - squares);
        return new Reliability(alpha(estimate, j), estimate.rhoA(j), composite, squares / size);
    }

    static double alpha(Estimate estimate, int j) {
        Layout layout = estimate.layout();
        double total = 0;
        for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
            for (int k = layout.start[j]; k < layout.start[j + 1]; k++) {
                total += estimate.moments().correlations()[i * layout.indicators + k];
            }
        }
        double size = layout.size(j);
        return size / (size - 1) * (1 - size / total);
    }

    /** ρ_A of every construct; 1 where it does not apply. */
    static double[] rhoA(Layout layout, double[] weights) {
        double[] rhoA = new double[layout.constructs];
        for (int j = 0; j < layout.constructs; j++) {
            double squares = 0;
            double fourths = 0;
            for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
                double square = weights[i] * weights[i];
                squares += square;
                fourths += square * square;
            }
            double both = squares * squares;
            rhoA[j] = layout.isReflective(j) ? both * (1 - squares) / (both - fourths) : 1;
        }
        return rhoA;
    }
}
