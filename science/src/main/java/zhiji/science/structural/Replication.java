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
        int together = SampleSums.samplesAtOnce(rows.rows());
        int batches = (samples + together - 1) / together;
        Supplier<Workspace> workspaces = Workspace::new;
        Parallel.run(batches, threads, () -> {
            Workspace workspace = workspaces.get();
            return batch -> workspace.fill(values, batch * together, together, drawing);
        });
        return values;
    }

    /** What one thread needs for itself. */
    private final class Workspace {

        private final MomentSums sums =
                new MomentSums(rows, original.study().options().missing());
        private final SampleSums batch = new SampleSums(rows);
        private final int[] multiplicities = new int[rows.rows()];

        void fill(double[][] values, int from, int together, Drawing drawing) {
            int until = Math.min(from + together, values.length);
            if (rows.hasGaps()) {
                for (int sample = from; sample < until; sample++) {
                    drawing.fill(sample, multiplicities);
                    sums.clear();
                    sums.add(rows, multiplicities);
                    values[sample] = quantities();
                }
                return;
            }
            for (int sample = from; sample < until; sample++) {
                drawing.fill(sample, multiplicities);
                batch.draw(sample - from, multiplicities);
            }
            batch.add();
            for (int sample = from; sample < until; sample++) {
                sums.take(batch, sample - from);
                values[sample] = quantities();
            }
        }

        private double[] quantities() {
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
