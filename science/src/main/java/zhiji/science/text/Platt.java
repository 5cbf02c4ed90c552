package zhiji.science.text;

/**
 * From a score to a probability: 1/(1 + exp(slope·score + shift)), fitted to scores of texts the classifier had not seen
 * (Platt, 1999). The search is Newton's with halved steps, the targets are drawn in from 0 and 1 by one case each (Lin, Lin
 * and Weng, 2007, "A note on Platt's probabilistic outputs", appendix 3), so that few texts never promise certainty.
 *
 * @param slope negative where a higher score speaks for the label
 * @param shift log odds against the label at score 0
 */
record Platt(double slope, double shift) {

    private static final int MOST_STEPS = 100;
    private static final double LEAST_LENGTH = 1e-10;
    private static final double RIDGE = 1e-12;
    private static final double FLAT = 1e-5;

    static Platt fit(double[] scores, boolean[] holds) {
        double positives = 0;
        for (boolean hold : holds) {
            positives += hold ? 1 : 0;
        }
        double negatives = holds.length - positives;
        double[] targets = new double[holds.length];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = holds[i] ? (positives + 1) / (positives + 2) : 1 / (negatives + 2);
        }
        Platt platt = new Platt(0, StrictMath.log((negatives + 1) / (positives + 1)));
        for (int step = 0; step < MOST_STEPS; step++) {
            Platt next = platt.improved(scores, targets);
            if (next.equals(platt)) {
                break;
            }
            platt = next;
        }
        return platt;
    }

    /** In (0, 1). */
    double probability(double score) {
        double against = slope * score + shift;
        // Both branches avoid the overflow of exp at the other end.
        return against >= 0
                ? StrictMath.exp(-against) / (1 + StrictMath.exp(-against))
                : 1 / (1 + StrictMath.exp(against));
    }

    private Platt improved(double[] scores, double[] targets) {
        double slopeSlope = RIDGE;
        double shiftShift = RIDGE;
        double slopeShift = 0;
        double slopeGradient = 0;
        double shiftGradient = 0;
        for (int i = 0; i < scores.length; i++) {
            double probability = probability(scores[i]);
            double curvature = probability * (1 - probability);
            double error = targets[i] - probability;
            slopeSlope += scores[i] * scores[i] * curvature;
            shiftShift += curvature;
            slopeShift += scores[i] * curvature;
            slopeGradient += scores[i] * error;
            shiftGradient += error;
        }
        if (Math.abs(slopeGradient) < FLAT && Math.abs(shiftGradient) < FLAT) {
            return this;
        }
        double determinant = slopeSlope * shiftShift - slopeShift * slopeShift;
        double slopeStep = -(shiftShift * slopeGradient - slopeShift * shiftGradient) / determinant;
        double shiftStep = -(slopeSlope * shiftGradient - slopeShift * slopeGradient) / determinant;
        double descent = slopeGradient * slopeStep + shiftGradient * shiftStep;
        double loss = loss(scores, targets);
        for (double length = 1; length >= LEAST_LENGTH; length /= 2) {
            Platt next = new Platt(slope + length * slopeStep, shift + length * shiftStep);
            if (next.loss(scores, targets) < loss + 1e-4 * length * descent) {
                return next;
            }
        }
        return this;
    }

    /** Minus the log likelihood, as log(1 + e^z) without overflow. */
    private double loss(double[] scores, double[] targets) {
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            double against = slope * scores[i] + shift;
            loss += against >= 0
                    ? targets[i] * against + StrictMath.log1p(StrictMath.exp(-against))
                    : (targets[i] - 1) * against + StrictMath.log1p(StrictMath.exp(against));
        }
        return loss;
    }
}
