package zhiji.value;

import java.util.Arrays;

/** Rows of numbers that grow, kept by column. */
final class DoubleRows {

    private final double[][] columns;
    private int size;

    DoubleRows(int width) {
        columns = new double[width][1024];
    }

    void add(double... row) {
        if (size == columns[0].length) {
            for (var column = 0; column < columns.length; column++) {
                columns[column] = Arrays.copyOf(columns[column], size + size / 2);
            }
        }
        for (var column = 0; column < columns.length; column++) {
            columns[column][size] = row[column];
        }
        size++;
    }

    int size() {
        return size;
    }

    double[] column(int column) {
        return Arrays.copyOf(columns[column], size);
    }

    /** Every so many rows, so that at most so many remain. */
    DoubleRows sample(int most) {
        if (size <= most) {
            return this;
        }
        var sample = new DoubleRows(columns.length);
        for (var index = 0; index < most; index++) {
            var row = (int) ((long) index * size / most);
            sample.add(Arrays.stream(columns).mapToDouble(column -> column[row]).toArray());
        }
        return sample;
    }
}
