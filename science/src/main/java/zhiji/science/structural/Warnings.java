package zhiji.science.structural;

import java.util.ArrayList;
import java.util.List;

/** What is doubtful about an estimate, a sentence each. */
final class Warnings {

    private final Estimate estimate;
    private final Layout layout;
    private final List<String> sentences = new ArrayList<>();

    private Warnings(Estimate estimate) {
        this.estimate = estimate;
        layout = estimate.layout();
    }

    static List<String> of(Estimate estimate) {
        Warnings warnings = new Warnings(estimate);
        warnings.iteration();
        warnings.gaps();
        for (int j = 0; j < warnings.layout.constructs; j++) {
            warnings.block(j);
            warnings.outcome(j);
        }
        warnings.sample();
        return List.copyOf(warnings.sentences);
    }

    private void iteration() {
        if (!estimate.converged()) {
            sentences.add("The weights had not settled after " + estimate.iterations()
                    + " iterations; do not use these numbers.");
        }
    }

    private void gaps() {
        if (estimate.gaps() == 0) {
            return;
        }
        String treatment = switch (estimate.study().options().missing()) {
            case MEAN -> "took the mean of their column, which understates spread";
            case CASEWISE -> "took their rows out; " + estimate.moments().rows() + " rows remain";
            case PAIRWISE -> "were left out pair by pair, so correlations rest on different rows";
        };
        sentences.add(estimate.gaps() + " unanswered cells " + treatment + ".");
        double[] all = estimate.moments().correlations().clone();
        if (estimate.study().options().missing() == Missing.PAIRWISE && Matrices.factor(all, layout.indicators) >= 0) {
            sentences.add("The pair-wise correlations contradict each other (no complete survey could have them).");
        }
    }

    private void block(int j) {
        int[] block = new int[layout.size(j)];
        for (int i = 0; i < block.length; i++) {
            block[i] = layout.start[j] + i;
            indicator(j, block[i]);
        }
        double[] within = Matrices.pick(estimate.moments().correlations(), layout.indicators, block);
        int dependent = Matrices.factor(within, block.length);
        if (dependent >= 0) {
            sentences.add("In block " + layout.name(j) + " indicator " + name(block[dependent])
                    + " is an exact combination of those before it; it adds nothing.");
        }
        if (estimate.study().options().consistent() && estimate.rhoA(j) > 1) {
            sentences.add("ρ_A of " + layout.name(j) + " is " + round(estimate.rhoA(j))
                    + ", above 1: the correction for measurement error does not hold.");
        }
    }

    private void indicator(int j, int i) {
        double loading = estimate.loadings()[i];
        if (Math.abs(loading) > 1 + 1e-9) {
            sentences.add(
                    "The loading of " + name(i) + " is " + round(loading) + ": its error variance would be negative.");
        }
        if (loading < 0) {
            sentences.add("Indicator " + name(i) + " runs against its construct " + layout.name(j) + " (loading "
                    + round(loading) + "); is it coded the other way round?");
        }
        if (estimate.weights()[i] < 0) {
            sentences.add("Indicator " + name(i) + " has a negative weight, so the index of " + layout.name(j)
                    + " may leave 0 to 100.");
        }
    }

    private void outcome(int j) {
        for (int driver : layout.drivers[j]) {
            double coefficient = estimate.inner().coefficient(driver, j);
            if (Math.abs(coefficient) > 1) {
                sentences.add("The path " + new Path(layout.name(driver), layout.name(j)) + " is " + round(coefficient)
                        + ", beyond ±1: its outcome's drivers overlap too much.");
            }
        }
        double[] among = Matrices.pick(estimate.correlations(), layout.constructs, layout.drivers[j]);
        if (Matrices.factor(among, layout.drivers[j].length) >= 0) {
            sentences.add("The corrected correlations of the drivers of " + layout.name(j)
                    + " contradict each other; the correction for measurement error does not hold here.");
        }
        if (estimate.inner().rSquared(j) > 1) {
            sentences.add("R² of " + layout.name(j) + " is "
                    + round(estimate.inner().rSquared(j)) + ": its error variance would be negative.");
        }
    }

    private void sample() {
        SampleSize size = SampleSize.of(estimate);
        if (!size.isEnough()) {
            sentences.add(size.sentence());
        }
    }

    private String name(int i) {
        return estimate.moments().names().get(i);
    }

    private static String round(double value) {
        return String.valueOf(Math.round(value * 1_000) / 1_000.0);
    }
}
