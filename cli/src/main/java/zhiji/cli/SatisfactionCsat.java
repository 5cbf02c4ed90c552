package zhiji.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import zhiji.science.structural.Interval;
import zhiji.science.structural.MeanScore;
import zhiji.science.structural.Scale;
import zhiji.science.structural.TopBox;

/** {@code ./zhiji satisfaction csat}: share of satisfied customers with Wilson's interval, and the mean. */
@Command(
        name = "csat",
        mixinStandardHelpOptions = true,
        description = "Share of answers at or above a mark (满意率), and the mean in points.")
final class SatisfactionCsat extends SatisfactionScore {

    @Option(names = "--scale-min", defaultValue = "1", description = "Lowest answer (default ${DEFAULT-VALUE}).")
    double min;

    @Option(names = "--scale-max", defaultValue = "5", description = "Highest answer (default ${DEFAULT-VALUE}).")
    double max;

    @Option(names = "--mark", description = "Lowest answer that counts as satisfied (default: the two highest steps).")
    double mark = Double.NaN;

    @Override
    Scale scale() {
        return new Scale(min, max);
    }

    @Override
    Interval describe(double[] answers, Map<String, Object> report) {
        double lowest = Double.isNaN(mark) ? max - 1 : mark;
        TopBox box = TopBox.of(answers, scale(), lowest, confidence);
        MeanScore mean = MeanScore.of(answers, scale(), confidence);
        report.put("csat", box.share().estimate());
        report.putAll(SatisfactionNps.bounds(box.share()));
        report.put("satisfied", box.hits());
        report.put("mark", lowest);
        report.put("mean", mean.mean());
        report.put("points", mean.points());
        return box.share();
    }
}
