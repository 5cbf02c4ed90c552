package zhiji.science.structural;

/**
 * How often and from which seed samples are drawn again (重抽样设置). The result depends on samples and seed alone: every
 * sample has its own generator, so any number of threads draws the same ones.
 *
 * @param samples at least 100; 5,000 for a report
 * @param seed any number
 * @param threads that share the work, at least 1
 * @param confidence of the intervals, in (0, 1)
 * @param method of the intervals
 */
public record Resampling(int samples, long seed, int threads, double confidence, Method method) {

    /** How an interval is read from the resampled values. */
    public enum Method {
        /** Quantiles (Efron 1979). */
        PERCENTILE,
        /** Quantiles corrected for bias and skewness by the jackknife (Efron 1987, "Better bootstrap confidence
         * intervals", Journal of the American Statistical Association 82(397), equation 2.3). */
        BCA
    }

    /** Checks the numbers. */
    public Resampling {
        if (samples < 100) {
            throw new Refusal(samples + " resamples are too few for an interval; take at least 100.");
        }
        if (threads < 1) {
            throw new Refusal("The work needs at least 1 thread, not " + threads + ".");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new Refusal("The confidence is " + confidence + "; it must lie between 0 and 1.");
        }
    }

    /** 95 % percentile intervals on all processors. */
    public static Resampling of(int samples, long seed) {
        return new Resampling(samples, seed, Runtime.getRuntime().availableProcessors(), 0.95, Method.PERCENTILE);
    }

    /** The same with another method. */
    public Resampling with(Method other) {
        return new Resampling(samples, seed, threads, confidence, other);
    }

    /** The same on so many threads. */
    public Resampling onThreads(int count) {
        return new Resampling(samples, seed, count, confidence, method);
    }
}
