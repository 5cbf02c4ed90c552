package zhiji.science.structural;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The 0–100 index of a construct (满意度指数) and what raises it.
 *
 * <p>Index = 100 · Σ w_i (x̄_i − min_i)/(max_i − min_i) / Σ w_i with the <em>unstandardised</em> weights, outer weight over
 * standard deviation in points (Fornell et al. 1996, p. 11; Tenenhaus et al. 2005, section 3.3). Standardised weights, a
 * common slip, give another number. NaN when the weights of a block do not sum to a positive number.
 *
 * <p>Importance is the unstandardised total effect: by how many index points the target rises when the driver rises by one
 * point (C. M. Ringle and M. Sarstedt 2016, "Gain more insight from your PLS-SEM results: the importance-performance map
 * analysis", Industrial Management &amp; Data Systems 116(9)). Performance is the driver's index.
 */
public final class SatisfactionIndex {

    private SatisfactionIndex() {}

    /** Index of one construct in points. */
    public static double of(Estimate estimate, String construct) {
        return of(estimate, estimate.layout().model.position(construct));
    }

    static double of(Estimate estimate, int j) {
        return weighted(estimate, j, estimate.moments());
    }

    /** Index of other respondents with this estimate's weights, so that two groups are measured with one ruler. */
    static double weighted(Estimate ruler, int j, Moments respondents) {
        Layout layout = ruler.layout();
        double sum = 0;
        double total = 0;
        for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
            double weight = pointWeight(ruler, i);
            sum += weight * layout.scales[i].points(respondents.mean(i));
            total += weight;
        }
        return total > 0 ? sum / total : Double.NaN;
    }

    /** Points by which {@code target} changes when {@code driver} changes by one point, along all paths. */
    public static double importance(Estimate estimate, String driver, String target) {
        StructuralModel model = estimate.study().model();
        return importance(estimate, model.position(driver), model.position(target));
    }

    static double importance(Estimate estimate, int driver, int target) {
        return estimate.totalEffect(driver, target) * spread(estimate, target) / spread(estimate, driver);
    }

    /** Importance of every construct from which a path leads to the target, in the order of the model. */
    public static Map<String, Double> importance(Estimate estimate, String target) {
        Map<String, Double> drivers = new LinkedHashMap<>();
        for (String name : driversOf(estimate.study().model(), target)) {
            drivers.put(name, importance(estimate, name, target));
        }
        return drivers;
    }

    /** Direct and indirect drivers in the order of the model. */
    static List<String> driversOf(StructuralModel model, String target) {
        Set<String> found = new HashSet<>();
        ArrayDeque<String> open = new ArrayDeque<>(model.driversOf(target));
        while (!open.isEmpty()) {
            String driver = open.pop();
            if (found.add(driver)) {
                open.addAll(model.driversOf(driver));
            }
        }
        model.position(target);
        return model.constructs().stream()
                .map(Construct::name)
                .filter(found::contains)
                .toList();
    }

    /** Standard deviation of a construct's scores in points. */
    private static double spread(Estimate estimate, int j) {
        Layout layout = estimate.layout();
        double total = 0;
        for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
            total += pointWeight(estimate, i);
        }
        return total > 0 ? 1 / total : Double.NaN;
    }

    /** Weight of an indicator measured in points. */
    private static double pointWeight(Estimate estimate, int i) {
        double deviation = 100
                * estimate.moments().deviation(i)
                / estimate.layout().scales[i].range();
        return estimate.weights()[i] / deviation;
    }
}
