package zhiji.science.text;

import java.util.Arrays;

/**
 * The runs of characters a classifier knows, numbered in the order of their values.
 */
final class GramIndex {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final long[] grams;
    private final int[] slots;

    /** The grams ascend. */
    GramIndex(long[] grams) {
        this.grams = grams;
        slots = new int[Math.max(4, Integer.highestOneBit(Math.max(1, grams.length)) << 2)];
        for (int number = 0; number < grams.length; number++) {
            int slot = slot(grams[number], slots.length);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = number + 1;
        }
    }

    /** The number of a run, or -1. */
    int find(long gram) {
        int slot = slot(gram, slots.length);
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (grams[number] == gram) {
                return number;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    int size() {
        return grams.length;
    }

    long gram(int number) {
        return grams[number];
    }

    static int slot(long gram, int slots) {
        long mixed = gram * MULTIPLIER;
        return (int) (mixed >>> 32 ^ mixed >>> 47) & slots - 1;
    }

    /** Counts in how many texts each run occurs, then forgets the rare ones. */
    static final class Counts {
        private static final int INITIAL = 1 << 16;

        private final int longest;
        private final int most;
        private long[] grams = new long[INITIAL];
        private int[] textsWith = new int[INITIAL];
        private int[] lastText = new int[INITIAL];
        private int distinct;
        private int texts;

        /** At most so many runs are kept in mind; when they are too many, those met once are forgotten. */
        Counts(int longest, int most) {
            this.longest = longest;
            this.most = most;
        }

        void add(FoldedText text) {
            texts++;
            Grams.visit(text, longest, (gram, from, to) -> add(gram));
        }

        GramIndex index(int leastTexts) {
            long[] kept = new long[distinct];
            int size = 0;
            for (int slot = 0; slot < grams.length; slot++) {
                if (textsWith[slot] >= leastTexts) {
                    kept[size++] = grams[slot];
                }
            }
            kept = Arrays.copyOf(kept, size);
            Arrays.sort(kept);
            return new GramIndex(kept);
        }

        private void add(long gram) {
            int slot = slotOf(gram);
            if (textsWith[slot] == 0) {
                grams[slot] = gram;
                distinct++;
            }
            if (lastText[slot] != texts) {
                lastText[slot] = texts;
                textsWith[slot]++;
            }
            if (distinct * 2 > grams.length) {
                makeRoom();
            }
        }

        private void makeRoom() {
            if (distinct <= most) {
                rehash(grams.length * 2, 1);
            }
            for (int leastTexts = 2; distinct > most; leastTexts *= 2) {
                rehash(grams.length, leastTexts);
            }
        }

        private int slotOf(long gram) {
            int slot = slot(gram, grams.length);
            while (textsWith[slot] != 0 && grams[slot] != gram) {
                slot = slot + 1 & grams.length - 1;
            }
            return slot;
        }

        private void rehash(int length, int leastTexts) {
            long[] oldGrams = grams;
            int[] oldTextsWith = textsWith;
            int[] oldLastText = lastText;
            grams = new long[length];
            textsWith = new int[length];
            lastText = new int[length];
            distinct = 0;
            for (int old = 0; old < oldGrams.length; old++) {
                if (oldTextsWith[old] >= leastTexts) {
                    int slot = slotOf(oldGrams[old]);
                    grams[slot] = oldGrams[old];
                    textsWith[slot] = oldTextsWith[old];
                    lastText[slot] = oldLastText[old];
                    distinct++;
                }
            }
        }
    }
}
