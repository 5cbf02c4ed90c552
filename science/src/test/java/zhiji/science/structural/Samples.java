package zhiji.science.structural;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Simulated answers to the ECSI questionnaire, from 1 to 10. */
final class Samples {

    static final Map<Path, Double> EFFECTS = Map.ofEntries(
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

    private Samples() {}

    /** Respondents of one seed. */
    static Responses ofEcsi(int rows, long seed) {
        return ofEcsi(rows, seed, 7, .8);
    }

    /** Questions with this mean answer and this loading. */
    static Responses ofEcsi(int rows, long seed, double mean, double loading) {
        Population population = new Population(SatisfactionModels.ecsi(), EFFECTS, loading, Population.Kind.FACTOR);
        Responses felt = population.draw(rows, seed);
        double[][] columns = new double[felt.names().size()][rows];
        for (int i = 0; i < columns.length; i++) {
            for (int row = 0; row < rows; row++) {
                columns[i][row] = Math.max(1, Math.min(10, Math.rint(mean + 1.6 * felt.column(i)[row])));
            }
        }
        return new Responses(felt.names(), columns);
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
