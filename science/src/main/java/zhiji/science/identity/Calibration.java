package zhiji.science.identity;

/**
 * What people's decisions teach about the weights: the probability of one customer is 1/(1 + 2^−(slope·weight + shift)),
 * fitted by maximum likelihood with a normal prior around slope 1 and shift 0 (Platt, 1999), so that a few decisions
 * move it little and many move it to what reviewers found.
 *
 * @param slope factor on the weight, above 0
 * @param shift bits added
 */
public record Calibration(double slope, double shift) {

    /** Nothing learnt yet. */
    public static final Calibration NONE = new Calibration(1, 0);

    private static final double LN2 = Math.log(2);
    private static final double LEAST_SLOPE = 0.05;
    private static final double SLOPE_VARIANCE = 0.05;
    private static final double SHIFT_VARIANCE = 9;

    /** Valid by construction. */
    public Calibration {
        if (!(slope > 0) || !Double.isFinite(shift)) {
            throw new IllegalArgumentException("slope must be above 0 and shift finite: " + slope + ", " + shift);
        }
    }

    /**
     * Learns from decided pairs.
     *
     * @param weights match weights in bits
     * @param same what people decided about each
     */
    public static Calibration learn(double[] weights, boolean[] same) {
        if (weights.length != same.length) {
            throw new IllegalArgumentException(weights.length + " weights but " + same.length + " decisions");
        }
        double slope = 1;
        double shift = 0;
        double loss = loss(weights, same, slope, shift);
        for (int step = 0; step < 100; step++) {
            double[] change = newtonStep(weights, same, slope, shift);
            double length = 1;
            double next = loss(weights, same, slope - change[0], shift - change[1]);
            // The loss is convex but flat far out, where a whole step overshoots.
            while (next > loss && length > 1e-9) {
                length /= 2;
                next = loss(weights, same, slope - length * change[0], shift - length * change[1]);
            }
            slope -= length * change[0];
            shift -= length * change[1];
            if (loss - next < 1e-12) {
                break;
            }
            loss = next;
        }
        return new Calibration(Math.max(LEAST_SLOPE, slope), shift);
    }

    // Minus the penalised log likelihood; log(1 + e^z) without overflow.
    private static double loss(double[] weights, boolean[] same, double slope, double shift) {
        double loss = (slope - 1) * (slope - 1) / SLOPE_VARIANCE / 2 + shift * shift / SHIFT_VARIANCE / 2;
        for (int i = 0; i < weights.length; i++) {
            double z = LN2 * (slope * weights[i] + shift);
            double against = same[i] ? -z : z;
            loss += Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
        }
        return loss;
    }

    /** Probability of one customer, in (0, 1). */
    public double probability(double bits) {
        return 1 / (1 + Math.exp(-LN2 * (slope * bits + shift)));
    }

    // Solves the 2×2 system of the penalised log likelihood's derivatives.
    private static double[] newtonStep(double[] weights, boolean[] same, double slope, double shift) {
        double gradientSlope = (slope - 1) / SLOPE_VARIANCE;
        double gradientShift = shift / SHIFT_VARIANCE;
        double hessianSlope = 1 / SLOPE_VARIANCE;
        double hessianShift = 1 / SHIFT_VARIANCE;
        double hessianBoth = 0;
        for (int i = 0; i < weights.length; i++) {
            double x = LN2 * weights[i];
            double p = 1 / (1 + Math.exp(-(slope * x + LN2 * shift)));
            double residual = p - (same[i] ? 1 : 0);
            double variance = p * (1 - p);
            gradientSlope += residual * x;
            gradientShift += residual * LN2;
            hessianSlope += variance * x * x;
            hessianShift += variance * LN2 * LN2;
            hessianBoth += variance * x * LN2;
        }
        double determinant = hessianSlope * hessianShift - hessianBoth * hessianBoth;
        return new double[] {
            (hessianShift * gradientSlope - hessianBoth * gradientShift) / determinant,
            (hessianSlope * gradientShift - hessianBoth * gradientSlope) / determinant
        };
    }
}
