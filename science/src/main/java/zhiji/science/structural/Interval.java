package zhiji.science.structural;

/**
 * A number with its uncertainty (区间估计).
 *
 * @param estimate from the answers themselves
 * @param standardError typical distance to the truth
 * @param lower end of the interval
 * @param upper end of the interval
 */
public record Interval(double estimate, double standardError, double lower, double upper) {

    /** Whether the interval lies wholly on one side of a value. */
    public boolean excludes(double value) {
        return lower > value || upper < value;
    }
}
