package zhiji.science.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Migration between classes (客户迁移): where did the customers of each class go between two dates?
 *
 * @param classes the classes in the order of rows and columns
 * @param counts customers by class before (outer) and after (inner)
 */
public record Migration<E>(List<E> classes, List<List<Integer>> counts) {

    public Migration {
        classes = List.copyOf(classes);
        counts = counts.stream().map(List::copyOf).toList();
    }

    /** Counts the same customers, in the same order, before and after. */
    public static <E> Migration<E> of(List<E> before, List<E> after, List<E> classes) {
        Checks.sameLength("before", before.size(), "after", after.size());
        int[][] counts = new int[classes.size()][classes.size()];
        for (int i = 0; i < before.size(); i++) {
            counts[index(classes, before.get(i))][index(classes, after.get(i))]++;
        }
        List<List<Integer>> rows = new ArrayList<>();
        for (int[] row : counts) {
            rows.add(Arrays.stream(row).boxed().toList());
        }
        return new Migration<>(classes, rows);
    }

    private static <E> int index(List<E> classes, E wanted) {
        int index = classes.indexOf(wanted);
        if (index < 0) {
            throw new IllegalArgumentException(wanted + " is not one of " + classes);
        }
        return index;
    }

    /** Customers who went from one class to another. */
    public int count(E from, E to) {
        return counts.get(index(classes, from)).get(index(classes, to));
    }

    /** Share of the customers of a class, in [0, 1], who are in another afterwards; NaN for an empty class. */
    public double share(E from, E to) {
        return (double) count(from, to)
                / counts.get(index(classes, from)).stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }
}
