package zhiji.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhiji.science.value.AssociationRule;
import zhiji.science.value.Baskets;
import zhiji.science.value.Recommender;

/** {@code ./zhiji value basket}: what is held together, and what to recommend. */
@Command(
        name = "basket",
        mixinStandardHelpOptions = true,
        description = "Penetration, association rules and recommendations from customer-item rows; prints JSON.")
final class ValueBasket implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ValueLog log = new ValueLog();

    @Option(names = "--item", paramLabel = "COL", description = "header name or position; default item or 2")
    private @Nullable String item;

    @Option(names = "--min-count", defaultValue = "5", description = "baskets that must hold a rule's items")
    private int minimumCount;

    @Option(names = "--min-confidence", defaultValue = "0.1", description = "share that follows the rule")
    private double minimumConfidence;

    @Option(names = "--max-items", defaultValue = "3", description = "items in a rule, 2 to 5")
    private int maximumItems;

    @Option(names = "--top", defaultValue = "20", description = "how many rows of each table to print")
    private int top;

    @Option(names = "--recommend", paramLabel = "CUSTOMER", description = "recommend items to this customer")
    private @Nullable String customer;

    @Option(names = "--shrinkage", defaultValue = "10", description = "damps similarities of rare pairs")
    private double shrinkage;

    @Option(names = "--evaluate", description = "hide one item of every customer and try to find it again")
    private boolean evaluate;

    @Option(names = "--seed", defaultValue = "1", description = "of the evaluation")
    private long seed;

    @Override
    public void run() {
        Baskets baskets = read();
        List<Baskets.Penetration> penetration = baskets.penetration();
        List<AssociationRule> rules = ValueLog.explained(
                () -> "The search",
                () -> AssociationRule.find(
                        baskets, new AssociationRule.Search(minimumCount, minimumConfidence, maximumItems)));
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("baskets", baskets.size());
        shown.put("items", baskets.items().size());
        shown.put(
                "penetration",
                penetration.stream().limit(top).map(ValueBasket::row).toList());
        shown.put("rules", rules.size());
        shown.put("strongestRules", rules.stream().limit(top).toList());
        if (customer != null) {
            shown.put("recommendations", recommend(baskets, customer));
        }
        if (evaluate) {
            shown.put("evaluation", Recommender.evaluate(baskets, shrinkage, 10, new Random(seed)));
        }
        ValueFit.print(spec, Json.write(shown));
    }

    private Baskets read() {
        Baskets.Builder builder = new Baskets.Builder();
        try (Csv csv = log.open()) {
            int ownerColumn = log.customerColumn(csv);
            int itemColumn = log.column(csv, item, "item", 2);
            while (csv.next()) {
                builder.add(csv.text(ownerColumn), csv.text(itemColumn));
            }
        }
        Baskets baskets = builder.build();
        if (baskets.size() == 0) {
            throw new InputFault(log.name() + ": there are no rows.");
        }
        return baskets;
    }

    private static Map<String, @Nullable Object> row(Baskets.Penetration penetration) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("item", penetration.item());
        row.put("holders", penetration.holders());
        row.put("penetration", penetration.penetration());
        return row;
    }

    private List<Recommender.Recommendation> recommend(Baskets baskets, String wanted) {
        int row = IntStream.range(0, baskets.size())
                .filter(i -> baskets.owner(i).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InputFault(log.name() + " has no customer '" + wanted + "'."));
        return Recommender.of(baskets, shrinkage).recommend(baskets.held(row), top);
    }
}
