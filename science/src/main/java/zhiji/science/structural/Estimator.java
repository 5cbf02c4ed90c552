package zhiji.science.structural;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** From moments to an estimate: check, iterate, orient, correct, regress. */
final class Estimator {

    private final Study study;
    private final Layout layout;
    private final EstimationOptions options;

    Estimator(Study study) {
        this.study = study;
        options = study.options();
        layout = new Layout(study);
    }

    Layout layout() {
        return layout;
    }

    Estimate estimate(Moments moments, long gaps, @Nullable Estimate reference) {
        check(moments);
        double[] initial = reference == null ? ones(moments) : analysed(reference.weights(), moments);
        OuterWeights outer = OuterWeights.iterate(layout, options, matrix(moments), initial);
        double[] weights = standardised(outer.weights(), moments);
        double[] cross = crossLoadings(moments, weights);
        orient(weights, cross, reference);
        return new Estimate(study, layout, moments, gaps, outer, weights, cross);
    }

    private void check(Moments moments) {
        for (int i = 0; i < layout.indicators; i++) {
            String name = moments.names().get(i);
            double deviation = moments.deviation(i);
            if (moments.rows() > 0 && Double.isNaN(moments.mean(i)) && Double.isNaN(deviation)) {
                throw new Refusal("Indicator " + name + " has no answer in any row.");
            }
        }
        if (moments.rows() <= layout.indicators) {
            throw new Refusal("There are " + moments.rows() + " usable rows for " + layout.indicators
                    + " indicators; an estimate needs more rows than indicators.");
        }
        for (int i = 0; i < layout.indicators; i++) {
            if (!(moments.deviation(i) > 1e-12 * Math.max(1, Math.abs(moments.mean(i))))) {
                throw new Refusal("Indicator " + moments.names().get(i) + " has the same answer " + moments.mean(i)
                        + " in every row, so it tells nobody apart; leave it out.");
            }
        }
        checkPairs(moments);
    }

    private void checkPairs(Moments moments) {
        double[] correlations = moments.correlations();
        for (int cell = 0; cell < correlations.length; cell++) {
            if (Double.isNaN(correlations[cell])) {
                throw new Refusal("Indicators " + moments.names().get(cell / layout.indicators) + " and "
                        + moments.names().get(cell % layout.indicators)
                        + " are answered together too rarely for a correlation; use mean or case-wise treatment.");
            }
        }
    }

    private double[] matrix(Moments moments) {
        if (options.scaled()) {
            return moments.correlations();
        }
        int width = layout.indicators;
        double[] covariances = new double[width * width];
        for (int i = 0; i < width; i++) {
            for (int k = 0; k < width; k++) {
                covariances[i * width + k] =
                        moments.correlations()[i * width + k] * moments.deviation(i) * moments.deviation(k);
            }
        }
        return covariances;
    }

    private double[] ones(Moments moments) {
        double[] ones = new double[moments.names().size()];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Weights of standardised indicators as weights of what is analysed. */
    private double[] analysed(double[] weights, Moments moments) {
        double[] analysed = weights.clone();
        for (int i = 0; i < analysed.length && !options.scaled(); i++) {
            analysed[i] /= moments.deviation(i);
        }
        return analysed;
    }

    private double[] standardised(double[] analysed, Moments moments) {
        double[] weights = analysed.clone();
        for (int i = 0; i < weights.length && !options.scaled(); i++) {
            weights[i] *= moments.deviation(i);
        }
        return weights;
    }

    /** Row j: correlations of construct j's scores with every indicator. */
    private double[] crossLoadings(Moments moments, double[] weights) {
        int width = layout.indicators;
        double[] cross = new double[layout.constructs * width];
        double[] correlations = moments.correlations();
        for (int j = 0; j < layout.constructs; j++) {
            for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
                for (int k = 0; k < width; k++) {
                    cross[j * width + k] += weights[i] * correlations[i * width + k];
                }
            }
        }
        return cross;
    }

    private void orient(double[] weights, double[] cross, @Nullable Estimate reference) {
        int width = layout.indicators;
        for (int j = 0; j < layout.constructs; j++) {
            double direction = 0;
            for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
                direction += cross[j * width + i]
                        * (reference == null ? 1 : reference.weights()[i]);
            }
            if (direction < 0) {
                flip(weights, layout.start[j], layout.start[j + 1]);
                flip(cross, j * width, (j + 1) * width);
            }
        }
    }

    private static void flip(double[] values, int from, int until) {
        for (int i = from; i < until; i++) {
            values[i] = -values[i];
        }
    }
}
