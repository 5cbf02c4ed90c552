package zhiji.science.value;

import java.util.Arrays;

/** Many customers' {@link History histories} in columns: memory is what the columns take. Immutable. */
public final class Histories {

    private final int[] frequency;
    private final double[] recency;
    private final double[] age;
    private final int[] customers;

    private Histories(int[] frequency, double[] recency, double[] age, int[] customers) {
        this.frequency = frequency;
        this.recency = recency;
        this.age = age;
        this.customers = customers;
    }

    /** One row per customer. The arrays are copied. */
    public static Histories of(int[] frequency, double[] recency, double[] age) {
        return of(frequency, recency, age, new int[0]);
    }

    /**
     * Rows that stand for several customers each, as in published tables. The arrays are copied.
     *
     * @param customers how many customers share the row, at least 1; an empty array means one each
     */
    public static Histories of(int[] frequency, double[] recency, double[] age, int[] customers) {
        int rows = frequency.length;
        boolean counted = customers.length > 0;
        if (recency.length != rows || age.length != rows || (counted && customers.length != rows)) {
            throw new IllegalArgumentException("columns differ in length: frequency " + rows + ", recency "
                    + recency.length + ", age " + age.length + ", customers " + customers.length);
        }
        for (int i = 0; i < rows; i++) {
            check(i, frequency[i], recency[i], age[i], counted ? customers[i] : 1);
        }
        return new Histories(frequency.clone(), recency.clone(), age.clone(), customers.clone());
    }

    private static void check(int row, int frequency, double recency, double age, int customers) {
        if (frequency >= 0
                && recency >= 0
                && recency <= age
                && age < Double.POSITIVE_INFINITY
                && (frequency > 0 || recency == 0)
                && customers >= 1) {
            return;
        }
        throw new IllegalArgumentException("customer " + (row + 1) + " has frequency " + frequency + ", recency "
                + recency + ", age " + age + (customers == 1 ? "" : ", customers " + customers)
                + "; must hold frequency ≥ 0, 0 ≤ recency ≤ age < ∞, and recency 0 if frequency is 0");
    }

    /** Number of rows. */
    public int size() {
        return frequency.length;
    }

    /** One row. */
    public History get(int row) {
        return new History(frequency[row], recency[row], age[row]);
    }

    /** x of a row. */
    public int frequency(int row) {
        return frequency[row];
    }

    /** t_x of a row. */
    public double recency(int row) {
        return recency[row];
    }

    /** T of a row. */
    public double age(int row) {
        return age[row];
    }

    /** How many customers a row stands for. */
    public int customers(int row) {
        return customers.length == 0 ? 1 : customers[row];
    }

    /** All customers. */
    public long customers() {
        return customers.length == 0
                ? frequency.length
                : Arrays.stream(customers).asLongStream().sum();
    }

    /** All repeat purchases. */
    public long repeatPurchases() {
        long sum = 0;
        for (int i = 0; i < frequency.length; i++) {
            sum += (long) frequency[i] * customers(i);
        }
        return sum;
    }

    /** Customers without a repeat purchase. */
    public long zeroRepeatCustomers() {
        long sum = 0;
        for (int i = 0; i < frequency.length; i++) {
            sum += frequency[i] == 0 ? customers(i) : 0;
        }
        return sum;
    }
}
