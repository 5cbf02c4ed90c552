package zhiji.science.text;

import zhiji.science.identity.TextNormal;

/**
 * A text in one spelling, each character with its place in the original: simplified characters, half width, lower case,
 * white space collapsed, at most three of a kind in a row (好好好好好 → 好好好). What lies beyond the basic plane (emoji)
 * becomes one character of the private use area, so that a character always has 16 bits.
 */
final class FoldedText {

    private static final int LONGEST_RUN = 3;
    private static final int PRIVATE_USE = 0xE000;
    private static final int PRIVATE_USE_SIZE = 6400;

    private final char[] characters;
    private final int[] starts;
    private int length;
    private int run;

    private FoldedText(int capacity) {
        characters = new char[capacity];
        starts = new int[capacity + 1];
    }

    static FoldedText of(String text) {
        FoldedText folded = new FoldedText(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isHighSurrogate(character) && i + 1 < text.length()) {
                folded.append(privateUse(text.codePointAt(i)), i);
                i += Character.charCount(text.codePointAt(i)) - 1;
            } else {
                folded.append(folded(character), i);
            }
        }
        folded.starts[folded.length] = text.length();
        return folded;
    }

    int length() {
        return length;
    }

    char charAt(int index) {
        return characters[index];
    }

    /** Where the character begins in the original; at {@link #length()} the original's length. */
    int start(int index) {
        return starts[index];
    }

    /** Where the character ends in the original: what was dropped after it belongs to it. */
    int end(int index) {
        return starts[index + 1];
    }

    /** Whether a part stands at an index. */
    boolean holds(String part, int at) {
        if (at + part.length() > length) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if (characters[at + i] != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void append(char character, int start) {
        if (character == 0) {
            return;
        }
        run = length > 0 && characters[length - 1] == character ? run + 1 : 1;
        if (run > (character == ' ' ? 1 : LONGEST_RUN)) {
            return;
        }
        characters[length] = character;
        starts[length++] = start;
    }

    /** 0 for what cannot be seen. */
    private static char folded(char character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return ' ';
        }
        if (Character.isISOControl(character) || Character.getType(character) == Character.FORMAT) {
            return 0;
        }
        boolean wide = character >= '！' && character <= '～';
        return TextNormal.simplified(wide ? (char) (character - '！' + '!') : character);
    }

    private static char privateUse(int codePoint) {
        return (char) (PRIVATE_USE + codePoint % PRIVATE_USE_SIZE);
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }
}
