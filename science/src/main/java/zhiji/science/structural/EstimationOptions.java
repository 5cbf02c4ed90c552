package zhiji.science.structural;

/**
 * How a model is estimated (估计选项).
 *
 * @param scheme inner weighting
 * @param scaled whether indicators are standardised before weighting; if not, they are only centred
 * @param consistent whether correlations and loadings of mode A blocks are corrected for measurement error (Dijkstra and
 *     Henseler 2015)
 * @param missing what is done about gaps
 * @param tolerance largest change of a weight at which the iteration stops, positive
 * @param maxIterations after which the result is marked as not converged, at least 1
 */
public record EstimationOptions(
        Scheme scheme, boolean scaled, boolean consistent, Missing missing, double tolerance, int maxIterations) {

    /** Path scheme, standardised, not corrected, mean imputation, 1e-10 within 1,000 iterations. */
    public static final EstimationOptions STANDARD =
            new EstimationOptions(Scheme.PATH, true, false, Missing.MEAN, 1e-10, 1_000);

    /** Checks the two numbers. */
    public EstimationOptions {
        if (!(tolerance > 0)) {
            throw new Refusal("The tolerance is " + tolerance + "; it must be positive.");
        }
        if (maxIterations < 1) {
            throw new Refusal("The iteration limit is " + maxIterations + "; it must be at least 1.");
        }
    }

    /** The same with another inner weighting. */
    public EstimationOptions withScheme(Scheme other) {
        return new EstimationOptions(other, scaled, consistent, missing, tolerance, maxIterations);
    }

    /** The same on centred instead of standardised indicators. */
    public EstimationOptions unscaled() {
        return new EstimationOptions(scheme, false, consistent, missing, tolerance, maxIterations);
    }

    /** The same as consistent partial least squares. */
    public EstimationOptions asConsistent() {
        return new EstimationOptions(scheme, scaled, true, missing, tolerance, maxIterations);
    }

    /** The same with another treatment of gaps. */
    public EstimationOptions withMissing(Missing other) {
        return new EstimationOptions(scheme, scaled, consistent, other, tolerance, maxIterations);
    }
}
