package zhiji.science.identity;

import java.text.Normalizer;

/**
 * One spelling for texts that look alike (规范形): Unicode NFKC (Unicode Standard Annex 15), lower case, traditional
 * characters turned into simplified ones, brackets made round and half-width, dashes made one, white space collapsed.
 *
 * <p>{@link #of} keeps what a parser needs (brackets, single spaces between Latin words); {@link #key} keeps letters,
 * digits and Chinese characters only and is what equality and blocking use.
 */
public final class TextNormal {

    private static final byte LETTER = 1;
    private static final byte BLANK = 2;
    private static final byte INVISIBLE = 3;

    private static final char[] FOLD = new char[Character.MAX_VALUE + 1];
    private static final byte[] CLASS = new byte[Character.MAX_VALUE + 1];

    static {
        for (int i = 0; i < FOLD.length; i++) {
            FOLD[i] = (char) i;
        }
        for (String line : Resources.lines("simplified.txt")) {
            for (int i = 0; i + 1 < line.length(); i += 2) {
                FOLD[line.charAt(i)] = line.charAt(i + 1);
            }
        }
        for (int i = 0; i < FOLD.length; i++) {
            FOLD[i] = FOLD[Character.toLowerCase((char) i)];
            CLASS[i] = classOf((char) i);
        }
        fold("【〔〖[{〈《「『", '(');
        fold("】〕〗]}〉》」』", ')');
        fold("‐‑‒–—―−", '-');
        fold("囯囻圀", '国');
    }

    private TextNormal() {}

    /** The normal form for reading: ＡＢＣ（上海）贸易　有限公司 → abc(上海)贸易有限公司. */
    public static String of(String text) {
        String compatible = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        var normal = new StringBuilder(compatible.length());
        boolean gap = false;
        for (int i = 0; i < compatible.length(); i++) {
            char character = FOLD[compatible.charAt(i)];
            if (CLASS[character] == BLANK) {
                gap = true;
                continue;
            }
            if (CLASS[character] == INVISIBLE) {
                continue;
            }
            if (gap && needsGap(normal, character)) {
                normal.append(' ');
            }
            gap = false;
            normal.append(character);
        }
        return normal.toString();
    }

    /** The normal form for comparing: letters, digits and Chinese characters alone. */
    public static String key(String text) {
        String normal = of(text);
        var key = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            if (CLASS[normal.charAt(i)] == LETTER) {
                key.append(normal.charAt(i));
            }
        }
        return key.toString();
    }

    /** The simplified form of one character (繁 → 简); itself when it has none. */
    public static char simplified(char character) {
        return FOLD[character];
    }

    /** Whether the text holds at least one Chinese character. */
    public static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHan(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isHan(char character) {
        return (character >= '\u4e00' && character <= '\u9fff') || (character >= '\u3400' && character <= '\u4dbf');
    }

    // NFKC leaves ASCII and the unified ideographs alone; most records hold nothing else.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= 128 && !(character >= '\u4e00' && character <= '\u9fff')) {
                return false;
            }
        }
        return true;
    }

    // A space parts Latin words; between Chinese characters it is noise.
    private static boolean needsGap(StringBuilder before, char next) {
        return !before.isEmpty() && !isHan(before.charAt(before.length() - 1)) && !isHan(next);
    }

    private static byte classOf(char character) {
        if (Character.isLetterOrDigit(character) || Character.isSurrogate(character)) {
            return LETTER;
        }
        if (Character.isWhitespace(character) || character == '\u00a0') {
            return BLANK;
        }
        boolean invisible = Character.getType(character) == Character.FORMAT || Character.isISOControl(character);
        return invisible ? INVISIBLE : 0;
    }

    private static void fold(String characters, char into) {
        for (int i = 0; i < characters.length(); i++) {
            FOLD[characters.charAt(i)] = into;
        }
    }
}
