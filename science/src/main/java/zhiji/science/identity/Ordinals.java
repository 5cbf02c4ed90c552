package zhiji.science.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese numbers that count sisters (第九人民医院, 十二局, 三公司), written in Arabic digits. */
final class Ordinals {

    private static final String NUMERALS = "零一二三四五六七八九";
    private static final Pattern COUNTED = Pattern.compile("第([一二三四五六七八九十百零\\d]+)"
            + "|([一二三四五六七八九十百零\\d]+)(?=局|院|厂|矿|中学|中$|小学|小$|医院|公司|分公司|支队|处|冶|建|航局|分店|店$|车间|号店|分部|队|附院|药店)");

    private Ordinals() {}

    static List<String> of(String text) {
        if (!mayCount(text)) {
            return List.of();
        }
        var found = new ArrayList<String>();
        Matcher matcher = COUNTED.matcher(text);
        while (matcher.find()) {
            found.add(arabic(matcher.group(1) != null ? matcher.group(1) : matcher.group(2)));
        }
        return found;
    }

    /** Arabic digits of a Chinese number below a thousand; digits stay as they are. */
    static String arabic(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return number;
        }
        int total = 0;
        int digit = 0;
        for (int i = 0; i < number.length(); i++) {
            char character = number.charAt(i);
            if (character == '十' || character == '百') {
                total += Math.max(digit, 1) * (character == '十' ? 10 : 100);
                digit = 0;
            } else {
                digit = Math.max(0, NUMERALS.indexOf(character));
            }
        }
        return String.valueOf(total + digit);
    }

    private static boolean mayCount(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isDigit(character)
                    || character == '十'
                    || character == '百'
                    || NUMERALS.indexOf(character) > 0) {
                return true;
            }
        }
        return false;
    }
}
