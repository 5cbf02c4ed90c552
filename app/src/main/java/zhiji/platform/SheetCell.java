package zhiji.platform;

import java.util.regex.Pattern;

/** A cell of a file that people open with a spreadsheet program. */
public final class SheetCell {

    /** What a spreadsheet would take for a formula, or what was made harmless already. */
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Pattern HARMLESS = Pattern.compile("^'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)*");

    private SheetCell() {}

    /** The text so that no spreadsheet runs it: an apostrophe makes text of what looks like a formula. */
    public static String harmless(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** The text of which {@link #harmless} made this; any other text as it is. */
    public static String original(String text) {
        return HARMLESS.matcher(text).matches() ? text.substring(1) : text;
    }
}
