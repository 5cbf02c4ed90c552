package zhiji.science.structural;

/**
 * Did a measure really change from one wave of answers to the next, or between two branches (变化显著性)? For any two
 * independent intervals of the same confidence, so for NPS, shares, means and the index alike.
 *
 * <p>Difference d = b − a with bounds d − √((b − b_lower)² + (a_upper − a)²) and d + √((b_upper − b)² + (a − a_lower)²)
 * (G. Y. Zou and A. Donner 2008, "Construction of confidence intervals about effect measures", Statistics in Medicine
 * 27(10); for two shares it is R. G. Newcombe's 1998 method 10). The p-value belongs to the bound on the side of zero, so
 * it is below 1 − confidence exactly when the interval excludes zero.
 *
 * @param difference later minus earlier
 * @param lower bound
 * @param upper bound
 * @param pValue two-sided
 */
public record Change(double difference, double lower, double upper, double pValue) {

    /** From two independent intervals of this confidence. */
    public static Change between(Interval earlier, Interval later, double confidence) {
        double difference = later.estimate() - earlier.estimate();
        double down = Math.hypot(later.estimate() - later.lower(), earlier.upper() - earlier.estimate());
        double up = Math.hypot(later.upper() - later.estimate(), earlier.estimate() - earlier.lower());
        double towardsZero = difference > 0 ? down : up;
        double statistic = difference == 0 ? 0 : Math.abs(difference) / towardsZero * Answers.reach(confidence);
        double pValue = 2 * Distributions.probability(-statistic);
        return new Change(difference, difference - down, difference + up, pValue);
    }
}
