package zhiji.science.structural;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import zhiji.science.structural.GroupComparison.ConstructComparison;
import zhiji.science.structural.GroupComparison.Invariance;
import zhiji.science.structural.GroupComparison.PathComparison;

/** Random regroupings of the respondents of two groups, reduced to the statistics of {@link GroupComparison}. */
final class Permutation {

    private final Estimator estimator;
    private final Layout layout;
    private final Estimate pooled;
    private final PackedRows rows;
    private final Missing missing;
    private final int firstRows;

    Permutation(Study study, Responses first, Responses second) {
        estimator = new Estimator(study);
        layout = estimator.layout();
        missing = study.options().missing();
        Responses one = complete(first.select(study.model().indicators()));
        Responses other = complete(second.select(study.model().indicators()));
        Responses all = join(one, other);
        pooled = study.estimate(all);
        rows = PackedRows.of(all, missing);
        firstRows = one.rows();
    }

    private Responses complete(Responses responses) {
        return missing == Missing.CASEWISE ? responses.rows(responses.completeRows()) : responses;
    }

    private static Responses join(Responses one, Responses other) {
        double[][] columns = new double[one.names().size()][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Arrays.copyOf(one.column(i), one.rows() + other.rows());
            System.arraycopy(other.column(i), 0, columns[i], one.rows(), other.rows());
        }
        return new Responses(one.names(), columns);
    }

    GroupComparison compare(Resampling resampling) {
        int[] asGiven = new int[rows.rows()];
        for (int row = 0; row < asGiven.length; row++) {
            asGiven[row] = row;
        }
        Split observed = new Groups().split(asGiven);
        Split[] random = new Split[resampling.samples()];
        Parallel.run(random.length, resampling.threads(), () -> {
            Groups groups = new Groups();
            return sample -> random[sample] = groups.attempt(asGiven, Draws.generator(resampling.seed(), sample));
        });
        Split[] usable = Arrays.stream(random).filter(split -> split.isUsable()).toArray(Split[]::new);
        int failures = random.length - usable.length;
        if (failures * 10 > random.length) {
            throw new Refusal(failures + " of " + random.length
                    + " random regroupings could not be estimated, so the groups cannot be compared.");
        }
        return new GroupComparison(
                constructs(observed, usable, 1 - resampling.confidence()),
                paths(observed, usable),
                random.length,
                failures);
    }

    private Map<String, ConstructComparison> constructs(Split observed, Split[] random, double level) {
        Map<String, ConstructComparison> constructs = new LinkedHashMap<>();
        for (int j = 0; j < layout.constructs; j++) {
            constructs.put(layout.name(j), construct(j, observed, random, level));
        }
        return constructs;
    }

    private static ConstructComparison construct(int j, Split observed, Split[] random, double level) {
        double[] correlations = Arrays.stream(random)
                .mapToDouble(split -> split.correlations[j])
                .sorted()
                .toArray();
        // Correlations of 1 differ by rounding alone; a single question always measures itself.
        double correlation = observed.correlations[j];
        double below = 1
                + Arrays.stream(correlations)
                        .filter(value -> value <= correlation + 1e-12)
                        .count();
        double compositionPValue = below / (1 + random.length);
        double threshold = correlations[(int) Math.floor(level * (correlations.length - 1))];
        double mean = observed.indexDifferences[j];
        double spread = observed.logVarianceRatios[j];
        double meanPValue = pValue(
                mean,
                Arrays.stream(random)
                        .mapToDouble(split -> split.indexDifferences[j])
                        .toArray());
        double variancePValue = pValue(
                spread,
                Arrays.stream(random)
                        .mapToDouble(split -> split.logVarianceRatios[j])
                        .toArray());
        Invariance invariance = compositionPValue < level
                ? Invariance.NONE
                : Math.min(meanPValue, variancePValue) < level ? Invariance.PARTIAL : Invariance.FULL;
        return new ConstructComparison(
                correlation, threshold, compositionPValue, mean, meanPValue, spread, variancePValue, invariance);
    }

