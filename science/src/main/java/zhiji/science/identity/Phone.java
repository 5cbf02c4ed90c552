package zhiji.science.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Telephone numbers in one spelling (E.164), read as dialled in China unless they carry a country code. */
public final class Phone {

    private Phone() {}

    /** +8613812345678 for any spelling of it; only the digits when it is not a valid number; empty without digits. */
    public static String normal(String typed) {
        String digits = digits(typed);
        if (digits.isEmpty()) {
            return "";
        }
        boolean coded = digits.length() == 13 && digits.startsWith("86");
        String mobile = coded ? digits.substring(2) : digits;
        boolean national = coded || (typed.indexOf('+') < 0 && typed.indexOf('＋') < 0);
        if (national && mobile.length() == 11 && mobile.charAt(0) == '1' && mobile.charAt(1) >= '3') {
            return "+86" + mobile;
        }
        return parsed(typed, digits);
    }

    private static String parsed(String typed, String digits) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(TextNormal.of(typed), "CN");
            if (numbers.isValidNumber(number)) {
                String extension = number.hasExtension() ? "-" + number.getExtension() : "";
                return "+" + number.getCountryCode() + numbers.getNationalSignificantNumber(number) + extension;
            }
        } catch (NumberParseException notANumber) {
            return digits;
        }
        return digits;
    }

    private static String digits(String typed) {
        var digits = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            int digit = Character.digit(typed.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        return digits.toString();
    }
}
