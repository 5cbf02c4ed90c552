package zhiji.imports;

import java.util.Arrays;

/**
 * Remembers which keys a file told already, in 16 bytes each: of millions of keys the 64-bit digests are kept, and two
 * different keys with one digest are less likely than a broken disk.
 */
public final class SeenKeys {

    private static final int SMALLEST = 1 << 12;
    private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

    private long[] digests = new long[SMALLEST];
    private int size;

    /** Remembers a key; says false when it was there already. */
    public boolean add(String key) {
        if (2 * size >= digests.length) {
            grow();
        }
        var digest = digest(key);
        var slot = slot(digest);
        if (digests[slot] == digest) {
            return false;
        }
        digests[slot] = digest;
        size++;
        return true;
    }

    private void grow() {
        var before = digests;
        digests = new long[before.length * 2];
        Arrays.stream(before).filter(digest -> digest != 0).forEach(digest -> digests[slot(digest)] = digest);
    }

    /** Where a digest is, or would be. */
    private int slot(long digest) {
        var slot = (int) (digest >>> 32) & (digests.length - 1);
        while (digests[slot] != 0 && digests[slot] != digest) {
            slot = (slot + 1) & (digests.length - 1);
        }
        return slot;
    }

    /** Never zero, which marks a free slot. */
    private static long digest(String key) {
        var digest = FACTOR;
        for (var index = 0; index < key.length(); index++) {
            digest = (digest ^ key.charAt(index)) * FACTOR;
            digest ^= digest >>> 29;
        }
        return digest == 0 ? 1 : digest;
    }
}
