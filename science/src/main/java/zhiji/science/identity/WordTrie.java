package zhiji.science.identity;

import java.util.Arrays;

/** Words as a tree of characters in two arrays: a walk over a text costs one probe per character and no garbage. */
final class WordTrie {

    /** The node every walk starts at. */
    static final int ROOT = 0;

    private long[] keys = new long[1 << 12];
    private int[] children = new int[1 << 12];
    private int[] values = new int[1 << 10];
    private int nodes = 1;

    /** Adds a word with a value above 0; a later value replaces an earlier one. */
    void add(String word, int value) {
        int node = ROOT;
        for (int i = 0; i < word.length(); i++) {
            node = childOrNew(node, word.charAt(i));
        }
        values[node] = value;
    }

    /** The node after one more character, or −1 when no word goes on so. */
    int step(int node, char character) {
        long key = key(node, character);
        int at = slot(key, keys.length);
        while (keys[at] != 0) {
            if (keys[at] == key) {
                return children[at];
            }
            at = (at + 1) & (keys.length - 1);
        }
        return -1;
    }

    /** The value of the word that ends at a node, 0 when none does. */
    int value(int node) {
        return values[node];
    }

    /** The value of a whole word, 0 when it is not one. */
    int find(String text, int from, int to) {
        int node = ROOT;
        for (int i = from; i < to && node >= 0; i++) {
            node = step(node, text.charAt(i));
        }
        return node < 0 ? 0 : values[node];
    }

    private int childOrNew(int node, char character) {
        int child = step(node, character);
        if (child >= 0) {
            return child;
        }
        if (nodes * 2 > keys.length) {
            grow();
        }
        if (nodes == values.length) {
            values = Arrays.copyOf(values, nodes * 2);
        }
        put(key(node, character), nodes);
        return nodes++;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldChildren = children;
        keys = new long[oldKeys.length * 2];
        children = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldChildren[i]);
            }
        }
    }

    private void put(long key, int child) {
        int at = slot(key, keys.length);
        while (keys[at] != 0) {
            at = (at + 1) & (keys.length - 1);
        }
        keys[at] = key;
        children[at] = child;
    }

    private static long key(int node, char character) {
        return ((long) node << 16) | character | (1L << 60);
    }

    private static int slot(long key, int length) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (length - 1);
    }
}
