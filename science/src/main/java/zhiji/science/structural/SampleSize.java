package zhiji.science.structural;

/**
 * Whether there are enough answers (样本量). Two published rules, the larger decides.
 *
 * <p>Ten times the largest number of arrows that enter one regression: drivers of an outcome, or indicators of a mode B
 * block (Barclay, Higgins and Thompson 1995). And the inverse square root rule (N. Kock and P. Hadaya 2018, "Minimum
 * sample size estimation in PLS-SEM", Information Systems Journal 28(1), equation 3): a path of size β is found with 80 %
 * probability at the 5 % level from n &gt; (2.486 / |β|)² answers on; turned round, n answers show paths from
 * 2.486 / √n on.
 *
 * @param rows answers used
 * @param minimum answers by the ten-times rule
 * @param smallestVisiblePath smallest path that so many answers show in four cases out of five
 */
public record SampleSize(int rows, int minimum, double smallestVisiblePath) {

    private static final double POWER_80_LEVEL_5 = 2.486;

    /** Of the answers behind an estimate. */
    public static SampleSize of(Estimate estimate) {
        Layout layout = estimate.layout();
        int arrows = 0;
        for (int j = 0; j < layout.constructs; j++) {
            arrows = Math.max(arrows, layout.drivers[j].length);
            arrows = layout.isFormative(j) ? Math.max(arrows, layout.size(j)) : arrows;
        }
        int rows = estimate.moments().rows();
        return new SampleSize(rows, 10 * arrows, POWER_80_LEVEL_5 / Math.sqrt(rows));
    }

    /** Answers needed to see a path of this size. */
    public static int needed(double path) {
        return (int) Math.floor(Math.pow(POWER_80_LEVEL_5 / path, 2)) + 1;
    }

    /** Whether the ten-times rule is met. */
    public boolean isEnough() {
        return rows >= minimum;
    }

    String sentence() {
        return rows + " rows are few: this model asks for at least " + minimum + ", and with " + rows + " a path below "
                + Math.round(smallestVisiblePath * 100) / 100.0 + " cannot be told from none.";
    }
}
