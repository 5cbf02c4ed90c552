package zhiji.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhiji.science.value.BackTest;
import zhiji.science.value.CountingModel;
import zhiji.science.value.CustomerBase;
import zhiji.science.value.Fit;

/** {@code ./zhiji value compare}: which model forecasts this log best? */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Fits all counting models and tests them on a hold-out; prints JSON, smallest error first.")
final class ValueCompare implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ValueLog log = new ValueLog();

    @Option(names = "--holdout-until", required = true, paramLabel = "DATE", description = "end of the hold-out")
    private String holdoutUntil = "";

    @Override
    public void run() {
        CustomerBase base = log.base(holdoutUntil);
        record Tested(Map<String, @Nullable Object> shown, double error) {}
        List<Tested> tested = new ArrayList<>();
        for (CountingModel.Kind kind : CountingModel.Kind.values()) {
            Fit<? extends CountingModel> fit = ValueModels.fit(log.name(), kind, base.histories());
            BackTest test = BackTest.of(fit.model(), base);
            Map<String, @Nullable Object> shown = ValueModels.shown(kind.label(), fit);
            shown.put("backTest", test);
            tested.add(new Tested(shown, test.meanAbsoluteError()));
        }
        tested.sort((a, b) -> Double.compare(a.error(), b.error()));
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(ValueModels.counts(base.histories()));
        shown.put("holdoutLength", base.holdoutLength());
        shown.put("models", tested.stream().map(Tested::shown).toList());
        ValueFit.print(spec, Json.write(shown));
    }
}
