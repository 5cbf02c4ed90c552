package zhiji.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhiji.science.value.Quadrant;
import zhiji.science.value.Rfm;
import zhiji.science.value.ServiceCostClass;
import zhiji.science.value.Unit;
import zhiji.science.value.Window;

/** The first look at all customers (概览): what models are fitted to, and where classes are divided. */
final class Survey {

    private static final int CLASSES = 5;
    private static final int ENOUGH_CUSTOMERS = 1_000;
    private static final int ENOUGH_REPEATERS = 300;

    private final LocalDate asOf;
    private final @Nullable LocalDate holdOutFrom;
    private final double costPerReturn;
    private final Map<String, Segment> kinds = new LinkedHashMap<>();
    private final Segment everybody = new Segment(Segment.ALL);
    private final DoubleRows rows = new DoubleRows(4);
    private double knownAmount;
    private double knownCost;
    private long purchases;
    private long firstDay = Long.MAX_VALUE;

    Survey(LocalDate asOf, @Nullable LocalDate holdOutFrom, double costPerReturn) {
        this.asOf = asOf;
        this.holdOutFrom = holdOutFrom;
        this.costPerReturn = costPerReturn;
    }

    /** Takes in some customers. */
    void add(List<PartyHistory> histories) {
        PartyHistory.base(histories, new Window(null, asOf, null, Unit.WEEK)).ifPresent(base -> {
            for (var row = 0; row < base.size(); row++) {
                var history = histories.get(Integer.parseInt(base.customer(row)));
                kind(history).add(base, row);
                everybody.add(base, row);
                var bought = base.histories().frequency(row) + 1;
                purchases += bought;
                firstDay = Math.min(firstDay, base.firstDate(row).toEpochDay());
                rows.add(base.silenceDays(row), bought, base.totalSpend(row), history.costToServe(asOf, costPerReturn));
                var costs = history.costs(asOf);
                knownAmount += costs.amount();
                knownCost += costs.cost();
            }
        });
        if (holdOutFrom != null) {
            var window = new Window(null, holdOutFrom.minusDays(1), asOf, Unit.WEEK);
            PartyHistory.base(histories, window).ifPresent(base -> {
                for (var row = 0; row < base.size(); row++) {
                    kind(histories.get(Integer.parseInt(base.customer(row)))).addBefore(base, row);
                    everybody.addBefore(base, row);
                }
            });
        }
    }

    private Segment kind(PartyHistory history) {
        return kinds.computeIfAbsent(history.kind().toLowerCase(Locale.ROOT), Segment::new);
    }

    long customers() {
        return rows.size();
    }

    long purchases() {
        return purchases;
    }

    LocalDate firstDay() {
        return LocalDate.ofEpochDay(firstDay);
    }

    /** Kinds with customers enough for a model of their own, and everybody for those of the other kinds. */
    List<Segment> segments() {
        var own = kinds.values().stream()
                .filter(kind -> kinds.size() > 1)
                .filter(kind -> kind.size() >= ENOUGH_CUSTOMERS && kind.repeaters() >= ENOUGH_REPEATERS)
                .toList();
        if (own.size() == kinds.size()) {
            return own;
        }
        var segments = new ArrayList<>(own);
        segments.add(everybody);
        return segments;
    }

    /** Share of the amount that remains where costs are known; absent where none are. */
    @Nullable
    Double margin() {
        return knownAmount > 0 ? Math.clamp(1 - knownCost / knownAmount, 0, 1) : null;
    }

    Cuts cuts() {
        var silence = rows.column(0);
        var bought = rows.column(1);
        var spend = rows.column(2);
        var cost = rows.column(3);
        var each = new double[spend.length];
        for (var row = 0; row < each.length; row++) {
            each[row] = spend[row] / bought[row];
        }
        var costs = Arrays.stream(cost).sum();
        return new Cuts(
                Rfm.Cuts.quantiles(silence, bought, spend, CLASSES),
                Quadrant.Cut.means(bought, each),
                costs > 0
                        ? new ServiceCostClass.Cut(
                                Arrays.stream(spend).average().orElseThrow(), costs / cost.length)
                        : null);
    }

    /** Where the classes are divided; no classes of cost where none is recorded. */
    record Cuts(Rfm.Cuts rfm, Quadrant.Cut quadrant, ServiceCostClass.@Nullable Cut service) {}
}
