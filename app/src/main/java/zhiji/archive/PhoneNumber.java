package zhiji.archive;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads phone numbers as people write them. */
final class PhoneNumber {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME_REGION = "CN";
    private static final int LONGEST = 40;

    /** How people here write an extension; the library knows only ext., x and #. */
    private static final Pattern EXTENSION = Pattern.compile("\\s*[(（]?(转接?|轉接?|分机号?|分機號?)[:：)）]?\\s*");

    /** Most numbers by far: read here, because a million of them would keep the library busy for a minute. */
    private static final Pattern MOBILE = Pattern.compile("(?:(?:\\+|00)86[ -]?)?(1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4})");

    private static final Pattern SPACE = Pattern.compile("[ -]");

    private PhoneNumber() {}

    /** E.164, with {@code ;ext=} for an extension; empty when it cannot be a phone number. */
    static Optional<String> parse(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var mobile = MOBILE.matcher(typed);
        if (mobile.matches()) {
            return Optional.of("+86" + SPACE.matcher(mobile.group(1)).replaceAll(""));
        }
        try {
            var number = NUMBERS.parse(EXTENSION.matcher(typed).replaceFirst(" ext. "), HOME_REGION);
            if (!NUMBERS.isPossibleNumber(number)) {
                return Optional.empty();
            }
            var plain = NUMBERS.format(number, PhoneNumberFormat.E164);
            return Optional.of(number.hasExtension() ? plain + ";ext=" + number.getExtension() : plain);
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** The digits people remember: without the country code of home. */
    static String digits(String e164) {
        var number = e164.contains(";") ? e164.substring(0, e164.indexOf(';')) : e164;
        return number.startsWith("+86") ? number.substring(3) : number.substring(1);
    }
}
