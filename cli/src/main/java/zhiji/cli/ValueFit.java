package zhiji.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhiji.science.value.BgBb;
import zhiji.science.value.CustomerBase;
import zhiji.science.value.Fit;
import zhiji.science.value.FitOptions;
import zhiji.science.value.GammaGamma;
import zhiji.science.value.Histories;
import zhiji.science.value.ShiftedBetaGeometric;

/** {@code ./zhiji value fit}: estimates one model. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description = "Estimates a model by maximum likelihood; prints JSON.")
final class ValueFit implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--model",
            required = true,
            description = "nbd, bg-nbd, mbg-nbd, pareto-nbd, gamma-gamma, bg-bb or sbg")
    private String model = "";

    @Mixin
    private ValueLog log = new ValueLog();

    @Mixin
    private ValueTables tables = new ValueTables();

    @Override
    public void run() {
        Map<String, @Nullable Object> shown = switch (model.toLowerCase(Locale.ROOT)) {
            case "bg-bb" -> opportunities();
            case "sbg" -> contract();
            case "gamma-gamma" -> spend();
            default -> counting();
        };
        print(spec, Json.write(shown));
    }

    static void print(@Nullable CommandSpec spec, String text) {
        if (spec == null) {
            throw new IllegalStateException("picocli did not inject the command");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }

    private Map<String, @Nullable Object> counting() {
        var kind = ValueModels.kind(model, ", gamma-gamma, bg-bb or sbg");
        Histories histories = log.base(null).histories();
        long start = System.nanoTime();
        Fit<?> fit = ValueModels.fit(log.name(), kind, histories);
        return finished(ValueModels.shown(kind.label(), fit), ValueModels.counts(histories), start);
    }

    private Map<String, @Nullable Object> spend() {
        CustomerBase base = log.base(null);
        if (!log.hasAmounts()) {
            throw new InputFault(log.name() + ": gamma-gamma needs amounts; give --amount COL.");
        }
        long start = System.nanoTime();
        Fit<GammaGamma> fit = ValueModels.fitSpend(log.name(), base);
        Map<String, @Nullable Object> counts = ValueModels.counts(base.histories());
        counts.put(
                "correlationOfFrequencyAndSpend",
                GammaGamma.correlation(ValueModels.frequencies(base), ValueModels.meanSpend(base)));
        return finished(ValueModels.shown("gamma-gamma", fit), counts, start);
    }

    private Map<String, @Nullable Object> opportunities() {
        List<BgBb.Cell> cells = tables.cells();
        long start = System.nanoTime();
        Fit<BgBb> fit = ValueLog.explained(() -> "The grid", () -> BgBb.fit(cells, FitOptions.DEFAULT));
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        counts.put("customers", cells.stream().mapToLong(BgBb.Cell::customers).sum());
        counts.put(
                "repeatPurchases",
                cells.stream()
                        .mapToLong(cell -> cell.customers() * cell.frequency())
                        .sum());
        counts.put(
                "zeroRepeatCustomers",
                cells.stream()
                        .filter(cell -> cell.frequency() == 0)
                        .mapToLong(BgBb.Cell::customers)
                        .sum());
        return finished(ValueModels.shown("bg-bb", fit), counts, start);
    }

    private Map<String, @Nullable Object> contract() {
        double[] left = tables.survivors();
        long start = System.nanoTime();
        Fit<ShiftedBetaGeometric> fit =
                ValueLog.explained(() -> "The cohort", () -> ShiftedBetaGeometric.fit(left, FitOptions.DEFAULT));
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        counts.put("customers", left[0]);
        counts.put("repeatPurchases", Arrays.stream(left).skip(1).sum());
        counts.put("zeroRepeatCustomers", left[0] - left[1]);
        return finished(ValueModels.shown("sbg", fit), counts, start);
    }

    private static Map<String, @Nullable Object> finished(
            Map<String, @Nullable Object> shown, Map<String, @Nullable Object> counts, long start) {
        shown.putAll(counts);
        shown.put("milliseconds", Math.round((System.nanoTime() - start) / 1e4) / 100.0);
        return shown;
    }
}
