package zhiji.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import zhiji.science.structural.Interval;
import zhiji.science.structural.MeanScore;
import zhiji.science.structural.Scale;
import zhiji.science.structural.TopBox;

/** {@code ./zhiji satisfaction ces}: customer effort as a mean with Student's interval, and the share without trouble. */
@Command(
        name = "ces",
        mixinStandardHelpOptions = true,
        description = "Customer effort score (费力度): the mean, and the share of answers at or above a mark.")
final class SatisfactionCes extends SatisfactionScore {

    @Option(names = "--scale-min", defaultValue = "1", description = "Lowest answer (default ${DEFAULT-VALUE}).")
    double min;

    @Option(names = "--scale-max", defaultValue = "7", description = "Highest answer (default ${DEFAULT-VALUE}).")
    double max;

    @Option(
            names = "--mark",
            defaultValue = "5",
            description = "Lowest answer that means it was easy (default ${DEFAULT-VALUE}).")
    double mark;

    @Override
    Scale scale() {
        return new Scale(min, max);
    }

    @Override
    Interval describe(double[] answers, Map<String, Object> report) {
        MeanScore mean = MeanScore.of(answers, scale(), confidence);
        report.put("ces", mean.mean().estimate());
        report.putAll(SatisfactionNps.bounds(mean.mean()));
        report.put("points", mean.points());
        report.put("easy", TopBox.of(answers, scale(), mark, confidence).share());
        return mean.mean();
    }
}
