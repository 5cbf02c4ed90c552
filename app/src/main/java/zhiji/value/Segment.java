package zhiji.value;

import java.util.Arrays;
import zhiji.science.value.CustomerBase;
import zhiji.science.value.Histories;

/** The customers who share a model (细分), in columns: all that is looked at to fit, choose and cut. */
final class Segment {

    /** The segment of everybody whose kind is too small for a model of its own. */
    static final String ALL = "all";

    private static final int MOST_FITTED = 50_000;

    private final String name;
    private final DoubleRows rows = new DoubleRows(4);
    private final DoubleRows before = new DoubleRows(4);

    Segment(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void add(CustomerBase base, int row) {
        var histories = base.histories();
        rows.add(histories.frequency(row), histories.recency(row), histories.age(row), base.meanSpend(row));
    }

    /** The same before the hold-out, and what was bought in it. */
    void addBefore(CustomerBase base, int row) {
        var histories = base.histories();
        before.add(histories.frequency(row), histories.recency(row), histories.age(row), base.holdoutPurchases(row));
    }

    int size() {
        return rows.size();
    }

    /** Customers who bought again. */
    long repeaters() {
        return Arrays.stream(rows.column(0)).filter(frequency -> frequency > 0).count();
    }

    Fitted all() {
        return new Fitted(rows.sample(MOST_FITTED));
    }

    Fitted before() {
        return new Fitted(before.sample(MOST_FITTED));
    }

    Histories histories() {
        return new Fitted(rows).histories();
    }

    /** At most fifty thousand of the customers: parameters of more would be hardly more exact. */
    record Fitted(DoubleRows rows) {

        Histories histories() {
            return Histories.of(frequency(), rows.column(1), rows.column(2));
        }

        int[] frequency() {
            return whole(0);
        }

        /** Mean spend, or of those before the hold-out the purchases in it. */
        double[] last() {
            return rows.column(3);
        }

        int[] holdOut() {
            return whole(3);
        }

        private int[] whole(int column) {
            return Arrays.stream(rows.column(column))
                    .mapToInt(value -> (int) value)
                    .toArray();
        }
    }
}
