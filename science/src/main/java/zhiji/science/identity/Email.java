package zhiji.science.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses in one spelling: lower case, full-width signs narrowed, no blanks. */
public final class Email {

    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9._%+'-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private Email() {}

    /** The comparable spelling of what was typed, valid or not; empty when it holds nothing. */
    public static String normal(String typed) {
        String folded = isAscii(typed) ? typed : TextNormal.of(typed);
        return folded.strip().toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /** Whether the text has the form of an address. */
    public static boolean isAddress(String typed) {
        return ADDRESS.matcher(normal(typed)).matches();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }
}
