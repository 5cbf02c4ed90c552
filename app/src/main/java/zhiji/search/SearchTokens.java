package zhiji.search;

import java.util.Collection;

/**
 * The tokens of a search index. They are of several kinds, told apart by their first character: grams of names (bare),
 * syllables ({@code ~}), pairs of initials ({@code ^}), numbers and mail addresses ({@code #}) and tags ({@code @}).
 */
public final class SearchTokens {

    public static final String TAG = "@";

    static final String SYLLABLE = "~";
    static final String INITIALS = "^";
    static final String NUMBER = "#";

    /** Numbers are found by this many last characters. */
    static final int SUFFIX = 4;

    /** A token of so many characters has a number of its own; longer ones may share theirs. */
    static final int EXACT = 2;

    private static final int FNV_BASIS = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;
    private static final int LOWEST_HASH = 0x01000000;
    private static final int HASH_BITS = 29;

    private SearchTokens() {}

    public static Integer[] codes(Collection<String> tokens) {
        return tokens.stream().map(SearchTokens::code).toArray(Integer[]::new);
    }

    /**
     * A token as the number that stands for it in the index, which keeps and compares numbers in half the time: one or two
     * characters as they are, longer tokens by a hash (FNV-1a) in a range that no Chinese character and no letter reaches.
     */
    public static int code(String token) {
        if (token.length() <= EXACT) {
            return token.chars().reduce(0, (code, character) -> code << Character.SIZE | character);
        }
        var hash = FNV_BASIS;
        for (var at = 0; at < token.length(); at++) {
            hash = (hash ^ token.charAt(at)) * FNV_PRIME;
        }
        return LOWEST_HASH + ((hash ^ hash >>> HASH_BITS) & (1 << HASH_BITS) - 1);
    }

    /** The grams of one normalised name: single and paired Chinese characters, triples of letters and digits. */
    static void addGrams(String normal, Collection<String> tokens) {
        for (var at = 0; at < normal.length(); at++) {
            var character = normal.charAt(at);
            if (isHan(character)) {
                tokens.add(String.valueOf(character));
                if (at + 1 < normal.length() && isHan(normal.charAt(at + 1))) {
                    tokens.add(normal.substring(at, at + 2));
                }
            } else if (Character.isLetterOrDigit(character)) {
                var end = endOfRun(normal, at);
                addRun(normal.substring(at, end), tokens);
                at = end - 1;
            }
        }
    }

    /** Where the run of letters and digits that begins at {@code from} ends. */
    static int endOfRun(String text, int from) {
        var end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end)) && !isHan(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isHan(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN || Character.isSurrogate(character);
    }

    private static void addRun(String run, Collection<String> tokens) {
        if (run.length() <= 3) {
            tokens.add(run);
        }
        tokens.add(run.substring(0, Math.min(2, run.length())));
        for (var at = 0; at + 3 <= run.length(); at++) {
            tokens.add(run.substring(at, at + 3));
        }
    }
}
