package zhiji.science.identity;

/** Counts numbers without boxing them. */
final class PatternCounts {

    private long[] keys = new long[1 << 8];
    private int[] counts = new int[1 << 8];
    private int size;

    /** What is done with each number counted. */
    interface Visitor {
        void visit(long key, double count);
    }

    void add(long key) {
        int at = slot(key);
        if (counts[at] == 0) {
            keys[at] = key;
            size++;
        }
        counts[at]++;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    void forEach(Visitor visitor) {
        for (int at = 0; at < keys.length; at++) {
            if (counts[at] != 0) {
                visitor.visit(keys[at], counts[at]);
            }
        }
    }

    private int slot(long key) {
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
        while (counts[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }
}
