package zhiji.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhiji.science.identity.CompanyName;
import zhiji.science.identity.NameComparison;

/** {@code ./zhiji match names}: what two names alone allow to conclude. */
@Command(
        name = "names",
        mixinStandardHelpOptions = true,
        description = "Compare two names, or a file of pairs of names.")
final class MatchNamesCommand implements Runnable {

    @Parameters(arity = "0..2", paramLabel = "NAME", description = "The two names.")
    private List<String> names = List.of();

    @Option(names = "--pairs", paramLabel = "FILE", description = "CSV with the columns left and right.")
    private @Nullable String pairs;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        if (pairs != null && names.isEmpty()) {
            compareFile(pairs, out);
        } else if (pairs == null && names.size() == 2) {
            out.print(Json.write(report(NameComparison.of(names.get(0), names.get(1)))));
        } else {
            throw new InputFault("match names needs two names, or --pairs with a file.");
        }
        out.flush();
    }

    private static Map<String, Object> report(NameComparison comparison) {
        var report = new LinkedHashMap<String, Object>();
        report.put("verdict", verdict(comparison));
        report.put("probability", comparison.relation().probability());
        report.put("relation", comparison.relation().name().toLowerCase(Locale.ROOT));
        report.put("left", parse(comparison.left()));
        report.put("right", parse(comparison.right()));
        return report;
    }

    private static Map<String, Object> parse(CompanyName name) {
        var parse = new LinkedHashMap<String, Object>();
        parse.put("region", name.region().name());
        parse.put("division", name.region().code());
        parse.put("brand", name.brand());
        parse.put("trade", name.trade());
        parse.put("form", name.form());
        parse.put("unit", name.unit());
        parse.put("ordinals", name.ordinals());
        return parse;
    }

    private static void compareFile(String file, PrintWriter out) {
        try (Csv csv = Csv.open(file, "auto", true)) {
            int left = csv.column("left");
            int right = csv.column("right");
            out.println("left,right,verdict,probability,relation,left_parse,right_parse");
            while (csv.next()) {
                NameComparison comparison = NameComparison.of(csv.text(left), csv.text(right));
                out.println(String.join(
                        ",",
                        quoted(csv.text(left)),
                        quoted(csv.text(right)),
                        verdict(comparison),
                        String.valueOf(comparison.relation().probability()),
                        comparison.relation().name().toLowerCase(Locale.ROOT),
                        quoted(line(comparison.left())),
                        quoted(line(comparison.right()))));
            }
        }
    }

    private static String verdict(NameComparison comparison) {
        return comparison.relation().verdict().name().toLowerCase(Locale.ROOT);
    }

    private static String line(CompanyName name) {
        return String.join("|", name.region().name(), name.brand(), name.trade(), name.form(), name.unit());
    }

    private static String quoted(String text) {
        boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
