package zhiji.platform;

import java.util.regex.Pattern;

/** A cell of a file that people open with a spreadsheet program. */
public final class SheetCell {

    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)*");

    private SheetCell() {}

    /** The text so that no spreadsheet runs it: an apostrophe makes text of what looks like a formula. */
    public static String harmless(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
