package zhiji.science.value;

import java.util.Arrays;

/**
 * Distinct histories with the number of customers that share each. Real data are dated by the day, so a likelihood over
 * distinct rows is the same number for a fraction of the work; gamma functions are needed once per distinct frequency.
 */
final class Tally {

    final int rows;
    final double[] recency;
    final double[] age;
    final double[] weight;
    /** Position of the row's frequency in {@link #frequencies}. */
    final int[] frequencyAt;

    final int[] frequencies;
    final double[] customersAt;
    final double customers;
    final double meanAge;
    final double purchasesPerTime;

    Tally(Histories histories) {
        if (histories.size() == 0) {
            throw new IllegalArgumentException("there are no customers to fit a model to");
        }
        Table table = new Table(histories);
        rows = table.rows;
        recency = Arrays.copyOf(table.recency, rows);
        age = Arrays.copyOf(table.age, rows);
        weight = Arrays.copyOf(table.weight, rows);
        int[] frequency = Arrays.copyOf(table.frequency, rows);
        frequencies = Arrays.stream(frequency).sorted().distinct().toArray();
        frequencyAt = new int[rows];
        customersAt = new double[frequencies.length];
        double ages = 0;
        double purchases = 0;
        for (int i = 0; i < rows; i++) {
            frequencyAt[i] = Arrays.binarySearch(frequencies, frequency[i]);
            customersAt[frequencyAt[i]] += weight[i];
            ages += weight[i] * age[i];
            purchases += weight[i] * frequency[i];
        }
        customers = Arrays.stream(customersAt).sum();
        meanAge = ages / customers;
        purchasesPerTime = purchases / ages;
        if (ages == 0) {
            throw new IllegalArgumentException("nobody has been observed for any time: every age is 0");
        }
        if (purchases == 0) {
            throw new IllegalArgumentException("nobody bought again: the data say nothing about how often or how long");
        }
    }

    /** Open-addressing table of row numbers, grown as distinct rows appear. */
    private static final class Table {
        private int[] slots = new int[256];
        private int rows;
        private int[] frequency = new int[64];
        private double[] recency = new double[64];
        private double[] age = new double[64];
        private double[] weight = new double[64];

        Table(Histories histories) {
            for (int i = 0; i < histories.size(); i++) {
                add(histories.frequency(i), histories.recency(i), histories.age(i), histories.customers(i));
            }
        }

        private void add(int x, double tx, double t, int customers) {
            int slot = slot(x, tx, t);
            while (slots[slot] != 0) {
                int row = slots[slot] - 1;
                if (frequency[row] == x && recency[row] == tx && age[row] == t) {
                    weight[row] += customers;
                    return;
                }
                slot = (slot + 1) & (slots.length - 1);
            }
            if (rows == frequency.length) {
                grow();
                add(x, tx, t, customers);
                return;
            }
            frequency[rows] = x;
            recency[rows] = tx;
            age[rows] = t;
            weight[rows] = customers;
            slots[slot] = ++rows;
        }

        private int slot(int x, double tx, double t) {
            long hash = Double.doubleToRawLongBits(tx) * 31 + Double.doubleToRawLongBits(t);
            hash = (hash * 31 + x) * 0x9E3779B97F4A7C15L;
            return (int) (hash >>> 33) & (slots.length - 1);
        }

        private void grow() {
            int larger = rows * 2;
            frequency = Arrays.copyOf(frequency, larger);
            recency = Arrays.copyOf(recency, larger);
            age = Arrays.copyOf(age, larger);
            weight = Arrays.copyOf(weight, larger);
            slots = new int[slots.length * 2];
            for (int row = 0; row < rows; row++) {
                int slot = slot(frequency[row], recency[row], age[row]);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = row + 1;
            }
        }
    }
}
