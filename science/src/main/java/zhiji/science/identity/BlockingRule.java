package zhiji.science.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Records that agree on one or two keys are worth comparing. Blocks above the cap are left out: what a thousand records
 * share (a switchboard's number) says little, and the rule that adds a second key takes them up.
 */
final class BlockingRule {

    /** Largest block whose pairs are all compared. */
    static final int CAP = 100;

    private final List<BlockKey> keys;
    private int[] hashes;
    private long[] entries;
    private final long pairs;
    private final double uncappedPairs;
    private final boolean overfull;

    BlockingRule(List<BlockKey> keys, int size) {
        this.keys = keys;
        hashes = new int[size];
        for (int record = 0; record < size; record++) {
            hashes[record] = hash(record);
        }
        long[] sorted = sorted(hashes);
        long count = 0;
        double uncapped = 0;
        boolean over = false;
        for (int from = 0; from < sorted.length; ) {
            int to = blockEnd(sorted, from);
            uncapped += (to - from) * (to - from - 1.0) / 2;
            if (to - from > CAP) {
                over = true;
                for (int i = from; i < to; i++) {
                    hashes[(int) sorted[i]] = 0;
                }
            } else {
                count += (long) (to - from) * (to - from - 1) / 2;
            }
            from = to;
        }
        entries = over ? sorted(hashes) : sorted;
        pairs = count;
        uncappedPairs = uncapped;
        overfull = over;
    }

    /** Number of pairs, before pairs of earlier rules are left out. */
    long pairs() {
        return pairs;
    }

    /** Number of pairs if no block were too full, which tells how selective the keys are. */
    double uncappedPairs() {
        return uncappedPairs;
    }

    boolean isOverfull() {
        return overfull;
    }

    List<BlockKey> keys() {
        return keys;
    }

    /** Fields the rule agrees on; learning from its pairs says nothing of them. */
    Set<Field> fields() {
        return keys.stream().map(BlockKey::field).collect(Collectors.toSet());
    }

    String name() {
        return keys.stream()
                .map(BlockKey::name)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(" + "));
    }

    /** What each record agrees on with its block, 0 when it is in none; the rule itself lets go of it. */
    int[] takeHashes() {
        int[] taken = hashes;
        hashes = new int[0];
        return taken;
    }

    /** Lets go of what only finding pairs needs. */
    void release() {
        entries = new long[0];
    }

    /** Records in order of their blocks, as (hash, record). */
    long[] entries() {
        return entries;
    }

    static int blockEnd(long[] sorted, int from) {
        int to = from + 1;
        while (to < sorted.length && sorted[to] >>> 32 == sorted[from] >>> 32) {
            to++;
        }
        return to;
    }

    private int hash(int record) {
        int hash = 0;
        for (BlockKey key : keys) {
            int part = key.hash().applyAsInt(record);
            if (part == 0) {
                return 0;
            }
            hash = hash * 0x9E3779B1 + part;
        }
        return hash == 0 ? 1 : hash;
    }

    private static long[] sorted(int[] hashes) {
        int count = 0;
        for (int hash : hashes) {
            count += hash == 0 ? 0 : 1;
        }
        long[] entries = new long[count];
        int at = 0;
        for (int record = 0; record < hashes.length; record++) {
            if (hashes[record] != 0) {
                entries[at++] = ((long) hashes[record] << 32) | record;
            }
        }
        Arrays.parallelSort(entries);
        return entries;
    }
}
