package zhiji.science.structural;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far every number of an estimate would move if others had answered (自助法).
 *
 * <p>Rows are drawn with replacement, counted by multiplicity and reduced to moments; gaps are treated anew in every
 * sample. Signs: every resampled construct is turned so that its scores agree with the original construct's weights.
 * Samples that cannot be estimated (a constant question, an exact dependency, weights that do not settle) are left out
 * and counted; with more than one in ten the intervals are refused.
 */
public final class Bootstrap {

    /** Beyond so many rows the jackknife of BCa leaves out groups of rows instead of single ones. */
    private static final int JACKKNIFE_GROUPS = 1_000;

    private final Estimate original;
    private final Map<Quantity, Interval> intervals;
    private final int samples;
    private final int failures;

    private Bootstrap(Estimate original, Map<Quantity, Interval> intervals, int samples, int failures) {
        this.original = original;
        this.intervals = intervals;
        this.samples = samples;
        this.failures = failures;
    }

    /** Draws the samples and reads the intervals. */
    static Bootstrap of(Study study, Responses responses, Resampling resampling) {
        Responses asked = responses.select(study.model().indicators());
        Estimate original = study.estimate(asked);
        Replication replication =
                new Replication(original, PackedRows.of(asked, study.options().missing()));
        double[][] drawn = replication.bootstrap(resampling);
        double[][] usable = Arrays.stream(drawn).filter(row -> row.length > 0).toArray(double[][]::new);
        int failures = drawn.length - usable.length;
        if (failures * 10 > drawn.length) {
            throw new Refusal(failures + " of " + drawn.length
                    + " resamples could not be estimated, so no honest interval exists: " + replication.reason());
        }
        double[][] left = resampling.method() == Resampling.Method.BCA
                ? replication.jackknife(resampling.threads(), JACKKNIFE_GROUPS)
                : new double[0][];
        return new Bootstrap(original, intervals(original, usable, left, resampling), drawn.length, failures);
    }

    private static Map<Quantity, Interval> intervals(
            Estimate original, double[][] drawn, double[][] left, Resampling resampling) {
        Quantities quantities = new Quantities(original.layout());
        List<Quantity> names = quantities.names();
        double[] values = quantities.of(original);
        Interval[] found = new Interval[values.length];
        Parallel.run(values.length, resampling.threads(), () -> q -> {
            Resampled resampled = new Resampled(values[q], column(drawn, q));
            found[q] = left.length == 0
                    ? resampled.percentile(resampling.confidence())
                    : resampled.corrected(resampling.confidence(), column(left, q));
        });
        Map<Quantity, Interval> intervals = new LinkedHashMap<>();
        for (int q = 0; q < found.length; q++) {
            intervals.put(names.get(q), found[q]);
        }
        return intervals;
    }

    private static double[] column(double[][] rows, int q) {
        return Arrays.stream(rows).mapToDouble(row -> row[q]).toArray();
    }

    /** The estimate from all rows. */
    public Estimate original() {
        return original;
    }

    /** Samples drawn. */
    public int samples() {
        return samples;
    }

    /** Samples that could not be estimated. */
    public int failures() {
        return failures;
    }

    /** All intervals, in the order of the model. */
    public Map<Quantity, Interval> intervals() {
        return Collections.unmodifiableMap(intervals);
    }

    /** Interval of one quantity. */
    public Interval interval(Quantity.Kind kind, String name) {
        Interval interval = intervals.get(new Quantity(kind, name));
        if (interval == null) {
            throw new Refusal("The model has no " + kind.label() + " named " + name + ".");
        }
        return interval;
    }
}
