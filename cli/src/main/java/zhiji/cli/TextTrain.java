package zhiji.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import zhiji.science.text.ClassifierFile;
import zhiji.science.text.LabelledTexts;
import zhiji.science.text.TextClassifier;
import zhiji.science.text.TrainingOptions;

/** {@code ./zhiji text train}: learns from a labelled file and keeps the model. */
@Command(name = "train", mixinStandardHelpOptions = true, description = "Learn from a labelled file.")
final class TextTrain extends TextSubcommand {

    @ArgGroup(exclusive = false, multiplicity = "1")
    private TextExamples examples = new TextExamples();

    @Option(names = "--out", required = true, paramLabel = "MODEL", description = "Writes the model.")
    private Path out = Path.of("");

    @Override
    String result() {
        LabelledTexts texts = examples.read();
        TextClassifier classifier = TextClassifier.train(texts, TrainingOptions.STANDARD);
        byte[] model = ClassifierFile.write(classifier);
        try {
            Files.write(out, model);
        } catch (IOException failure) {
            throw new InputFault(out + " cannot be written: " + failure.getMessage() + ".");
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("labels", classifier.labels());
        report.put("texts", texts.size());
        report.put("duplicatesRemoved", examples.rows() - texts.size());
        report.put("incompleteRows", examples.incomplete());
        report.put("grams", classifier.grams());
        report.put("bytes", model.length);
        report.put("seconds", seconds());
        return Json.write(report);
    }
}
