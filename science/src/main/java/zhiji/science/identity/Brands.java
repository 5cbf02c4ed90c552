package zhiji.science.identity;

/**
 * Known brands (字号) of two to four characters, and how common an unknown one would be: characters of brands are drawn
 * as if independent, so the expected number of firms with a brand is N·∏ f(character)/Σf. 华鑫 is expected often,
 * 潞安 hardly ever.
 */
final class Brands {

    private static final long[] TABLE = new long[1 << 20];
    private static final int[] FREQUENCY = new int[Character.MAX_VALUE + 1];
    private static long characters;
    private static int brands;

    static {
        for (String line : Resources.lines("brands.txt")) {
            read(line);
        }
    }

    private Brands() {}

    static boolean isKnown(String brand) {
        return brand.length() >= 2 && brand.length() <= 4 && find(pack(brand, 0, brand.length())) >= 0;
    }

    static boolean isKnown(String text, int from, int to) {
        return to - from >= 2 && to - from <= 4 && find(pack(text, from, to)) >= 0;
    }

    /** Expected number of brands spelt so among as many as are known; above 1 a brand says little. */
    static double expected(String brand) {
        double expected = brands;
        for (int i = 0; i < brand.length(); i++) {
            expected *= (FREQUENCY[brand.charAt(i)] + 1.0) / characters;
        }
        return expected;
    }

    // The first character, then the rests of all brands that start with it.
    private static void read(String line) {
        char first = line.charAt(0);
        int from = 1;
        while (from <= line.length()) {
            int space = line.indexOf(' ', from);
            int to = space < 0 ? line.length() : space;
            add(pack(line, from, to) | ((long) first << (16 * (to - from))));
            count(first);
            for (int i = from; i < to; i++) {
                count(line.charAt(i));
            }
            brands++;
            from = to + 1;
        }
    }

    private static void count(char character) {
        FREQUENCY[character]++;
        characters++;
    }

    private static long pack(String text, int from, int to) {
        long packed = 0;
        for (int i = from; i < to; i++) {
            packed = (packed << 16) | text.charAt(i);
        }
        return packed;
    }

    private static void add(long packed) {
        int at = find(packed);
        if (at < 0) {
            TABLE[~at] = packed;
        }
    }

    private static int find(long packed) {
        int at = (int) ((packed * 0x9E3779B97F4A7C15L) >>> 44);
        while (TABLE[at] != 0) {
            if (TABLE[at] == packed) {
                return at;
            }
            at = (at + 1) & (TABLE.length - 1);
        }
        return ~at;
    }
}
