package zhiji.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import zhiji.science.structural.Change;
import zhiji.science.structural.Interval;
import zhiji.science.structural.Responses;
import zhiji.science.structural.Scale;

/** One question as one number: for all rows, for each group, and from each group to the next in natural order. */
abstract class SatisfactionScore extends SatisfactionCommand {

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "CSV with a header; - reads stdin.")
    String data = "";

    @Option(names = "--column", required = true, paramLabel = "COL", description = "Column of the answers.")
    String column = "";

    @Option(
            names = "--group",
            paramLabel = "COL",
            defaultValue = "",
            description = "Column of groups or waves; each is compared with the one before it.")
    String group = "";

    /** Answers the question allows. */
    abstract Scale scale();

    /** Writes the figures of these answers and returns the one that is compared. */
    abstract Interval describe(double[] answers, Map<String, Object> report);

    @Override
    final Object result() {
        SatisfactionData answers = SatisfactionData.read(
                new SatisfactionData.Request(data, delimiter, List.of(column), group, missingCode, name -> scale()));
        Map<String, Object> report = new LinkedHashMap<>();
        report(answers.responses(), report);
        if (!group.isEmpty()) {
            Map<String, Object> groups = new LinkedHashMap<>();
            report.put("groups", groups);
            report.put("changes", changes(answers.byGroup(), groups));
        }
        return report;
    }

    private Interval report(Responses responses, Map<String, Object> report) {
        double[] all = responses.answers(column);
        Interval compared = describe(all, report);
        report.put(
                "answers",
                Arrays.stream(all).filter(answer -> !Double.isNaN(answer)).count());
        report.put("rows", all.length);
        return compared;
    }

    private Map<String, Object> changes(Map<String, Responses> byGroup, Map<String, Object> groups) {
        Map<String, Object> changes = new LinkedHashMap<>();
        @Nullable String earlier = null;
        @Nullable Interval before = null;
        for (Map.Entry<String, Responses> entry : byGroup.entrySet()) {
            Map<String, Object> report = new LinkedHashMap<>();
            Interval now = report(entry.getValue(), report);
            groups.put(entry.getKey(), report);
            if (before != null) {
                changes.put(earlier + "->" + entry.getKey(), Change.between(before, now, confidence));
            }
            earlier = entry.getKey();
            before = now;
        }
        return changes;
    }
}
