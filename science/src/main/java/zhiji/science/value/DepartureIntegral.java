package zhiji.science.value;

/**
 * The likelihood of one customer under {@link ParetoNbd} without Γ(r+x)/Γ(r):
 *
 * <pre>α^r β^s [ (α+T)^−(r+x) (β+T)^−s + s ∫ (α+τ)^−(r+x) (β+τ)^−(s+1) dτ ],  τ from t_x to T</pre>
 *
 * <p>The integrand falls monotonically, so it is scaled by its value at t_x; everything that remains is between 0 and 1.
 * With u = ln(low + τ), low the smaller of α and β, the integrand is analytic in a strip of half-width π; sixteen nodes
 * on a panel of length 2 over which it falls by less than e^14 give fourteen digits. What falls below e^−40 is cut off.
 *
 * <p>An instance keeps the moments of the last customer, for P(alive) and for the gradient; it is not shared.
 */
final class DepartureIntegral {

    private static final double NEGLIGIBLE = 40;
    private static final double STEEPEST_PANEL = 14;
    private static final double LONGEST_PANEL = 2;
    private static final double GENTLE = 3;

    private final double r;
    private final double alpha;
    private final double s;
    private final double beta;
    private final double logAlpha;
    private final double logBeta;
    private final double logS;

    private double shape;
    private double endAlpha;
    private double endBeta;
    private double logEndAlpha;
    private double logEndBeta;
    private double logOdds;
    private double gone;
    private double integral;
    private double momentLogAlpha;
    private double momentAlpha;
    private double momentLogBeta;
    private double momentBeta;

    DepartureIntegral(double r, double alpha, double s, double beta) {
        this.r = r;
        this.alpha = alpha;
        this.s = s;
        this.beta = beta;
        logAlpha = Math.log(alpha);
        logBeta = Math.log(beta);
        logS = Math.log(s);
    }

    double logLikelihood(int frequency, double recency, double age) {
        shape = r + frequency;
        endAlpha = alpha + age;
        endBeta = beta + age;
        logEndAlpha = Math.log(endAlpha);
        logEndBeta = Math.log(endBeta);
        double logAlive = r * logAlpha + s * logBeta - shape * logEndAlpha - s * logEndBeta;
        logOdds = Double.NEGATIVE_INFINITY;
        if (age > recency) {
            double logStartAlpha = Math.log(alpha + recency);
            double logStartBeta = Math.log(beta + recency);
            integrate(recency, age, logStartAlpha, logStartBeta);
            logOdds = logS
                    + Math.log(integral)
                    + shape * (logEndAlpha - logStartAlpha)
                    + s * (logEndBeta - logStartBeta)
                    - logStartBeta;
        }
        gone = Numerics.logistic(logOdds);
        return logAlive + Numerics.softPlus(logOdds);
    }

    /** P(alive) of the last customer. */
    double probabilityAlive() {
        return Numerics.logistic(-logOdds);
    }

    /** Adds the weighted gradient by (r, α, s, β) of the last customer. */
    void addGradient(double weight, double[] gradient) {
        double alive = weight * (1 - gone);
        gradient[0] += weight * logAlpha - alive * logEndAlpha;
        gradient[1] += weight * r / alpha - alive * shape / endAlpha;
        gradient[2] += weight * logBeta - alive * logEndBeta;
        gradient[3] += weight * s / beta - alive * s / endBeta;
        if (gone > 0) {
            double share = weight * gone / integral;
            gradient[0] -= share * momentLogAlpha;
            gradient[1] -= share * shape * momentAlpha;
            gradient[2] += weight * gone / s - share * momentLogBeta;
            gradient[3] -= share * (s + 1) * momentBeta;
        }
    }

    private void integrate(double start, double end, double logStartAlpha, double logStartBeta) {
        boolean alphaIsLow = alpha <= beta;
        double low = Math.min(alpha, beta);
        double offset = Math.max(alpha, beta) - low;
        double lowPower = alphaIsLow ? shape : s + 1;
        double highPower = alphaIsLow ? s + 1 : shape;
        double logStartLow = alphaIsLow ? logStartAlpha : logStartBeta;
        double logStartHigh = alphaIsLow ? logStartBeta : logStartAlpha;
        double startLow = low + start;
        double length = Math.log1p((end - start) / startLow);
        double enough = NEGLIGIBLE + length;
        // Either factor alone makes everything beyond its length negligible.
        length = Math.min(length, enough / lowPower);
        length = Math.min(length, Math.log1p((startLow + offset) * Math.expm1(enough / highPower) / startLow));
        double endLow = startLow * Math.exp(length);
        double steepness = lowPower + highPower * endLow / (endLow + offset);
        int panels = 1 + (int) Math.max(length / LONGEST_PANEL, steepness * length / STEEPEST_PANEL);
        GaussLegendre rule = steepness * length < GENTLE ? GaussLegendre.EIGHT : GaussLegendre.SIXTEEN;
        double width = length / panels;
        double sum = 0;
        double sumLogLow = 0;
        double sumLow = 0;
        double sumLogHigh = 0;
        double sumHigh = 0;
        for (int panel = 0; panel < panels; panel++) {
            for (int i = 0; i < rule.size(); i++) {
                double u = (panel + rule.node(i)) * width;
                double atLow = startLow * Math.exp(u);
                double atHigh = atLow + offset;
                double logLow = logStartLow + u;
                double logHigh = Math.log(atHigh);
                double term = rule.weight(i) * atLow * Math.exp(-lowPower * u - highPower * (logHigh - logStartHigh));
                sum += term;
                sumLogLow += term * logLow;
                sumLow += term / atLow;
                sumLogHigh += term * logHigh;
                sumHigh += term / atHigh;
            }
        }
        integral = sum * width;
        momentLogAlpha = width * (alphaIsLow ? sumLogLow : sumLogHigh);
        momentAlpha = width * (alphaIsLow ? sumLow : sumHigh);
        momentLogBeta = width * (alphaIsLow ? sumLogHigh : sumLogLow);
        momentBeta = width * (alphaIsLow ? sumHigh : sumLow);
    }
}
