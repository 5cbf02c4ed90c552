package zhiji.science.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A customer base (客户群) summed up from a {@link TransactionLog}: one row per customer, in columns, in the order in
 * which the customers first appear in the log.
 */
public final class CustomerBase {

    private final LocalDate until;
    private final LocalDate holdoutUntil;
    private final Unit unit;
    private final List<String> customers;
    private final Histories histories;
    private final int[] firstDay;
    private final double[] meanSpend;
    private final double[] totalSpend;
    private final int[] holdoutPurchases;
    private final double[] holdoutSpend;
    private final int[][] repeatDays;

    private CustomerBase(Builder builder) {
        until = builder.until;
        holdoutUntil = builder.holdoutUntil;
        unit = builder.unit;
        customers = List.copyOf(builder.customers);
        int size = builder.size;
        histories = Histories.of(
                Arrays.copyOf(builder.frequency, size),
                Arrays.copyOf(builder.recency, size),
                Arrays.copyOf(builder.age, size));
        firstDay = Arrays.copyOf(builder.firstDay, size);
        meanSpend = Arrays.copyOf(builder.meanSpend, size);
        totalSpend = Arrays.copyOf(builder.totalSpend, size);
        holdoutPurchases = Arrays.copyOf(builder.holdoutPurchases, size);
        holdoutSpend = Arrays.copyOf(builder.holdoutSpend, size);
        repeatDays = Arrays.copyOf(builder.repeatDays, size);
    }

    /** Number of customers. */
    public int size() {
        return customers.size();
    }

    /** The customer's name in the log. */
    public String customer(int row) {
        return customers.get(row);
    }

    /** x, t_x and T of all customers. */
    public Histories histories() {
        return histories;
    }

    /** Mean amount of the repeat purchases; 0 if there are none. */
    public double meanSpend(int row) {
        return meanSpend[row];
    }

    /** Amount of all purchases of the observation, the first one included. */
    public double totalSpend(int row) {
        return totalSpend[row];
    }

    /** Date of the first purchase. */
    public LocalDate firstDate(int row) {
        return LocalDate.ofEpochDay(firstDay[row]);
    }

    /** Days from the last purchase to the end of the observation. */
    public double silenceDays(int row) {
        return Math.rint((histories.age(row) - histories.recency(row)) * unit.days());
    }

    /** x*: purchases in the hold-out period. */
    public int holdoutPurchases(int row) {
        return holdoutPurchases[row];
    }

    /** Amount of the purchases in the hold-out period. */
    public double holdoutSpend(int row) {
        return holdoutSpend[row];
    }

    /** Length of the hold-out period in the unit of the window; 0 without one. */
    public double holdoutLength() {
        return (holdoutUntil.toEpochDay() - until.toEpochDay()) / unit.days();
    }

    /** End of the observation. */
    public LocalDate until() {
        return until;
    }

    /** Unit of recency and age. */
    public Unit unit() {
        return unit;
    }

    /** Dates of the repeat purchases of the observation and the hold-out, earliest first. */
    public List<LocalDate> repeatDates(int row) {
        return Arrays.stream(repeatDays[row]).mapToObj(LocalDate::ofEpochDay).toList();
    }

    int firstDay(int row) {
        return firstDay[row];
    }

    /** Not copied: callers in this package only read. */
    int[] repeatDays(int row) {
        return repeatDays[row];
    }

    /** Collects rows in columns. */
    static final class Builder {
        private static final int[] NO_DAYS = {};

        private final LocalDate until;
        private final LocalDate holdoutUntil;
        private final Unit unit;
        private final List<String> customers = new ArrayList<>();
        private final int[] frequency;
        private final double[] recency;
        private final double[] age;
        private final int[] firstDay;
        private final double[] meanSpend;
        private final double[] totalSpend;
        private final int[] holdoutPurchases;
        private final double[] holdoutSpend;
        private final int[][] repeatDays;
        private int size;

        Builder(LocalDate until, LocalDate holdoutUntil, Unit unit, int capacity) {
            this.until = until;
            this.holdoutUntil = holdoutUntil;
            this.unit = unit;
            frequency = new int[capacity];
            recency = new double[capacity];
            age = new double[capacity];
            firstDay = new int[capacity];
            meanSpend = new double[capacity];
            totalSpend = new double[capacity];
            holdoutPurchases = new int[capacity];
            holdoutSpend = new double[capacity];
            repeatDays = new int[capacity][];
        }

        /** Adds a customer with purchases in order of time, of which the first {@code observed} are in the observation. */
        void add(String customer, int[] days, double[] amounts, int observed, int count) {
            customers.add(customer);
            frequency[size] = observed - 1;
            recency[size] = (days[observed - 1] - days[0]) / unit.days();
            age[size] = (until.toEpochDay() - days[0]) / unit.days();
            firstDay[size] = days[0];
            double repeats = sum(amounts, 1, observed);
            meanSpend[size] = observed > 1 ? repeats / (observed - 1) : 0;
            totalSpend[size] = amounts[0] + repeats;
            holdoutPurchases[size] = count - observed;
            holdoutSpend[size] = sum(amounts, observed, count);
            repeatDays[size] = count > 1 ? Arrays.copyOfRange(days, 1, count) : NO_DAYS;
            size++;
        }

        private static double sum(double[] amounts, int from, int to) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += amounts[i];
            }
            return sum;
        }

        CustomerBase build() {
            return new CustomerBase(this);
        }
    }
}
