package zhiji.science.structural;

import java.util.Map;
import java.util.SplittableRandom;

/**
 * An invented population whose paths are known (模拟总体): to plan how many answers a survey needs, and to check estimates
 * against the truth. Constructs are normal with variance 1; questions have mean 0 and variance 1.
 *
 * @param model constructs and paths
 * @param effects of every path; a path not named has none
 * @param loading of every question in a block of several, in (0, 1)
 * @param kind what a construct is made of
 */
public record Population(StructuralModel model, Map<Path, Double> effects, double loading, Kind kind) {

    /** What relates questions to their construct. */
    public enum Kind {
        /** The construct is the mean of its questions: what plain partial least squares estimates. */
        COMPOSITE,
        /** The construct causes its questions, which err independently: what consistent partial least squares corrects. */
        FACTOR
    }

    /** Checks that the effects leave every outcome some variance of its own. */
    public Population {
        effects = Map.copyOf(effects);
        if (!(loading > 0 && loading < 1)) {
            throw new Refusal("The loading is " + loading + "; it must lie between 0 and 1.");
        }
        residuals(new Layout(Study.of(model)), effects);
    }

    /** ECSI customers with effects like those of the published mobile phone survey. */
    public static Population ecsi(double loading, Kind kind) {
        Map<Path, Double> effects = Map.ofEntries(
                Map.entry(new Path("Image", "Expectation"), .5),
                Map.entry(new Path("Expectation", "Quality"), .55),
                Map.entry(new Path("Expectation", "Value"), .1),
                Map.entry(new Path("Quality", "Value"), .5),
                Map.entry(new Path("Image", "Satisfaction"), .2),
                Map.entry(new Path("Expectation", "Satisfaction"), .1),
                Map.entry(new Path("Quality", "Satisfaction"), .45),
                Map.entry(new Path("Value", "Satisfaction"), .2),
                Map.entry(new Path("Satisfaction", "Complaints"), .5),
                Map.entry(new Path("Image", "Loyalty"), .2),
                Map.entry(new Path("Satisfaction", "Loyalty"), .5),
                Map.entry(new Path("Complaints", "Loyalty"), .1));
        return new Population(SatisfactionModels.ecsi(), effects, loading, kind);
    }

    /** Answers of so many respondents. */
    public Responses draw(int rows, long seed) {
        Layout layout = new Layout(Study.of(model));
        double[] residuals = residuals(layout, effects);
        SplittableRandom random = new SplittableRandom(seed);
        double[] scores = new double[layout.constructs];
        double[][] columns = new double[layout.indicators][rows];
        for (int row = 0; row < rows; row++) {
            for (int j : layout.causalOrder) {
                scores[j] = Math.sqrt(residuals[j]) * random.nextGaussian();
                for (int driver : layout.drivers[j]) {
                    scores[j] += effect(layout, driver, j) * scores[driver];
                }
                answer(layout, j, scores[j], random, columns, row);
            }
        }
        return new Responses(model.indicators(), columns);
    }

    private void answer(Layout layout, int j, double score, SplittableRandom random, double[][] columns, int row) {
        int size = layout.size(j);
        if (size == 1) {
            columns[layout.start[j]][row] = score;
            return;
        }
        double[] noise = new double[size];
        double mean = 0;
        for (int i = 0; i < size; i++) {
            noise[i] = random.nextGaussian();
            mean += noise[i] / size;
        }
        // Errors that cancel out in the block's mean make the construct exactly that mean.
        double common = kind == Kind.COMPOSITE ? mean : 0;
        double share = kind == Kind.COMPOSITE ? 1 - 1.0 / size : 1;
        double spread = Math.sqrt((1 - loading * loading) / share);
        for (int i = 0; i < size; i++) {
            columns[layout.start[j] + i][row] = loading * score + spread * (noise[i] - common);
        }
    }

    private double effect(Layout layout, int from, int to) {
        return effects.getOrDefault(new Path(layout.name(from), layout.name(to)), 0.0);
    }

    /** Variance of each construct that its drivers leave; from the covariances that the paths imply. */
    private static double[] residuals(Layout layout, Map<Path, Double> effects) {
        int size = layout.constructs;
        double[] covariances = new double[size * size];
        double[] residuals = new double[size];
        for (int place = 0; place < size; place++) {
            int j = layout.causalOrder[place];
            double explained = 0;
            for (int earlier = 0; earlier < place; earlier++) {
                int other = layout.causalOrder[earlier];
                double covariance = 0;
                for (int driver : layout.drivers[j]) {
                    double effect = effects.getOrDefault(new Path(layout.name(driver), layout.name(j)), 0.0);
                    covariance += effect * covariances[driver * size + other];
                }
                covariances[j * size + other] = covariance;
                covariances[other * size + j] = covariance;
            }
            for (int driver : layout.drivers[j]) {
                double effect = effects.getOrDefault(new Path(layout.name(driver), layout.name(j)), 0.0);
                explained += effect * covariances[driver * size + j];
            }
            covariances[j * size + j] = 1;
            residuals[j] = 1 - explained;
            if (!(residuals[j] > 0)) {
                throw new Refusal("The effects on " + layout.name(j) + " explain " + explained
                        + " of its variance; they must leave some.");
            }
        }
        return residuals;
    }
}
