package zhiji.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhiji.science.value.CountingModel;
import zhiji.science.value.CustomerBase;
import zhiji.science.value.Fit;
import zhiji.science.value.History;
import zhiji.science.value.LifeCycleStage;
import zhiji.science.value.Silence;
import zhiji.science.value.SurvivalCurve;

/** {@code ./zhiji value retention}: survival from tenures, or surprising silences from transactions. */
@Command(
        name = "retention",
        mixinStandardHelpOptions = true,
        description = "With --tenures: Kaplan-Meier curve and hazard. With --transactions: silences and stages.")
final class ValueRetention implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--tenures", paramLabel = "FILE", description = "CSV with one customer per row")
    private @Nullable String tenures;

    @Option(names = "--tenure", paramLabel = "COL", defaultValue = "tenure", description = "column of the tenure")
    private String tenure = "tenure";

    @Option(names = "--churn", paramLabel = "COL", defaultValue = "churn", description = "column that says who left")
    private String churn = "churn";

    @Option(names = "--churned-value", split = ",", description = "texts that mean left; default yes,true,1,是")
    private List<String> churned = List.of("yes", "true", "1", "是");

    @Option(names = "--confidence", defaultValue = "0.95", description = "of the band")
    private double confidence;

    @Option(names = "--width", defaultValue = "12", description = "width of the hazard classes")
    private double width;

    @Mixin
    private ValueLog log = new ValueLog();

    @Option(names = "--model", defaultValue = "pareto-nbd", description = "model behind silences")
    private String model = "pareto-nbd";

    @Option(
            names = "--probability",
            defaultValue = "0.05",
            description = "silences less probable than this are warned of")
    private double probability;

    @Option(names = "--out", paramLabel = "FILE", description = "CSV of the curve, or of the customers")
    private @Nullable String out;

    @Override
    public void run() {
        if (tenures != null) {
            survival(tenures);
        } else if (log.isGiven()) {
            silence();
        } else {
            throw new InputFault("Give --tenures FILE for a survival curve or --transactions FILE for silences.");
        }
    }

    private void survival(String file) {
        List<Double> values = new ArrayList<>();
        List<Boolean> left = new ArrayList<>();
        try (Csv csv = Csv.open(file, "auto", true)) {
            int tenureColumn = csv.column(tenure);
            int churnColumn = csv.column(churn);
            while (csv.next()) {
                double value = csv.number(tenureColumn);
                if (value < 0) {
                    throw csv.fault(tenureColumn, "a tenure must not be negative");
                }
                values.add(value);
                left.add(churned.stream().anyMatch(csv.text(churnColumn)::equalsIgnoreCase));
            }
        }
        double[] tenureValues = values.stream().mapToDouble(Double::doubleValue).toArray();
        boolean[] departed = new boolean[left.size()];
        for (int i = 0; i < departed.length; i++) {
            departed[i] = left.get(i);
        }
        SurvivalCurve curve =
                ValueLog.explained(() -> file, () -> SurvivalCurve.of(tenureValues, departed, confidence));
        ValueTable.write(
                out,
                List.of("tenure", "at_risk", "departures", "hazard", "survival", "low", "high"),
                curve.steps().size(),
                i -> line(curve.steps().get(i)));
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        OptionalDouble median = curve.median();
        shown.put("customers", curve.customers());
        shown.put("departures", curve.departures());
        shown.put("medianTenure", median.isPresent() ? median.getAsDouble() : null);
        shown.put("hazard", ValueLog.explained(() -> file, () -> SurvivalCurve.hazards(tenureValues, departed, width)));
        shown.put("curve", curve.steps());
        ValueFit.print(spec, Json.write(shown));
    }

    private static List<String> line(SurvivalCurve.Step step) {
        return List.of(
                String.valueOf(step.tenure()),
                String.valueOf(step.atRisk()),
                String.valueOf(step.departures()),
                String.valueOf(step.hazard()),
                String.valueOf(step.survival()),
                String.valueOf(step.low()),
                String.valueOf(step.high()));
    }

    private void silence() {
        if (!(probability > 0 && probability < 1)) {
            throw new InputFault("--probability is " + probability + ", must be above 0 and below 1.");
        }
        CustomerBase base = log.base(null);
        CountingModel.Kind kind = ValueModels.kind(model, "");
        Fit<? extends CountingModel> fit = ValueModels.fit(log.name(), kind, base.histories());
        LifeCycleStage.Rule rule = new LifeCycleStage.Rule(5, probability);
        Map<String, Integer> stages = new LinkedHashMap<>();
        List<List<String>> lines = new ArrayList<>();
        int warnings = 0;
        for (LifeCycleStage stage : LifeCycleStage.values()) {
            stages.put(stage.name(), 0);
        }
        for (int i = 0; i < base.size(); i++) {
            History history = base.histories().get(i);
            double surprise = Silence.probability(fit.model(), history);
            LifeCycleStage stage = LifeCycleStage.of(LifeCycleStage.Evidence.of(base, i, fit.model()), rule);
            warnings += surprise < probability ? 1 : 0;
            stages.merge(stage.name(), 1, Integer::sum);
            lines.add(List.of(
                    base.customer(i),
                    String.valueOf(history.age() - history.recency()),
                    String.valueOf(surprise),
                    String.valueOf(Silence.alarmAfter(fit.model(), history, probability)),
                    String.valueOf(fit.model().probabilityAlive(history)),
                    stage.name()));
        }
        ValueTable.write(
                out,
                List.of("customer", "silence", "silence_probability", "alarm_after", "p_alive", "stage"),
                lines.size(),
                lines::get);
        Map<String, @Nullable Object> shown = ValueModels.shown(kind.label(), fit);
        shown.put("customers", base.size());
        shown.put("warnings", warnings);
        shown.put("stages", stages);
        ValueFit.print(spec, Json.write(shown));
    }
}
