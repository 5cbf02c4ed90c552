package zhiji.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhiji.science.text.ClassifierFile;
import zhiji.science.text.Cue;
import zhiji.science.text.Cues;
import zhiji.science.text.Evidence;
import zhiji.science.text.Refusal;
import zhiji.science.text.Suggestion;
import zhiji.science.text.TextClassifier;

/** {@code ./zhiji text classify}: what texts are probably about, and why. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = "Suggest labels for a file, or for one text with reasons.")
final class TextClassify extends TextSubcommand {

    private static final int REASONS = 5;

    @Option(names = "--model", required = true, paramLabel = "MODEL", description = "Model written by train.")
    private Path model = Path.of("");

    @ArgGroup(exclusive = false)
    private @Nullable TextColumn column;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes text,label,probability of --data; printed by default.")
    private @Nullable Path out;

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "One text instead of a file.")
    private @Nullable String text;

    @Override
    String result() {
        TextClassifier classifier = classifier();
        if (text != null && column == null && out == null) {
            return Json.write(explained(classifier, text));
        }
        if (text == null && column != null) {
            List<String> texts = texts(column);
            return written(table(classifier, texts), texts.size());
        }
        throw new InputFault("classify needs either a text, or --data and --text.");
    }

    private TextClassifier classifier() {
        try {
            return ClassifierFile.read(Files.readAllBytes(model));
        } catch (NoSuchFileException missing) {
            throw new InputFault(model + ": there is no such file.");
        } catch (IOException failure) {
            throw new InputFault(model + " cannot be read: " + failure.getMessage() + ".");
        } catch (Refusal refusal) {
            throw new InputFault(model + ": " + refusal.getMessage());
        }
    }

    private static List<String> texts(TextColumn column) {
        List<String> texts = new ArrayList<>();
        try (Csv csv = column.open()) {
            int textColumn = column.index(csv);
            while (csv.next()) {
                texts.add(csv.text(textColumn));
            }
        }
        return texts;
    }

    private static String table(TextClassifier classifier, List<String> texts) {
        List<Suggestion> suggestions =
                texts.parallelStream().map(classifier::classify).toList();
        StringWriter table = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(table)) {
            csv.writeRecord("text", "label", "probability");
            IntStream.range(0, texts.size()).forEach(i -> {
                Suggestion suggestion = suggestions.get(i);
                String probability = String.format(Locale.ROOT, "%.4f", suggestion.probability());
                csv.writeRecord(texts.get(i), suggestion.label(), probability);
            });
        } catch (IOException failure) {
            throw new IllegalStateException("a text in memory cannot fail to be written", failure);
        }
        return table.toString();
    }

    private String written(String table, int texts) {
        if (out == null) {
            return table;
        }
        try {
            Files.writeString(out, table);
        } catch (IOException failure) {
            throw new InputFault(out + " cannot be written: " + failure.getMessage() + ".");
        }
        return Json.write(Map.of("texts", texts, "seconds", seconds()));
    }

    private static Map<String, Object> explained(TextClassifier classifier, String text) {
        Suggestion suggestion = classifier.classify(text);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("label", suggestion.label());
        report.put("probability", suggestion.probability());
        report.put("choices", suggestion.choices());
        report.put(
                "evidence",
                Evidence.strongest(classifier.explain(text, suggestion.label()), REASONS).stream()
                        .map(part -> span(text, part.start(), part.end(), "weight", part.weight()))
                        .toList());
        report.put("cues", cues(text));
        return report;
    }

    static List<Map<String, Object>> cues(String text) {
        List<Map<String, Object>> cues = new ArrayList<>();
        for (Cue cue : Cues.of(text)) {
            cues.add(
                    span(text, cue.start(), cue.end(), "kind", cue.kind().name().toLowerCase(Locale.ROOT)));
        }
        return cues;
    }

    private static Map<String, Object> span(String text, int start, int end, String what, Object value) {
        Map<String, Object> span = new LinkedHashMap<>();
        span.put("text", text.substring(start, end));
        span.put("start", start);
        span.put("end", end);
        span.put(what, value);
        return span;
    }
}
