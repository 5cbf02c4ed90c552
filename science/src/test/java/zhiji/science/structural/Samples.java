package zhiji.science.structural;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Simulated answers to the ECSI questionnaire: normal constructs along the paths, reflective questions, 1 to 10. */
final class Samples {

    private static final Map<String, Map<String, Double>> EFFECTS = Map.of(
            "Image", Map.of(),
            "Expectation", Map.of("Image", .5),
            "Quality", Map.of("Expectation", .55),
            "Value", Map.of("Expectation", .1, "Quality", .5),
            "Satisfaction", Map.of("Image", .2, "Expectation", .1, "Quality", .45, "Value", .2),
            "Complaints", Map.of("Satisfaction", .5),
            "Loyalty", Map.of("Image", .2, "Satisfaction", .5, "Complaints", .1));

    private Samples() {}

    /** Respondents of one seed. */
    static Responses ofEcsi(int rows, long seed) {
        return ofEcsi(rows, seed, 7, .8);
    }

    /** Questions with this mean answer and this loading. */
    static Responses ofEcsi(int rows, long seed, double mean, double loading) {
        StructuralModel model = SatisfactionModels.ecsi();
        SplittableRandom random = new SplittableRandom(seed);
        double[][] constructs = new double[model.constructs().size()][rows];
        double[][] columns = new double[model.indicators().size()][rows];
        for (int row = 0; row < rows; row++) {
            int column = 0;
            for (int j = 0; j < constructs.length; j++) {
                constructs[j][row] = construct(model, j, constructs, row, random);
                for (int i = 0; i < model.constructs().get(j).indicators().size(); i++) {
                    double noise = Math.sqrt(1 - loading * loading) * random.nextGaussian();
                    columns[column++][row] = answer(mean + 2 * (loading * constructs[j][row] + noise));
                }
            }
        }
        return new Responses(model.indicators(), columns);
    }

    private static double construct(
            StructuralModel model, int j, double[][] constructs, int row, SplittableRandom random) {
        double value = .7 * random.nextGaussian();
        Map<String, Double> effects =
                EFFECTS.getOrDefault(model.constructs().get(j).name(), Map.of());
        for (Map.Entry<String, Double> effect : effects.entrySet()) {
            value += effect.getValue() * constructs[model.position(effect.getKey())][row];
        }
        return value;
    }

    private static double answer(double felt) {
        return Math.max(1, Math.min(10, Math.rint(felt)));
    }

    /** The same with cells emptied at random. */
    static Responses withGaps(Responses responses, double share, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> names = responses.names();
        double[][] columns = new double[names.size()][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = responses.column(i).clone();
            for (int row = 0; row < columns[i].length; row++) {
                columns[i][row] = random.nextDouble() < share ? Double.NaN : columns[i][row];
            }
        }
        return new Responses(names, columns);
    }
}
