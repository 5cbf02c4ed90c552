package zhiji.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhiji.science.identity.Archive;
import zhiji.science.identity.Explanation;
import zhiji.science.identity.Linkage;
import zhiji.science.identity.LinkageOptions;

/** {@code ./zhiji match explain}: what speaks for and against two records being one customer. */
@Command(name = "explain", mixinStandardHelpOptions = true, description = "Explain one pair, field by field.")
final class MatchExplainCommand implements Runnable {

    @ArgGroup(exclusive = false, multiplicity = "1")
    private MatchInput input = new MatchInput();

    @Option(names = "--language", defaultValue = "zh-Hans", description = "zh-Hans, zh-Hant or en.")
    private String language = "zh-Hans";

    @Parameters(index = "0", paramLabel = "ID1")
    private String left = "";

    @Parameters(index = "1", paramLabel = "ID2")
    private String right = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        Archive archive = input.read();
        int first = input.recordOf(left);
        int second = input.recordOf(right);
        LinkageOptions options = LinkageOptions.DEFAULT;
        Linkage linkage = Linkage.of(archive, options);
        Explanation explanation = Explanation.of(archive, linkage.model(), first, second);
        spec.commandLine().getOut().print(Json.write(report(explanation, options.threshold())));
        spec.commandLine().getOut().flush();
    }

    private Map<String, Object> report(Explanation explanation, double threshold) {
        Locale locale = Locale.forLanguageTag(language);
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Explanation.Step step : explanation.steps()) {
            var part = new LinkedHashMap<String, Object>();
            part.put("field", step.field().name());
            part.put("agreement", step.text(locale));
            part.put("bits", tenths(step.bits()));
            part.put("ofWhichCommonness", tenths(step.commonness()));
            part.put("probability", step.probability());
            steps.add(part);
        }
        var report = new LinkedHashMap<String, Object>();
        report.put("left", left);
        report.put("right", right);
        report.put("verdict", explanation.verdict(threshold).name().toLowerCase(Locale.ROOT));
        report.put("probability", explanation.probability());
        report.put("priorBits", tenths(explanation.priorBits()));
        report.put("steps", steps);
        report.put("bits", tenths(explanation.bits()));
        return report;
    }

    private static double tenths(double bits) {
        return Math.round(bits * 10) / 10.0;
    }
}
