package zhiji.science.text;

/**
 * Runs of one to four characters as numbers (字符 n 元组): four characters of 16 bits fill a long, so that no two runs share a
 * number and a number can be read back. The edges of the text count as characters, but not alone: ^好 is not 好. A run of
 * several does not begin with a mark or blank, which says little about what follows.
 */
final class Grams {

    static final int LONGEST = 4;

    private static final char BEGIN = '\u0002';
    private static final char END = '\u0003';

    /** Takes one run: its number and the characters of the folded text it covers, edges left out. */
    interface Visitor {
        void visit(long gram, int from, int to);
    }

    private Grams() {}

    static void visit(FoldedText text, int longest, Visitor visitor) {
        int last = text.length();
        for (int from = -1; from < last; from++) {
            long gram = 0;
            int most = isMark(text, from) ? 1 : longest;
            for (int to = from; to < from + most && to <= last; to++) {
                gram = gram << Character.SIZE | characterAt(text, to);
                if (to > from || from >= 0) {
                    visitor.visit(gram, Math.max(0, from), Math.min(last, to + 1));
                }
            }
        }
    }

    private static boolean isMark(FoldedText text, int at) {
        return at >= 0 && !Character.isLetterOrDigit(text.charAt(at));
    }

    private static char characterAt(FoldedText text, int at) {
        if (at < 0) {
            return BEGIN;
        }
        return at == text.length() ? END : text.charAt(at);
    }
}
