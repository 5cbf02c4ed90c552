package zhiji.science.structural;

import java.util.List;
import java.util.SplittableRandom;

/** Simulated answers to the ECSI questionnaire, from 1 to 10. */
final class Samples {

    private Samples() {}

    /** Respondents of one seed. */
    static Responses ofEcsi(int rows, long seed) {
        return ofEcsi(rows, seed, 7, .8);
    }

    /** Questions with this mean answer and this loading. */
    static Responses ofEcsi(int rows, long seed, double mean, double loading) {
        Responses felt = Population.ecsi(loading, Population.Kind.FACTOR).draw(rows, seed);
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
