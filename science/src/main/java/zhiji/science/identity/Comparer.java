package zhiji.science.identity;

import java.util.List;

/** Compares two records field by field and packs the levels into one number, four bits a field. */
final class Comparer {

    private static final int BITS = 4;
    private static final int MASK = (1 << BITS) - 1;

    private final PreparedField[] fields;

    Comparer(Archive archive) {
        List<PreparedField> prepared = archive.prepared();
        if (prepared.size() > 16) {
            throw new IllegalArgumentException("At most 16 fields can be compared, not " + prepared.size() + ".");
        }
        fields = prepared.toArray(PreparedField[]::new);
    }

    /** The levels of all fields; missing values are 0, the best level 1. */
    long code(int left, int right) {
        long code = 0;
        for (int field = 0; field < fields.length; field++) {
            code |= (long) (fields[field].compare(left, right) + 1) << (field * BITS);
        }
        return code;
    }

    /** The level of one field in a code, −1 when a value was missing. */
    static int level(long code, int field) {
        return (int) ((code >>> (field * BITS)) & MASK) - 1;
    }
}
