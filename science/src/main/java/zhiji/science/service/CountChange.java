package zhiji.science.service;

/**
 * How often something happened in two spans of equal length (两期对比), and whether the difference is more than chance.
 *
 * <p>If both counts are Poisson with the same rate, then of all n that happened the later share is binomial with probability
 * 1/2, whatever the rate is; this is the exact conditional test of Przyborowski and Wilenski (1940), <i>Homogeneity of results
 * in testing samples from Poisson series</i>, Biometrika 31, 313–323. Two-sided: twice the smaller tail, which for 1/2 is also
 * the sum of everything that is not more probable than what happened.
 *
 * @param before how often in the earlier span
 * @param after how often in the later span
 */
public record CountChange(long before, long after) {

    /** Neither count is below zero. */
    public CountChange {
        if (before < 0 || after < 0) {
            throw new IllegalArgumentException("counts are " + before + " and " + after + "; they cannot be negative");
        }
    }

    /**
     * The probability of a difference at least as large, either way, if nothing changed; 1 if nothing happened at all.
     *
     * <p>Terms are relative to the largest, from the middle outwards, so that nothing overflows; below 1e-300 they are 0.
     * Takes about 37 √n steps.
     */
    public double pValue() {
        long n = before + after;
        long least = Math.min(before, after);
        long middle = n / 2;
        double term = 1;
        double tail = least == middle ? 1 : 0;
        double below = 1;
        for (long j = middle; j > 0 && term > 1e-300; j--) {
            term *= (double) j / (n - j + 1);
            below += term;
            if (j - 1 <= least) {
                tail += term;
            }
        }
        // Of an even number the middle has no twin above it.
        double whole = n % 2 == 0 ? 2 * below - 1 : 2 * below;
        return Math.min(1, 2 * tail / whole);
    }

    /** Whether it happened more often, or more seldom, than chance explains at this level, such as 0.05. */
    public boolean isSignificant(double level) {
        return pValue() < level;
    }
}
