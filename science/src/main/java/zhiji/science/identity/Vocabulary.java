package zhiji.science.identity;

import java.util.Arrays;

/** Distinct texts numbered from 1 in one array of characters; 0 is the empty text. A million take a few dozen MB. */
final class Vocabulary {

    // Small at first: a single record is compared with a few others thousands of times an hour.
    private char[] characters = new char[1 << 5];
    private int[] starts = new int[1 << 3];
    private int[] counts = new int[1 << 3];
    private int[] table = new int[1 << 4];
    private int size = 1;

    /** The number of a text, a new one if it has not been seen; counts how often it was asked for. */
    int add(CharSequence text) {
        if (text.isEmpty()) {
            return 0;
        }
        int at = slot(text);
        if (table[at] == 0) {
            table[at] = append(text);
            if (size * 2 > table.length) {
                rehash();
            }
            counts[size - 1]++;
            return size - 1;
        }
        counts[table[at]]++;
        return table[at];
    }

    /** How many numbers are in use, the empty text's included. */
    int size() {
        return size;
    }

    /** How often a text was added. */
    int count(int number) {
        return counts[number];
    }

    /** A text by its number, without copying. */
    CharSequence get(int number) {
        return new Slice(characters, starts[number - 1], starts[number]);
    }

    /** The hashes of all texts, by number. */
    int[] hashes() {
        int[] hashes = new int[size];
        for (int number = 1; number < size; number++) {
            hashes[number] = hash(number);
        }
        return hashes;
    }

    /** A hash of the text that differs between vocabularies only by chance; 0 for the empty text. */
    int hash(int number) {
        return number == 0 ? 0 : mixed(get(number));
    }

    private int append(CharSequence text) {
        int from = starts[size - 1];
        int to = from + text.length();
        if (to > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(to, characters.length + (characters.length >> 1)));
        }
        for (int i = 0; i < text.length(); i++) {
            characters[from + i] = text.charAt(i);
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size + (size >> 1));
            counts = Arrays.copyOf(counts, size + (size >> 1));
        }
        starts[size] = to;
        return size++;
    }

    private int slot(CharSequence text) {
        int at = mixed(text) & (table.length - 1);
        while (table[at] != 0 && !isText(table[at], text)) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private boolean isText(int number, CharSequence text) {
        int from = starts[number - 1];
        if (starts[number] - from != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (characters[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void rehash() {
        table = new int[table.length * 2];
        for (int number = 1; number < size; number++) {
            int at = mixed(get(number)) & (table.length - 1);
            while (table[at] != 0) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = number;
        }
    }

    /** A well-spread hash of characters, never 0. */
    static int mixed(CharSequence text) {
        int hash = 1;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 31 + text.charAt(i);
        }
        hash *= 0x9E3779B9;
        hash ^= hash >>> 15;
        return hash == 0 ? 1 : hash;
    }

    private static final class Slice implements CharSequence {

        private final char[] characters;
        private final int from;
        private final int to;

        private Slice(char[] characters, int from, int to) {
            this.characters = characters;
            this.from = from;
            this.to = to;
        }

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int index) {
            return characters[from + index];
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Slice(characters, from + start, from + end);
        }

        @Override
        public String toString() {
            return new String(characters, from, to - from);
        }
    }
}
