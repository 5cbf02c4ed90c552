package zhiji.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhiji.science.text.Cue;
import zhiji.science.text.CueKind;
import zhiji.science.text.Cues;

/** {@code ./zhiji text cues}: hints in one text, or how often each kind occurs in a file. */
@Command(
        name = "cues",
        mixinStandardHelpOptions = true,
        description =
                "Mark hints at silent dissatisfaction and urgency; in a file, count the texts that hold each kind.")
final class TextCues extends TextSubcommand {

    @ArgGroup(exclusive = false)
    private @Nullable TextColumn column;

    @Option(names = "--label", paramLabel = "COL", description = "Counts the texts of each label apart.")
    private @Nullable String label;

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "One text instead of a file.")
    private @Nullable String text;

    @Override
    String result() {
        if (text != null && column == null) {
            return Json.write(Map.of("cues", TextClassify.cues(text)));
        }
        if (text == null && column != null) {
            return Json.write(counts(column));
        }
        throw new InputFault("cues needs either a text, or --data and --text.");
    }

    private Map<String, Object> counts(TextColumn column) {
        Map<String, List<List<Cue>>> found = new TreeMap<>();
        try (Csv csv = column.open()) {
            int textColumn = column.index(csv);
            int labelColumn = label == null ? -1 : csv.column(label);
            while (csv.next()) {
                String group = labelColumn < 0 ? "all" : csv.text(labelColumn);
                found.computeIfAbsent(group, fresh -> new ArrayList<>()).add(Cues.of(csv.text(textColumn)));
            }
        }
        Map<String, Object> report = new LinkedHashMap<>();
        found.forEach((group, texts) -> report.put(group, counts(texts)));
        report.put("seconds", seconds());
        return report;
    }

    private static Map<String, Object> counts(List<List<Cue>> texts) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("texts", texts.size());
        counts.put("withCue", texts.stream().filter(cues -> !cues.isEmpty()).count());
        for (CueKind kind : CueKind.values()) {
            counts.put(
                    kind.name().toLowerCase(Locale.ROOT),
                    texts.stream()
                            .filter(cues -> cues.stream().anyMatch(cue -> cue.kind() == kind))
                            .count());
        }
        return counts;
    }
}
