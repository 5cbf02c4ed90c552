package zhiji.science.identity;

/**
 * How alike two strings are: Jaro–Winkler (Winkler, 1990) and the optimal string alignment distance (Damerau, 1964;
 * each piece edited at most once). Both work on short texts without allocating more than two rows.
 */
final class Similarity {

    private Similarity() {}

    /** Jaro–Winkler similarity in [0, 1] with prefix weight 0.1 over at most four characters; 0 for empty texts. */
    static double jaroWinkler(CharSequence left, CharSequence right) {
        double jaro = jaro(left, right);
        if (jaro < 0.7) {
            return jaro;
        }
        int prefix = 0;
        int longest = Math.min(4, Math.min(left.length(), right.length()));
        while (prefix < longest && left.charAt(prefix) == right.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static double jaro(CharSequence left, CharSequence right) {
        int n = left.length();
        int m = right.length();
        if (n == 0 || m == 0) {
            return 0;
        }
        int window = Math.max(0, Math.max(n, m) / 2 - 1);
        boolean[] usedLeft = new boolean[n];
        boolean[] usedRight = new boolean[m];
        int common = 0;
        for (int i = 0; i < n; i++) {
            for (int j = Math.max(0, i - window); j < Math.min(m, i + window + 1); j++) {
                if (!usedRight[j] && left.charAt(i) == right.charAt(j)) {
                    usedLeft[i] = true;
                    usedRight[j] = true;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        double c = common;
        return (c / n + c / m + (c - transposed(left, right, usedLeft, usedRight) / 2.0) / c) / 3;
    }

    private static int transposed(CharSequence left, CharSequence right, boolean[] usedLeft, boolean[] usedRight) {
        int transposed = 0;
        int j = 0;
        for (int i = 0; i < usedLeft.length; i++) {
            if (usedLeft[i]) {
                while (!usedRight[j]) {
                    j++;
                }
                transposed += left.charAt(i) == right.charAt(j) ? 0 : 1;
                j++;
            }
        }
        return transposed;
    }

    /**
     * Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other, or {@code limit + 1}
     * as soon as there are more than {@code limit}.
     */
    static int distance(CharSequence left, CharSequence right, int limit) {
        int n = left.length();
        int m = right.length();
        if (Math.abs(n - m) > limit) {
            return limit + 1;
        }
        int start = 0;
        while (start < n && start < m && left.charAt(start) == right.charAt(start)) {
            start++;
        }
        while (n > start && m > start && left.charAt(n - 1) == right.charAt(m - 1)) {
            n--;
            m--;
        }
        if (n == start || m == start) {
            return Math.min(Math.max(n, m) - start, limit + 1);
        }
        if (limit == 1 || lettersApart(left, right, start, n, m) > limit) {
            return isOneEdit(left, right, start, n, m) ? 1 : limit + 1;
        }
        return distance(left, right, start, n, m, limit);
    }

    // The texts differ at both ends of the window: one substitution or one swap fills it, or more edits are needed.
    private static boolean isOneEdit(CharSequence left, CharSequence right, int start, int n, int m) {
        if (n - start == 1 && m - start == 1) {
            return true;
        }
        return n - start == 2
                && m - start == 2
                && left.charAt(start) == right.charAt(start + 1)
                && left.charAt(start + 1) == right.charAt(start);
    }

    // A lower bound: letters of one text that the other lacks, told apart by their last six bits.
    private static int lettersApart(CharSequence left, CharSequence right, int start, int n, int m) {
        long inLeft = 0;
        long inRight = 0;
        for (int i = start; i < n; i++) {
            inLeft |= 1L << left.charAt(i);
        }
        for (int j = start; j < m; j++) {
            inRight |= 1L << right.charAt(j);
        }
        return Math.max(Long.bitCount(inLeft & ~inRight), Long.bitCount(inRight & ~inLeft));
    }

    private static int distance(CharSequence left, CharSequence right, int start, int n, int m, int limit) {
        int width = m - start;
        int[] before = new int[width + 1];
        int[] above = new int[width + 1];
        int[] row = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= n - start; i++) {
            if (fill(left, right, start, i, before, above, row) > limit) {
                return limit + 1;
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return Math.min(above[width], limit + 1);
    }

    // One row of the dynamic programme; answers its least value.
    private static int fill(
            CharSequence left, CharSequence right, int start, int i, int[] before, int[] above, int[] row) {
        char letter = left.charAt(start + i - 1);
        row[0] = i;
        int best = i;
        for (int j = 1; j < row.length; j++) {
            char other = right.charAt(start + j - 1);
            int edits = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + (letter == other ? 0 : 1));
            boolean swapped =
                    i > 1 && j > 1 && letter == right.charAt(start + j - 2) && left.charAt(start + i - 2) == other;
            row[j] = swapped ? Math.min(edits, before[j - 2] + 1) : edits;
            best = Math.min(best, row[j]);
        }
        return best;
    }

    /** Whether the shorter text's characters occur in the longer in the same order (同煤 in 大同煤矿). */
    static boolean isSubsequence(CharSequence brief, CharSequence full) {
        int at = 0;
        for (int i = 0; i < full.length() && at < brief.length(); i++) {
            at += brief.charAt(at) == full.charAt(i) ? 1 : 0;
        }
        return at == brief.length();
    }
}
