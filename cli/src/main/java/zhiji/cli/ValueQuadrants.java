package zhiji.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhiji.science.value.CustomerBase;
import zhiji.science.value.Migration;
import zhiji.science.value.Quadrant;
import zhiji.science.value.TransactionLog;
import zhiji.science.value.Window;

/** {@code ./zhiji value quadrants}: 知己, 蝴蝶, 藤壶, 过客, and how customers move between them. */
@Command(
        name = "quadrants",
        mixinStandardHelpOptions = true,
        description = "Sorts customers into four kinds by purchases and spend per purchase; prints JSON.")
final class ValueQuadrants implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ValueLog log = new ValueLog();

    @Option(names = "--by", defaultValue = "means", description = "cut at means or medians, unless cuts are given")
    private String by = "means";

    @Option(names = "--frequency-cut", description = "more purchases than this are many")
    private @Nullable Double frequencyCut;

    @Option(names = "--spend-cut", description = "more per purchase than this is much")
    private @Nullable Double spendCut;

    @Option(
            names = "--before",
            paramLabel = "DATE",
            description = "compare with the same customers at this earlier date")
    private @Nullable String before;

    @Option(names = "--out", paramLabel = "FILE", description = "CSV with one line per customer")
    private @Nullable String out;

    @Override
    public void run() {
        TransactionLog transactions = log.read();
        CustomerBase base = ValueLog.explained(log::name, () -> transactions.base(log.window(null)));
        Quadrant.Cut cut = cut(base);
        List<Quadrant> kinds = kinds(base, cut);
        ValueTable.write(
                out,
                List.of("customer", "purchases", "spend_per_purchase", "quadrant", "chinese"),
                base.size(),
                i -> List.of(
                        base.customer(i),
                        String.valueOf(purchases(base, i)),
                        String.valueOf(spend(base, i)),
                        kinds.get(i).name(),
                        kinds.get(i).chinese()));
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("customers", base.size());
        shown.put("until", base.until().toString());
        shown.put("cut", cut);
        shown.put("quadrants", sizes(base, kinds));
        LocalDate earlier = log.option("--before", before);
        if (earlier != null) {
            shown.put("migration", migration(transactions, base, kinds, cut, earlier));
        }
        ValueFit.print(spec, Json.write(shown));
    }

    private Quadrant.Cut cut(CustomerBase base) {
        double[] frequency = IntStream.range(0, base.size())
                .mapToDouble(i -> purchases(base, i))
                .toArray();
        double[] spend =
                IntStream.range(0, base.size()).mapToDouble(i -> spend(base, i)).toArray();
        Quadrant.Cut found = ValueLog.explained(log::name, () -> switch (by) {
            case "means" -> Quadrant.Cut.means(frequency, spend);
            case "medians" -> Quadrant.Cut.medians(frequency, spend);
            default -> throw new InputFault("--by is '" + by + "', must be means or medians.");
        });
        return new Quadrant.Cut(
                frequencyCut == null ? found.frequency() : frequencyCut, spendCut == null ? found.spend() : spendCut);
    }

    private static int purchases(CustomerBase base, int row) {
        return base.histories().frequency(row) + 1;
    }

    private static double spend(CustomerBase base, int row) {
        return base.totalSpend(row) / purchases(base, row);
    }

    private static List<Quadrant> kinds(CustomerBase base, Quadrant.Cut cut) {
        List<Quadrant> kinds = new ArrayList<>();
        for (int i = 0; i < base.size(); i++) {
            kinds.add(Quadrant.of(purchases(base, i), spend(base, i), cut));
        }
        return kinds;
    }

    private static List<Map<String, @Nullable Object>> sizes(CustomerBase base, List<Quadrant> kinds) {
        List<Map<String, @Nullable Object>> sizes = new ArrayList<>();
        for (Quadrant kind : Quadrant.values()) {
            int[] rows = IntStream.range(0, base.size())
                    .filter(i -> kinds.get(i) == kind)
                    .toArray();
            Map<String, @Nullable Object> size = new LinkedHashMap<>();
            size.put("quadrant", kind.name());
            size.put("chinese", kind.chinese());
            size.put("customers", rows.length);
            size.put("spend", IntStream.of(rows).mapToDouble(base::totalSpend).sum());
            sizes.add(size);
        }
        return sizes;
    }

    private Migration<Quadrant> migration(
            TransactionLog transactions, CustomerBase base, List<Quadrant> kinds, Quadrant.Cut cut, LocalDate earlier) {
        Window window = log.window(null);
        CustomerBase past = ValueLog.explained(
                () -> "--before", () -> transactions.base(new Window(window.from(), earlier, null, log.unit())));
        Map<String, Quadrant> now = new HashMap<>();
        for (int i = 0; i < base.size(); i++) {
            now.put(base.customer(i), kinds.get(i));
        }
        List<Quadrant> then = kinds(past, cut);
        List<Quadrant> from = new ArrayList<>();
        List<Quadrant> to = new ArrayList<>();
        for (int i = 0; i < past.size(); i++) {
            Quadrant later = now.get(past.customer(i));
            if (later != null) {
                from.add(then.get(i));
                to.add(later);
            }
        }
        return Migration.of(from, to, List.of(Quadrant.values()));
    }
}
