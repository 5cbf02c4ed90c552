package zhiji.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
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
import zhiji.science.value.BackTest;
import zhiji.science.value.BgBb;
import zhiji.science.value.CountingModel;
import zhiji.science.value.CustomerBase;
import zhiji.science.value.CustomerScorer;
import zhiji.science.value.Fit;
import zhiji.science.value.FitOptions;
import zhiji.science.value.GammaGamma;
import zhiji.science.value.History;
import zhiji.science.value.LifetimeValue;
import zhiji.science.value.ShiftedBetaGeometric;

/** {@code ./zhiji value score}: one line per customer with what to expect of them. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Fits a model, writes a CSV with one line per customer, prints totals as JSON.")
final class ValueScore implements Runnable {

    private static final String[] HEADER = {
        "customer",
        "frequency",
        "recency",
        "age",
        "mean_spend",
        "p_alive",
        "expected_purchases",
        "expected_spend",
        "residual_transactions",
        "clv"
    };

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--model", required = true, description = "nbd, bg-nbd, mbg-nbd, pareto-nbd, bg-bb or sbg")
    private String model = "";

    @Mixin
    private ValueLog log = new ValueLog();

    @Mixin
    private ValueTables tables = new ValueTables();

    @Option(names = "--horizon", required = true, description = "how far to look ahead, in units")
    private double horizon;

    @Option(names = "--holdout-until", paramLabel = "DATE", description = "end of the hold-out that tests the forecast")
    private @Nullable String holdoutUntil;

    @Option(names = "--annual-discount", defaultValue = "0.15", description = "annual discount rate, such as 0.15")
    private double annualDiscount;

    @Option(names = "--margin", defaultValue = "1.0", description = "share of the amount that remains, 0 to 1")
    private double margin;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "CSV to write")
    private String out = "";

    @Override
    public void run() {
        checkOptions();
        switch (model.toLowerCase(Locale.ROOT)) {
            case "bg-bb" -> ValueFit.print(spec, Json.write(opportunities()));
            case "sbg" -> ValueFit.print(spec, Json.write(contract()));
            default -> transactions();
        }
    }

    private void transactions() {
        CountingModel.Kind kind = ValueModels.kind(model, ", bg-bb or sbg");
        CustomerBase base = log.base(holdoutUntil);
        Fit<? extends CountingModel> fit = ValueModels.fit(log.name(), kind, base.histories());
        Fit<GammaGamma> spend = log.hasAmounts() ? ValueModels.fitSpend(log.name(), base) : null;
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        Map<String, @Nullable Object> shownFit = ValueModels.shown(kind.label(), fit);
        shownFit.putAll(ValueModels.counts(base.histories()));
        shown.put("fit", shownFit);
        if (spend != null) {
            shown.put("spend", ValueModels.shown("gamma-gamma", spend));
        }
        shown.put(
                "totals",
                ValueLog.explained(log::name, () -> write(base, fit.model(), spend == null ? null : spend.model())));
        if (holdoutUntil != null) {
            shown.put("backTest", BackTest.of(fit.model(), base));
        }
        ValueFit.print(spec, Json.write(shown));
    }

    /** One line per cell of the grid; the horizon counts opportunities, the discount is per opportunity. */
    private Map<String, @Nullable Object> opportunities() {
        List<BgBb.Cell> cells = tables.cells();
        Fit<BgBb> fit = ValueLog.explained(() -> "The grid", () -> BgBb.fit(cells, FitOptions.DEFAULT));
        BgBb bgBb = fit.model();
        int ahead = wholeHorizon();
        ValueTable.write(
                out,
                List.of(
                        "frequency",
                        "recency",
                        "opportunities",
                        "customers",
                        "p_alive",
                        "expected_purchases",
                        "residual_transactions"),
                cells.size(),
                i -> List.of(
                        String.valueOf(cells.get(i).frequency()),
                        String.valueOf(cells.get(i).recency()),
                        String.valueOf(cells.get(i).opportunities()),
                        String.valueOf(cells.get(i).customers()),
                        String.valueOf(bgBb.probabilityAlive(cells.get(i))),
                        String.valueOf(bgBb.expectedPurchases(cells.get(i), ahead)),
                        String.valueOf(bgBb.residualTransactions(cells.get(i), annualDiscount))));
        Map<String, @Nullable Object> shown = ValueModels.shown("bg-bb", fit);
        shown.put("customers", cells.stream().mapToLong(BgBb.Cell::customers).sum());
        shown.put(
                "expectedPurchases",
                cells.stream()
                        .mapToDouble(cell -> cell.customers() * bgBb.expectedPurchases(cell, ahead))
                        .sum());
        return shown;
    }

    /** One line per renewal up to the horizon; the discount is per period. */
    private Map<String, @Nullable Object> contract() {
        double[] left = tables.survivors();
        Fit<ShiftedBetaGeometric> fit =
                ValueLog.explained(() -> "The cohort", () -> ShiftedBetaGeometric.fit(left, FitOptions.DEFAULT));
        ShiftedBetaGeometric sbg = fit.model();
        ValueTable.write(
                out,
                List.of("renewal", "survival", "retention", "residual_lifetime"),
                wholeHorizon(),
                i -> List.of(
                        String.valueOf(i + 1),
                        String.valueOf(sbg.survival(i + 1)),
                        String.valueOf(sbg.retention(i + 1)),
                        String.valueOf(sbg.residualLifetime(i + 1, annualDiscount))));
        Map<String, @Nullable Object> shown = ValueModels.shown("sbg", fit);
        shown.put("discountedLifetime", sbg.discountedLifetime(annualDiscount));
        return shown;
    }

    private int wholeHorizon() {
        if (horizon != Math.rint(horizon) || horizon > 1_000_000) {
            throw new InputFault("--horizon is " + horizon + ", must be a whole number of periods up to 1000000.");
        }
        return (int) horizon;
    }

    private void checkOptions() {
        if (!(horizon >= 0 && horizon < Double.POSITIVE_INFINITY)) {
            throw new InputFault("--horizon is " + horizon + ", must be at least 0.");
        }
        if (!(annualDiscount > 0 && annualDiscount < Double.POSITIVE_INFINITY)) {
            throw new InputFault("--annual-discount is " + annualDiscount + ", must be above 0.");
        }
        if (!(margin >= 0 && margin <= 1)) {
            throw new InputFault("--margin is " + margin + ", must be from 0 to 1.");
        }
    }

    private Map<String, @Nullable Object> write(
            CustomerBase base, CountingModel purchases, @Nullable GammaGamma spend) {
        CustomerScorer scorer =
                new CustomerScorer(purchases, spend, margin, LifetimeValue.continuousRate(annualDiscount, log.unit()));
        double alive = 0;
        double expected = 0;
        double residual = 0;
        double value = 0;
        int unknownSpend = 0;
        try (CsvWriter writer = CsvWriter.builder().build(Path.of(out))) {
            writer.writeRecord(HEADER);
            for (int row = 0; row < base.size(); row++) {
                History history = base.histories().get(row);
                CustomerScorer.Score score = scorer.score(history, base.meanSpend(row), horizon);
                double clv = score.lifetimeValue();
                alive += score.alive();
                expected += score.expectedPurchases();
                residual += score.residualTransactions();
                value += Double.isNaN(clv) ? 0 : clv;
                unknownSpend += Double.isNaN(clv) ? 1 : 0;
                writer.writeRecord(
                        base.customer(row),
                        String.valueOf(history.frequency()),
                        text(history.recency()),
                        text(history.age()),
                        text(spend == null ? Double.NaN : base.meanSpend(row)),
                        text(score.alive()),
                        text(score.expectedPurchases()),
                        text(score.expectedSpend()),
                        text(score.residualTransactions()),
                        text(clv));
            }
        } catch (IOException failure) {
            throw new InputFault(out + " cannot be written: " + failure.getMessage() + ".");
        }
        Map<String, @Nullable Object> totals = new LinkedHashMap<>();
        totals.put("customers", base.size());
        totals.put("expectedAlive", alive);
        totals.put("expectedPurchases", expected);
        totals.put("residualTransactions", residual);
        totals.put("clv", unknownSpend == base.size() ? Double.NaN : value);
        totals.put("customersWithoutClv", unknownSpend);
        return totals;
    }

    static String text(double value) {
        return Double.isNaN(value) ? "" : String.valueOf(value);
    }
}
