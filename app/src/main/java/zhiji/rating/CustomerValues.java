package zhiji.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.records.RecordItem;
import zhiji.records.Records;

/** Reads what customers are judged by, as far as somebody may know it. */
@Component
class CustomerValues {

    private static final String PARTIES = "parties";
    private static final int AT_ONCE = 2_000;

    private final Records records;
    private final Filters filters;

    CustomerValues(Records records, Filters filters) {
        this.records = records;
        this.filters = filters;
    }

    /** Customers, their names, and per criterion their values; {@code complete} unless there are more of them. */
    @SuppressWarnings("ArrayRecordComponent") // millions of numbers, never compared
    record Table(List<UUID> parties, Map<UUID, String> names, double[][] raw, boolean complete) {}

    /**
     * The customers in the order in which they came, at most so many.
     *
     * @param stopping says when to give up
     */
    Table read(List<Criterion> criteria, int limit, Actor actor, BooleanSupplier stopping) {
        var fields = new LinkedHashSet<String>();
        fields.add("name");
        criteria.forEach(criterion -> fields.add(criterion.field()));
        var parties = new ArrayList<UUID>();
        var names = new HashMap<UUID, String>();
        var columns = new double[criteria.size()][Math.min(limit, AT_ONCE)];
        var currencies = Stream.generate(Currencies::new).limit(criteria.size()).toList();
        String after = null;
        do {
            var page = records.page(
                    PARTIES,
                    wanted(List.copyOf(fields), Math.min(AT_ONCE, limit - parties.size()), after),
                    filters.reader(actor, null));
            for (var item : page.items()) {
                if (parties.size() == columns[0].length) {
                    grow(columns);
                }
                put(criteria, columns, currencies, parties.size(), item);
                parties.add(item.id());
                names.put(item.id(), String.valueOf(item.values().get("name")));
            }
            after = page.next();
        } while (after != null && parties.size() < limit && !stopping.getAsBoolean());
        for (var c = 0; c < columns.length; c++) {
            columns[c] = Arrays.copyOf(columns[c], parties.size());
            currencies.get(c).blankOthers(columns[c]);
        }
        return new Table(parties, names, columns, after == null);
    }

    private static Records.Wanted wanted(List<String> fields, int limit, @Nullable String after) {
        return new Records.Wanted(new Filters.Which(null, null, false), "created", fields, null, limit, after);
    }

    private static void grow(double[][] columns) {
        for (var c = 0; c < columns.length; c++) {
            columns[c] = Arrays.copyOf(columns[c], 2 * columns[c].length);
        }
    }

    private static void put(
            List<Criterion> criteria, double[][] columns, List<Currencies> currencies, int row, RecordItem item) {
        for (var c = 0; c < columns.length; c++) {
            columns[c][row] = RawValues.of(criteria.get(c), item);
            currencies.get(c).note(row, item.values().get(criteria.get(c).field()));
        }
    }
}
