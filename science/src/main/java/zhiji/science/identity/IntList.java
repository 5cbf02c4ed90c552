package zhiji.science.identity;

import java.util.Arrays;

/** A growing array of numbers. */
final class IntList {

    private int[] values = new int[1 << 3];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int get(int at) {
        return values[at];
    }

    int size() {
        return size;
    }
}
