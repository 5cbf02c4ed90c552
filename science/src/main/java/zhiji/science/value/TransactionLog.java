package zhiji.science.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Purchases as they come (交易流水), in any order, to be summed up per customer.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>Everything a customer buys on one day is one purchase.
 *   <li>A negative amount is a return. It is netted with the same day; what remains is taken from the latest purchases
 *       before, and a purchase that is returned entirely never happened. Returns of goods bought before the log began
 *       are ignored. A return after the observation does not change the observation.
 *   <li>A purchase for an amount of 0 is a purchase.
 *   <li>The first purchase makes the customer; frequency and mean spend are about the repeat purchases.
 * </ul>
 *
 * <p>Memory: 16 bytes per transaction and the customers' names.
 */
public final class TransactionLog {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private int[] customers = new int[1024];
    private int[] days = new int[1024];
    private double[] amounts = new double[1024];
    private int size;

    /** Adds one transaction; the amount is negative for a return, and 0 if amounts are not known. */
    public void add(String customer, LocalDate date, double amount) {
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException("the amount of customer " + customer + " on " + date + " is " + amount);
        }
        Integer number = numbers.get(customer);
        if (number == null) {
            number = names.size();
            numbers.put(customer, number);
            names.add(customer);
        }
        if (size == customers.length) {
            customers = Arrays.copyOf(customers, size * 2);
            days = Arrays.copyOf(days, size * 2);
            amounts = Arrays.copyOf(amounts, size * 2);
        }
        customers[size] = number;
        days[size] = Math.toIntExact(date.toEpochDay());
        amounts[size] = amount;
        size++;
    }

    /** Number of transactions added. */
    public int size() {
        return size;
    }

    /** Date of the last transaction. */
    public LocalDate lastDate() {
        if (size == 0) {
            throw new IllegalStateException("the log is empty");
        }
        return LocalDate.ofEpochDay(Arrays.stream(days, 0, size).max().getAsInt());
    }

    /** Sums up per customer; customers who bought nothing within the observation are left out. */
    public CustomerBase base(Window window) {
        if (size == 0) {
            throw new IllegalArgumentException("the log has no transactions");
        }
        LocalDate until = window.until() == null ? lastDate() : window.until();
        LocalDate end = window.holdoutUntil() == null ? until : window.holdoutUntil();
        int first = window.from() == null
                ? Integer.MIN_VALUE
                : Math.toIntExact(window.from().toEpochDay());
        int last = Math.toIntExact(until.toEpochDay());
        CustomerBase.Builder builder = new CustomerBase.Builder(until, end, window.unit(), names.size());
        int[] starts = starts();
        long[] order = orderByCustomer(starts);
        for (int customer = 0; customer < names.size(); customer++) {
            int low = starts[customer];
            int high = starts[customer + 1];
            Arrays.sort(order, low, high);
            Purchases purchases = new Purchases(high - low);
            int position = low;
            while (position < high && dayOf(order[position]) <= last) {
                position = netOneDay(order, position, high, first, purchases, 0);
            }
            int observed = purchases.count;
            while (position < high && dayOf(order[position]) <= end.toEpochDay()) {
                position = netOneDay(order, position, high, first, purchases, observed);
            }
            if (observed > 0) {
                builder.add(names.get(customer), purchases.days, purchases.amounts, observed, purchases.count);
            }
        }
        return builder.build();
    }

    private int[] starts() {
        int[] starts = new int[names.size() + 1];
        for (int i = 0; i < size; i++) {
            starts[customers[i] + 1]++;
        }
        for (int i = 0; i < names.size(); i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }

    /** Transactions grouped by customer, each as its day in the upper and its number in the lower half. */
    private long[] orderByCustomer(int[] starts) {
        int[] next = starts.clone();
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[next[customers[i]]++] = ((long) days[i] << 32) | i;
        }
        return order;
    }

    private static int dayOf(long entry) {
        return (int) (entry >> 32);
    }

    /** Nets the transactions of one day; returns the position of the next day. */
    private int netOneDay(long[] order, int from, int high, int first, Purchases purchases, int kept) {
        int day = dayOf(order[from]);
        double net = 0;
        boolean returned = false;
        int position = from;
        for (; position < high && dayOf(order[position]) == day; position++) {
            double amount = amounts[(int) order[position]];
            net += amount;
            returned |= amount < 0;
        }
        if (day < first) {
            return position;
        }
        // What sums of decimals leave over is not a purchase of a billionth.
        if (net > 1e-9 || !returned) {
            purchases.add(day, net);
        } else {
            purchases.takeBack(-net, kept);
        }
        return position;
    }

    /** One customer's purchases so far, latest last. */
    private static final class Purchases {
        private final int[] days;
        private final double[] amounts;
        private int count;

        Purchases(int capacity) {
            days = new int[capacity];
            amounts = new double[capacity];
        }

        void add(int day, double amount) {
            days[count] = day;
            amounts[count] = amount;
            count++;
        }

        /** Takes an amount back from the latest purchases, but never from the first {@code kept} ones. */
        void takeBack(double amount, int kept) {
            double rest = amount;
            while (count > kept && rest > 1e-9 && rest >= amounts[count - 1] - 1e-9) {
                count--;
                rest -= amounts[count];
            }
            if (count > kept && rest > 1e-9) {
                amounts[count - 1] -= rest;
            }
        }
    }
}
