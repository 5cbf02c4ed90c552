package zhiji.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import zhiji.science.structural.Bootstrap;
import zhiji.science.structural.EstimationOptions;
import zhiji.science.structural.Interval;
import zhiji.science.structural.Path;
import zhiji.science.structural.Population;
import zhiji.science.structural.Quantity;
import zhiji.science.structural.Resampling;
import zhiji.science.structural.Study;

/**
 * Bias and coverage of the structural estimates on surveys drawn from known populations, printed as a table for
 * docs/science/satisfaction.md. Arguments: surveys per line, bootstrap samples per survey.
 */
public final class SatisfactionSimulation {

    private static final int[] SIZES = {100, 250, 1_000};

    private SatisfactionSimulation() {}

    /** Sums over the paths and surveys of one line of the table. */
    private static final class Tally {

        private final Map<Path, Double> errors = new LinkedHashMap<>();
        private int covered;
        private int intervals;

        void add(Path path, Interval interval, double truth) {
            errors.merge(path, interval.estimate() - truth, Double::sum);
            covered += interval.lower() <= truth && truth <= interval.upper() ? 1 : 0;
            intervals++;
        }

        double largestBias(int surveys) {
            return errors.values().stream()
                    .mapToDouble(sum -> Math.abs(sum / surveys))
                    .max()
                    .orElse(Double.NaN);
        }

        double meanBias(int surveys) {
            return errors.values().stream()
                    .mapToDouble(sum -> Math.abs(sum / surveys))
                    .average()
                    .orElse(Double.NaN);
        }

        double coverage() {
            return 100.0 * covered / intervals;
        }
    }

    /** Runs the simulation. */
    public static void main(String[] arguments) {
        int surveys = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        int samples = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
        System.out.println("| population | estimate | rows | interval | mean bias | largest bias | coverage |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (Population.Kind kind : Population.Kind.values()) {
            for (int rows : SIZES) {
                for (Resampling.Method method : Resampling.Method.values()) {
                    line(kind, rows, Resampling.of(samples, 1).with(method), surveys);
                }
            }
        }
    }

    private static void line(Population.Kind kind, int rows, Resampling resampling, int surveys) {
        Population population = Population.ecsi(.8, kind);
        boolean corrected = kind == Population.Kind.FACTOR;
        Study study =
                Study.ecsi().with(corrected ? EstimationOptions.STANDARD.asConsistent() : EstimationOptions.STANDARD);
        Tally tally = new Tally();
        for (int survey = 0; survey < surveys; survey++) {
            Bootstrap bootstrap = study.bootstrap(population.draw(rows, 1_000_000 + survey), resampling);
            population
                    .effects()
                    .forEach((path, truth) ->
                            tally.add(path, bootstrap.interval(Quantity.Kind.PATH, path.toString()), truth));
        }
        System.out.printf(
                "| %s | %s | %d | %s | %.4f | %.4f | %.1f %% |%n",
                kind,
                corrected ? "consistent" : "plain",
                rows,
                resampling.method(),
                tally.meanBias(surveys),
                tally.largestBias(surveys),
                tally.coverage());
    }
}
