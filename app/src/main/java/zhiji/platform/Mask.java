package zhiji.platform;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Values shown in part (脱敏): enough to tell that something is there, too little to know or find it. */
public final class Mask {

    private static final String HIDDEN = "****";
    private static final int LONG = 8;

    private Mask() {}

    /** 138****1234 of a number; of shorter ones the first character. */
    public static String number(String value) {
        return value.length() < LONG
                ? text(value)
                : value.substring(0, value.length() - LONG)
                        + HIDDEN
                        + value.substring(value.length() - HIDDEN.length());
    }

    /** The first character before the sign and everything after it. */
    public static String mail(String value) {
        var at = value.indexOf('@');
        return at < 1 ? text(value) : value.substring(0, value.offsetByCodePoints(0, 1)) + HIDDEN + value.substring(at);
    }

    public static String text(String value) {
        return value.isEmpty() ? HIDDEN : value.substring(0, value.offsetByCodePoints(0, 1)) + HIDDEN;
    }

    /** Whatever a field holds: texts in part, of anything else only that it is there. */
    public static @Nullable Object value(@Nullable Object value) {
        if (value == null || (value instanceof Collection<?> many && many.isEmpty())) {
            return value;
        }
        if (!(value instanceof String text)) {
            return HIDDEN;
        }
        return text.indexOf('@') > 0 ? mail(text) : isNumber(text) ? number(text) : text(text);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(sign -> sign == '+' || sign == '-' || sign == ' ' || Character.isDigit(sign));
    }
}
