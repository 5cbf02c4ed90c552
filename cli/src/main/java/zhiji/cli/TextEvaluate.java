package zhiji.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import zhiji.science.text.CrossValidation;
import zhiji.science.text.LabelledTexts;
import zhiji.science.text.TrainingOptions;

/** {@code ./zhiji text evaluate}: how well a classifier would do on texts it has not seen. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "Cross-validate on a labelled file.")
final class TextEvaluate extends TextSubcommand {

    @ArgGroup(exclusive = false, multiplicity = "1")
    private TextExamples examples = new TextExamples();

    @Option(
            names = "--folds",
            defaultValue = "5",
            description = "Parts the texts are dealt into (default ${DEFAULT-VALUE}).")
    private int folds = 5;

    @Option(names = "--seed", defaultValue = "1", description = "Decides the folds (default ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    String result() {
        LabelledTexts texts = examples.read();
        CrossValidation quality = CrossValidation.of(texts, folds, TrainingOptions.STANDARD.withSeed(seed));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("accuracy", quality.accuracy());
        report.put("macroF1", quality.macroF1());
        report.put("perClass", quality.perClass());
        report.put("texts", texts.size());
        report.put("duplicatesRemoved", examples.rows() - texts.size());
        report.put("incompleteRows", examples.incomplete());
        report.put("calibrationError", quality.calibrationError());
        report.put("seconds", seconds());
        return Json.write(report);
    }
}
