package zhiji.science.structural;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether two groups of respondents (two branches, two years) may be compared, and where they differ (多组比较).
 *
 * <p>Measurement invariance of composites in three steps (J. Henseler, C. M. Ringle and M. Sarstedt 2016, "Testing
 * measurement invariance of composites using partial least squares", International Marketing Review 33(3)). Step 1, same
 * questions and same treatment, holds by construction. Step 2: scores of all respondents under the weights of either group
 * correlate; the correlation must not fall into the lowest tail of what random groups give. Step 3: means and variances of
 * the scores under common weights. Paths are compared by the same permutations (W. W. Chin and J. Dibbern 2010). A p-value
 * is (1 + permutations at least as extreme) / (1 + permutations).
 */
public final class GroupComparison {

    private final Map<String, ConstructComparison> constructs;
    private final Map<Path, PathComparison> paths;
    private final int permutations;
    private final int failures;

    GroupComparison(
            Map<String, ConstructComparison> constructs,
            Map<Path, PathComparison> paths,
            int permutations,
            int failures) {
        this.constructs = constructs;
        this.paths = paths;
        this.permutations = permutations;
        this.failures = failures;
    }

    /** How far two groups measure the same thing. */
    public enum Invariance {
        /** The groups weigh the questions differently: compare neither paths nor index. */
        NONE,
        /** Same weights: paths and index may be compared. */
        PARTIAL,
        /** Same weights, means and variances: the groups may also be pooled. */
        FULL
    }

    /**
     * One construct in two groups.
     *
     * @param correlation of the scores under either group's weights
     * @param threshold lowest correlation that random groups give but for the significance level
     * @param compositionPValue of step 2
     * @param indexDifference first minus second in points, under common weights
     * @param meanPValue of the difference of means, hence also of the index
     * @param logVarianceRatio ln(variance in the first / variance in the second)
     * @param variancePValue of that ratio
     * @param invariance what follows at the significance level
     */
    public record ConstructComparison(
            double correlation,
            double threshold,
            double compositionPValue,
            double indexDifference,
            double meanPValue,
            double logVarianceRatio,
            double variancePValue,
            Invariance invariance) {}

    /**
     * One path in two groups.
     *
     * @param first coefficient in the first group
     * @param second coefficient in the second
     * @param pValue two-sided
     */
    public record PathComparison(double first, double second, double pValue) {

        /** First minus second. */
        public double difference() {
            return first - second;
        }
    }

    /** Compares two groups that answered the same questions. */
    static GroupComparison of(Study study, Responses first, Responses second, Resampling resampling) {
        return new Permutation(study, first, second).compare(resampling);
    }

    /** Every construct in the order of the model. */
    public Map<String, ConstructComparison> constructs() {
        return new LinkedHashMap<>(constructs);
    }

    /** One construct. */
    public ConstructComparison construct(String name) {
        ConstructComparison construct = constructs.get(name);
        if (construct == null) {
            throw new Refusal("The model has no construct named " + name + ".");
        }
        return construct;
    }

    /** Every path in the order of the model. */
    public Map<Path, PathComparison> paths() {
        return new LinkedHashMap<>(paths);
    }

    /** Random regroupings tried. */
    public int permutations() {
        return permutations;
    }

    /** Regroupings that could not be estimated and were left out. */
    public int failures() {
        return failures;
    }

    /** Constructs whose index and paths must not be compared. */
    public List<String> incomparable() {
        return constructs.entrySet().stream()
                .filter(entry -> entry.getValue().invariance() == Invariance.NONE)
                .map(Map.Entry::getKey)
                .toList();
    }
}
