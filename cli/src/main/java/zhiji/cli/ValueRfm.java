package zhiji.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhiji.science.value.CustomerBase;
import zhiji.science.value.Rfm;

/** {@code ./zhiji value rfm}: recency, frequency and monetary scores. */
@Command(
        name = "rfm",
        mixinStandardHelpOptions = true,
        description = "Scores recency, frequency and monetary value; prints cuts and sizes as JSON.")
final class ValueRfm implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ValueLog log = new ValueLog();

    @Option(names = "--classes", defaultValue = "5", description = "classes by quantile, unless cuts are given")
    private int classes;

    @Option(names = "--recency-cuts", split = ",", description = "ascending days since the last purchase")
    private List<Double> recencyCuts = List.of();

    @Option(names = "--frequency-cuts", split = ",", description = "ascending numbers of purchases")
    private List<Double> frequencyCuts = List.of();

    @Option(names = "--monetary-cuts", split = ",", description = "ascending amounts")
    private List<Double> monetaryCuts = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "CSV with one line per customer")
    private @Nullable String out;

    @Override
    public void run() {
        CustomerBase base = log.base(null);
        double[] silence =
                IntStream.range(0, base.size()).mapToDouble(base::silenceDays).toArray();
        double[] purchases = IntStream.range(0, base.size())
                .mapToDouble(i -> base.histories().frequency(i) + 1.0)
                .toArray();
        double[] spend =
                IntStream.range(0, base.size()).mapToDouble(base::totalSpend).toArray();
        Rfm.Cuts cuts = ValueLog.explained(
                () -> "The classes", () -> own(Rfm.Cuts.quantiles(silence, purchases, spend, classes)));
        List<Rfm> scores = new ArrayList<>();
        Map<String, Integer> sizes = new TreeMap<>();
        for (int i = 0; i < base.size(); i++) {
            Rfm score = Rfm.of(silence[i], purchases[i], spend[i], cuts);
            scores.add(score);
            sizes.merge(score.code(), 1, Integer::sum);
        }
        ValueTable.write(
                out,
                List.of("customer", "days_since_last", "purchases", "spend", "r", "f", "m", "rfm"),
                base.size(),
                i -> List.of(
                        base.customer(i),
                        String.valueOf((int) silence[i]),
                        String.valueOf((int) purchases[i]),
                        String.valueOf(spend[i]),
                        String.valueOf(scores.get(i).recency()),
                        String.valueOf(scores.get(i).frequency()),
                        String.valueOf(scores.get(i).monetary()),
                        scores.get(i).code()));
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("customers", base.size());
        shown.put("until", base.until().toString());
        shown.put("cuts", cuts);
        shown.put("sizes", sizes);
        ValueFit.print(spec, Json.write(shown));
    }

    private Rfm.Cuts own(Rfm.Cuts found) {
        return new Rfm.Cuts(
                recencyCuts.isEmpty() ? found.silenceDays() : recencyCuts,
                frequencyCuts.isEmpty() ? found.purchases() : frequencyCuts,
                monetaryCuts.isEmpty() ? found.spend() : monetaryCuts);
    }
}