    private Map<Path, PathComparison> paths(Split observed, Split[] random) {
        Map<Path, PathComparison> paths = new LinkedHashMap<>();
        for (int p = 0; p < observed.first.length; p++) {
            int path = p;
            double[] differences = Arrays.stream(random)
                    .mapToDouble(split -> split.first[path] - split.second[path])
                    .toArray();
            double pValue = pValue(observed.first[p] - observed.second[p], differences);
            paths.put(layout.model.paths().get(p), new PathComparison(observed.first[p], observed.second[p], pValue));
        }
        return paths;
    }

    private static double pValue(double observed, double[] random) {
        double extreme = 1;
        for (double value : random) {
            extreme += Math.abs(value) >= Math.abs(observed) - 1e-12 ? 1 : 0;
        }
        return extreme / (1 + random.length);
    }

    /** What one way of grouping the respondents gives; empty when it could not be estimated. */
    private static final class Split {

        private final double[] correlations;
        private final double[] indexDifferences;
        private final double[] logVarianceRatios;
        private final double[] first;
        private final double[] second;

        Split(int constructs, int paths) {
            correlations = new double[constructs];
            indexDifferences = new double[constructs];
            logVarianceRatios = new double[constructs];
            first = new double[paths];
            second = new double[paths];
        }

        boolean isUsable() {
            return correlations.length > 0;
        }
    }

    /** Scratch space of one thread. */
    private final class Groups {

        private final MomentSums sums = new MomentSums(rows, missing);
        private final int[] members = new int[rows.rows()];

        Split attempt(int[] asGiven, SplittableRandom random) {
            int[] order = asGiven.clone();
            Draws.shuffle(random, order);
            try {
                return split(order);
            } catch (Refusal notEstimable) {
                return new Split(0, 0);
            }
        }

        /** The first rows of this order against the others. */
        Split split(int[] order) {
            Arrays.fill(members, 0);
            for (int place = 0; place < firstRows; place++) {
                members[order[place]] = 1;
            }
            Estimate one = estimator.estimate(moments(), 0, pooled);
            for (int row = 0; row < members.length; row++) {
                members[row] = 1 - members[row];
            }
            return statistics(one, estimator.estimate(moments(), 0, pooled));
        }

        private Moments moments() {
            sums.clear();
            sums.add(rows, members);
            return sums.moments();
        }

        private Split statistics(Estimate one, Estimate other) {
            Split split = new Split(layout.constructs, layout.model.paths().size());
            for (int j = 0; j < layout.constructs; j++) {
                split.correlations[j] = agreement(j, one.weights(), other.weights());
                split.indexDifferences[j] = SatisfactionIndex.weighted(pooled, j, one.moments())
                        - SatisfactionIndex.weighted(pooled, j, other.moments());
                split.logVarianceRatios[j] = Math.log(variance(j, one.moments()) / variance(j, other.moments()));
            }
            for (int p = 0; p < split.first.length; p++) {
                Path path = layout.model.paths().get(p);
                int from = layout.model.position(path.from());
                int to = layout.model.position(path.to());
                split.first[p] = one.inner().coefficient(from, to);
                split.second[p] = other.inner().coefficient(from, to);
            }
            return split;
        }

        /** Correlation of the scores of all respondents under two sets of weights. */
        private double agreement(int j, double[] one, double[] other) {
            return product(j, one, other) / Math.sqrt(product(j, one, one) * product(j, other, other));
        }

        private double product(int j, double[] one, double[] other) {
            double[] correlations = pooled.moments().correlations();
            double sum = 0;
            for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
                for (int k = layout.start[j]; k < layout.start[j + 1]; k++) {
                    sum += one[i] * correlations[i * layout.indicators + k] * other[k];
                }
            }
            return sum;
        }

        /** Variance of the scores under the pooled weights within a group. */
        private double variance(int j, Moments group) {
            double sum = 0;
            for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
                for (int k = layout.start[j]; k < layout.start[j + 1]; k++) {
                    sum += scaled(i, group) * group.correlations()[i * layout.indicators + k] * scaled(k, group);
                }
            }
            return sum;
        }

        private double scaled(int i, Moments group) {
            return pooled.weights()[i] * group.deviation(i) / pooled.moments().deviation(i);
        }
    }
}
