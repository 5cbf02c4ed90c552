package zhiji.science.value;

/**
 * How long and how exactly a maximum is looked for.
 *
 * @param maximumIterations steps after which the search gives up and says so
 * @param gradientTolerance largest slope of the log-likelihood per customer, in units of a parameter's logarithm, that
 *     still counts as a maximum
 */
public record FitOptions(int maximumIterations, double gradientTolerance) {

    /** 500 steps, 1e-6 per customer. */
    public static final FitOptions DEFAULT = new FitOptions(500, 1e-6);

    public FitOptions {
        if (maximumIterations < 1) {
            throw new IllegalArgumentException("maximumIterations is " + maximumIterations + ", must be at least 1");
        }
        if (!(gradientTolerance > 0)) {
            throw new IllegalArgumentException("gradientTolerance is " + gradientTolerance + ", must be positive");
        }
    }
}
