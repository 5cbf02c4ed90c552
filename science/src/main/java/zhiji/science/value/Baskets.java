package zhiji.science.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who holds what (产品持有): sets of items, one set per basket or per customer, whichever the question is about. Items
 * and owners are numbered in the order in which they first appear; buying twice is holding once. Immutable.
 */
public final class Baskets {

    private final List<String> owners;
    private final List<String> items;
    private final int[][] held;
    private final int[] holders;

    private Baskets(List<String> owners, List<String> items, int[][] held) {
        this.owners = List.copyOf(owners);
        this.items = List.copyOf(items);
        this.held = held;
        holders = new int[items.size()];
        for (int[] set : held) {
            for (int item : set) {
                holders[item]++;
            }
        }
    }

    /** Number of baskets or customers. */
    public int size() {
        return owners.size();
    }

    /** Names of all items. */
    public List<String> items() {
        return items;
    }

    /** The basket or customer of a row. */
    public String owner(int row) {
        return owners.get(row);
    }

    /** The items of a row, in the order in which they were first taken. */
    public List<String> held(int row) {
        return Arrays.stream(held[row]).mapToObj(items::get).toList();
    }

    /** Not copied: callers in this package only read. */
    int[] numbers(int row) {
        return held[row];
    }

    /** How many rows hold an item. */
    int holders(int item) {
        return holders[item];
    }

    /** How many rows hold each pair: outer and inner index are items, the diagonal counts holders. */
    int[] together(int item, int[][] rowsOfItems) {
        int[] counts = new int[items.size()];
        for (int row : rowsOfItems[item]) {
            for (int other : held[row]) {
                counts[other]++;
            }
        }
        return counts;
    }

    /** For each item the rows that hold it. */
    int[][] rowsOfItems() {
        int[][] rows = new int[items.size()][];
        int[] next = new int[items.size()];
        for (int item = 0; item < rows.length; item++) {
            rows[item] = new int[holders[item]];
        }
        for (int row = 0; row < held.length; row++) {
            for (int item : held[row]) {
                rows[item][next[item]++] = row;
            }
        }
        return rows;
    }

    /**
     * Product penetration (产品渗透): of how many holders of one item does another have a hold?
     *
     * @param item the item
     * @param holders how many hold it
     * @param penetration share of all rows that hold it, in [0, 1]
     * @param alsoHold share of its holders, in [0, 1], who also hold each item, in the order of {@link #items}
     */
    public record Penetration(String item, int holders, double penetration, List<Double> alsoHold) {

        public Penetration {
            alsoHold = List.copyOf(alsoHold);
        }
    }

    /** The penetration table, most widely held items first. */
    public List<Penetration> penetration() {
        int[][] rows = rowsOfItems();
        List<Penetration> table = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            int count = holders[item];
            List<Double> alsoHold = Arrays.stream(together(item, rows))
                    .mapToObj(together -> (double) together / count)
                    .toList();
            table.add(new Penetration(items.get(item), count, (double) count / size(), alsoHold));
        }
        table.sort((a, b) -> Integer.compare(b.holders(), a.holders()));
        return table;
    }

    /** Collects holdings in any order. */
    public static final class Builder {
        private final Map<String, Integer> ownerNumbers = new HashMap<>();
        private final Map<String, Integer> itemNumbers = new HashMap<>();
        private final List<String> owners = new ArrayList<>();
        private final List<String> items = new ArrayList<>();
        private final List<int[]> held = new ArrayList<>();
        private final List<Integer> sizes = new ArrayList<>();

        /** The owner holds the item. */
        public void add(String owner, String item) {
            int row = number(owner, ownerNumbers, owners);
            int column = number(item, itemNumbers, items);
            if (row == held.size()) {
                held.add(new int[4]);
                sizes.add(0);
            }
            int size = sizes.get(row);
            int[] set = held.get(row);
            for (int i = 0; i < size; i++) {
                if (set[i] == column) {
                    return;
                }
            }
            if (size == set.length) {
                set = Arrays.copyOf(set, size * 2);
                held.set(row, set);
            }
            set[size] = column;
            sizes.set(row, size + 1);
        }

        private static int number(String name, Map<String, Integer> numbers, List<String> names) {
            Integer number = numbers.get(name);
            if (number == null) {
                number = names.size();
                numbers.put(name, number);
                names.add(name);
            }
            return number;
        }

        /** The baskets so far. */
        public Baskets build() {
            int[][] sets = new int[held.size()][];
            for (int row = 0; row < sets.length; row++) {
                sets[row] = Arrays.copyOf(held.get(row), sizes.get(row));
            }
            return new Baskets(owners, items, sets);
        }
    }
}
