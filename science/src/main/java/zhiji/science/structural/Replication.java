package zhiji.science.structural;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Estimates the same study again on the same rows with other multiplicities. */
final class Replication {

    private static final double[] FAILED = {};

    private final Estimate original;
    private final Estimator estimator;
    private final Quantities quantities;
    private final PackedRows rows;
    private final AtomicReference<String> reason = new AtomicReference<>("the weights do not settle.");

    Replication(Estimate original, PackedRows rows) {
        this.original = original;
        this.rows = rows;
        estimator = new Estimator(original.study());
        quantities = new Quantities(estimator.layout());
    }

    /** Fills multiplicities for one numbered sample. */
    private interface Drawing {
        void fill(int sample, int[] multiplicities);
    }

    /** One row of quantities for each sample; empty where the sample could not be estimated. */
    double[][] bootstrap(Resampling resampling) {
        return replicate(
                resampling.samples(),
                resampling.threads(),
                (sample, multiplicities) ->
                        Draws.withReplacement(Draws.generator(resampling.seed(), sample), multiplicities));
    }

    /** Leaves out one row, or one group of rows, at a time. */
    double[][] jackknife(int threads, int mostGroups) {
        int groups = Math.min(mostGroups, rows.rows());
        double[][] left = replicate(groups, threads, (group, multiplicities) -> {
            Arrays.fill(multiplicities, 1);
            for (int row = group; row < multiplicities.length; row += groups) {
                multiplicities[row] = 0;
            }
        });
        return Arrays.stream(left).filter(row -> row.length > 0).toArray(double[][]::new);
    }

    /** Why the last failed sample failed. */
    String reason() {
        return reason.get();
    }

    private double[][] replicate(int samples, int threads, Drawing drawing) {
        double[][] values = new double[samples][];
        Supplier<Workspace> workspaces = Workspace::new;
        Parallel.run(samples, threads, () -> {
            Workspace workspace = workspaces.get();
            return sample -> values[sample] = workspace.quantities(sample, drawing);
        });
        return values;
    }

    /** What one thread needs for itself. */
    private final class Workspace {

        private final MomentSums sums =
                new MomentSums(rows, original.study().options().missing());
        private final int[] multiplicities = new int[rows.rows()];

        double[] quantities(int sample, Drawing drawing) {
            drawing.fill(sample, multiplicities);
            sums.clear();
            sums.add(rows, multiplicities);
            try {
                Estimate estimate = estimator.estimate(sums.moments(), 0, original);
                return estimate.converged() ? quantities.of(estimate) : FAILED;
            } catch (Refusal refusal) {
                reason.set(String.valueOf(refusal.getMessage()));
                return FAILED;
            }
        }
    }
}
