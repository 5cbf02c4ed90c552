package zhiji.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;
import zhiji.platform.Required;
import zhiji.science.value.PairwiseComparison;

/**
 * How the value index is built (指数方案).
 *
 * @param comparisons of each pair of criteria how many times more important the first is, in the order (1,2), (1,3), …, (2,3), …;
 *     absent where weights are given by hand
 */
record Definition(List<Criterion> criteria, @Nullable List<Double> comparisons) {

    static final int MOST_CRITERIA = 15;
    private static final double STRONGEST = 9;

    Definition {
        Required.value("criteria", criteria);
        criteria = List.copyOf(criteria);
        comparisons = comparisons == null ? null : List.copyOf(comparisons);
    }

    /** The weights that were found out of comparisons, and how far these contradict each other. */
    @Nullable
    PairwiseComparison compared() {
        var said = comparisons;
        return said == null
                ? null
                : PairwiseComparison.of(
                        said.stream().mapToDouble(Double::doubleValue).toArray(), criteria.size());
    }

    /** With the weights that count: those of the comparisons where there are any. */
    Definition weighed() {
        var compared = compared();
        return compared == null
                ? this
                : new Definition(
                        IntStream.range(0, criteria.size())
                                .mapToObj(at -> criteria.get(at)
                                        .weighing(compared.weights().get(at)))
                                .toList(),
                        comparisons);
    }

    /** @throws Problem that names what cannot be computed */
    void refuseUnfit() {
        if (criteria.isEmpty() || criteria.size() > MOST_CRITERIA) {
            throw Problem.invalid(
                    List.of(Problem.Field.of("criteria", "rating.criteria", criteria.size(), MOST_CRITERIA)));
        }
        var faults = new ArrayList<Problem.Field>();
        for (var at = 0; at < criteria.size(); at++) {
            faults(faults, "criteria[" + at + "]", criteria.get(at));
        }
        var pairs = criteria.size() * (criteria.size() - 1) / 2;
        if (comparisons != null
                && (comparisons.size() != pairs
                        || comparisons.stream().anyMatch(one -> !(one >= 1 / STRONGEST - 1e-9 && one <= STRONGEST)))) {
            faults.add(Problem.Field.of("comparisons", "rating.comparisons", pairs));
        }
        if (comparisons == null && criteria.stream().allMatch(one -> one.weight() == 0)) {
            faults.add(Problem.Field.of("criteria", "rating.no-weight"));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private static void faults(List<Problem.Field> faults, String path, Criterion criterion) {
        if (!(criterion.weight() >= 0 && criterion.weight() <= 1_000)) {
            faults.add(Problem.Field.of(path + ".weight", "number.range", criterion.weight(), 0, 1_000));
        }
        var target = criterion.target();
        if (criterion.scale() == Criterion.Scale.TARGET && !(target != null && target > 0 && target < 1e15)) {
            faults.add(Problem.Field.of(path + ".target", "rating.target"));
        }
        if (criterion.points().values().stream().anyMatch(points -> !(Math.abs(points) <= 1e9))) {
            faults.add(Problem.Field.of(path + ".points", "number.range", "", -1e9, 1e9));
        }
    }
}
