package zhiji.science.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Kaplan-Meier estimate (生存曲线): what share of customers is still one after a given tenure, when most have not left yet?
 *
 * <pre>
 * S(t) = Π (1 − d_i/n_i) over the tenures t_i ≤ t at which d_i of n_i customers at risk left
 * var ln S(t) = Σ d_i / (n_i (n_i − d_i))                                                       (Greenwood)
 * band: S(t)^exp(± z · sd / ln S(t)), sd the root of that variance                              (log-log)
 * </pre>
 *
 * <p>Source: E. L. Kaplan and P. Meier (1958), Nonparametric estimation from incomplete observations, JASA 53, 457–481;
 * M. Greenwood (1926); the log-log band, which stays in [0, 1], from J. D. Kalbfleisch and R. L. Prentice (1980).
 * Customers who have not left are censored: they count as at risk up to and including their tenure. Special cases: before
 * the first departure the band is [1, 1]; where everybody left S is 0 and the band [0, 0].
 *
 * @param steps the tenures at which somebody left, ascending
 * @param customers number of customers
 * @param departures number of departures
 */
public record SurvivalCurve(List<Step> steps, int customers, int departures) {

    public SurvivalCurve {
        steps = List.copyOf(steps);
    }

    /**
     * One step down.
     *
     * @param tenure when
     * @param atRisk customers with at least this tenure
     * @param departures how many of them left now
     * @param hazard departures/atRisk, in [0, 1]
     * @param survival share left after it, in [0, 1]
     * @param low lower end of the pointwise confidence band
     * @param high upper end of the pointwise confidence band
     */
    public record Step(
            double tenure, int atRisk, int departures, double hazard, double survival, double low, double high) {}

    /** Departures per customer and unit of time among those with a tenure in (from, to]. */
    public record Hazard(double from, double to, double exposure, int departures, double rate) {}

    /**
     * Estimates the curve.
     *
     * @param tenure how long each customer has been or was one, at least 0
     * @param departed whether they left then
     * @param confidence of the band, in (0, 1), usually 0.95
     */
    public static SurvivalCurve of(double[] tenure, boolean[] departed, double confidence) {
        Checks.sameLength("tenure", tenure.length, "departed", departed.length);
        var counts = new TreeMap<Double, Count>();
        for (int i = 0; i < tenure.length; i++) {
            counts.merge(tenure[i], departed[i] ? new Count(1, 0) : new Count(0, 1), Count::plus);
        }
        return of(counts, confidence);
    }

    /** How many customers left with a tenure, and how many have it and are customers still; each at least 0. */
    public record Count(int departed, int staying) {

        private Count plus(Count other) {
            return new Count(departed + other.departed, staying + other.staying);
        }
    }

    /**
     * Estimates the curve of customers that are counted already.
     *
     * @param counts by tenure, each at least 0
     * @param confidence of the band, in (0, 1), usually 0.95
     */
    public static SurvivalCurve of(SortedMap<Double, Count> counts, double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence is " + confidence + ", must be in (0, 1)");
        }
        counts.keySet().forEach(value -> Checks.notNegative("tenure", value));
        double z = Numerics.normalQuantile((1 + confidence) / 2);
        int customers = counts.values().stream()
                .mapToInt(count -> count.departed() + count.staying())
                .sum();
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double variance = 0;
        int atRisk = customers;
        int all = 0;
        for (var entry : counts.entrySet()) {
            int left = entry.getValue().departed();
            if (left > 0) {
                survival *= 1 - (double) left / atRisk;
                variance += (double) left / ((double) atRisk * (atRisk - left));
                all += left;
                steps.add(step(entry.getKey(), atRisk, left, survival, z * Math.sqrt(variance)));
            }
            atRisk -= left + entry.getValue().staying();
        }
        return new SurvivalCurve(steps, customers, all);
    }

    private static Step step(double tenure, int atRisk, int left, double survival, double width) {
        double hazard = (double) left / atRisk;
        if (survival <= 0) {
            return new Step(tenure, atRisk, left, hazard, 0, 0, 0);
        }
        double spread = width / Math.log(survival);
        return new Step(
                tenure,
                atRisk,
                left,
                hazard,
                survival,
                Math.pow(survival, Math.exp(-spread)),
                Math.pow(survival, Math.exp(spread)));
    }

    /** S(t), in [0, 1]; beyond the longest tenure the curve stays where it ended, which is no knowledge. */
    public double survival(double tenure) {
        double survival = 1;
        for (Step step : steps) {
            if (step.tenure() > tenure) {
                break;
            }
            survival = step.survival();
        }
        return survival;
    }

    /** The tenure by which half of the customers have left; empty if more than half are left at the end. */
    public OptionalDouble median() {
        return steps.stream()
                .filter(step -> step.survival() <= .5)
                .mapToDouble(Step::tenure)
                .findFirst();
    }

    /** Hazard by tenure in classes of equal width: when are customers in danger? */
    public static List<Hazard> hazards(double[] tenure, boolean[] departed, double width) {
        Checks.sameLength("tenure", tenure.length, "departed", departed.length);
        Checks.positive("width", width);
        double longest = Arrays.stream(tenure).max().orElse(0);
        int classes = Math.toIntExact((long) Math.ceil(longest / width));
        List<Hazard> hazards = new ArrayList<>();
        for (int k = 0; k < classes; k++) {
            double from = k * width;
            double to = from + width;
            double exposure = 0;
            int left = 0;
            for (int i = 0; i < tenure.length; i++) {
                exposure += Math.max(0, Math.min(tenure[i], to) - from);
                left += departed[i] && tenure[i] <= to && (tenure[i] > from || (k == 0 && tenure[i] == 0)) ? 1 : 0;
            }
            hazards.add(new Hazard(from, to, exposure, left, left / exposure));
        }
        return hazards;
    }
}
