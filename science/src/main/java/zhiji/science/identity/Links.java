package zhiji.science.identity;

import java.util.Arrays;

/** Scored pairs: two records each, and the weight in bits. */
final class Links {

    private long[] pairs = new long[1 << 8];
    private float[] weights = new float[1 << 8];
    private int size;

    void add(int left, int right, double weight) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size + (size >> 1));
            weights = Arrays.copyOf(weights, size + (size >> 1));
        }
        pairs[size] = ((long) left << 32) | right;
        weights[size++] = (float) weight;
    }

    void addAll(Links others) {
        for (int at = 0; at < others.size; at++) {
            add(others.left(at), others.right(at), others.weights[at]);
        }
    }

    int size() {
        return size;
    }

    int left(int at) {
        return (int) (pairs[at] >>> 32);
    }

    int right(int at) {
        return (int) pairs[at];
    }

    float weight(int at) {
        return weights[at];
    }

    /** Positions from the heaviest link to the lightest; ties in the order they were added. */
    int[] byFallingWeight() {
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            int bits = Float.floatToIntBits(weights[i]);
            int ascending = bits >= 0 ? bits : bits ^ 0x7fffffff;
            keys[i] = ((long) ~ascending << 32) | i;
        }
        Arrays.parallelSort(keys);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }
}
