package zhiji.science.identity;

/**
 * A place in the administrative order of China (行政区划): province 140000, city 140100, county 140105.
 *
 * @param code six digits of GB/T 2260, 0 when the place is unknown or lies elsewhere
 * @param name as it was written, or empty
 */
public record Division(int code, String name) {

    /** No place. */
    public static final Division NONE = new Division(0, "");

    /** Whether one contains the other, or one is unknown: 山西 and 太原市 agree, 太原市 and 大同市 do not. */
    public boolean agreesWith(Division other) {
        return agree(code, other.code);
    }

    /** As {@link #agreesWith}, on codes. */
    static boolean agree(int left, int right) {
        int step = Math.max(step(left), step(right));
        return left / step == right / step;
    }

    /** The province's first two digits, 0 when unknown. */
    public int province() {
        return code / 10_000;
    }

    /** The first four digits; 0 when unknown or only the province is known. */
    public int city() {
        return code % 10_000 == 0 ? 0 : code / 100;
    }

    // What the coarser of two codes leaves open: 1 for counties, 100 for cities, 10,000 for provinces.
    private static int step(int code) {
        if (code == 0) {
            return 1_000_000;
        }
        return code % 10_000 == 0 ? 10_000 : code % 100 == 0 ? 100 : 1;
    }
}
