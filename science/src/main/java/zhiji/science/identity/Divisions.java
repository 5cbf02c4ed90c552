package zhiji.science.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The administrative divisions of China by name, full and short, with the names they had before they were renamed
 * (襄樊市 is 襄阳市). A name that several counties bear is resolved by the province or city before it.
 */
final class Divisions {

    private static final String NATIONS = "(土家族|苗族|侗族|布依族|藏族|彝族|羌族|傣族|景颇族|傈僳族|白族|哈尼族|壮族|回族|蒙古族?|柯尔克孜|哈萨克|朝鲜族|瑶族|仡佬族"
            + "|水族|拉祜族|佤族|布朗族|土族|撒拉族|保安族|东乡族|裕固族|黎族|畲族|满族|毛南族|仫佬族|纳西族|普米族|怒族|独龙族|锡伯|达斡尔族)+";
    private static final Pattern COUNTY_SUFFIX = Pattern.compile("(" + NATIONS + "?自治[县旗]|[县区旗市])$");
    private static final Pattern CITY_SUFFIX = Pattern.compile("(" + NATIONS + "?自治州|地区|市|盟)$");
    private static final Pattern PROVINCE_SUFFIX = Pattern.compile("(壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|省|市)$");

    private static final WordTrie FULL = new WordTrie();
    private static final WordTrie SHORT = new WordTrie();
    private static final List<int[]> CODES = new ArrayList<>(List.of(new int[0]));

    static {
        read("divisions.txt");
        read("divisions-renamed.txt");
    }

    private Divisions() {}

    /** What was found at a position: how many characters it takes and which division it is. */
    record Found(int length, int code, boolean full) {}

    private static final Found NOTHING = new Found(0, 0, false);

    /**
     * The longest division name that starts at a position.
     *
     * @param context the code found just before, 0 for none; short names of counties are read only below their city
     */
    static Found at(String text, int from, int context) {
        Found full = longest(FULL, text, from, context);
        Found brief = longest(SHORT, text, from, context);
        return full.length >= brief.length ? full : brief;
    }

    private static Found longest(WordTrie names, String text, int from, int context) {
        int node = WordTrie.ROOT;
        Found best = NOTHING;
        for (int at = from; at < text.length(); at++) {
            node = names.step(node, text.charAt(at));
            if (node < 0) {
                return best;
            }
            int[] codes = CODES.get(names.value(node));
            int code = codes.length == 0 ? 0 : names == FULL ? choose(codes, context) : chooseShort(codes, context);
            if (code != 0) {
                best = new Found(at + 1 - from, code, names == FULL);
            }
        }
        return best;
    }

    /** The division of a whole name, or {@link Division#NONE}. */
    static Division named(String name) {
        Found found = at(name, 0, 0);
        return found.length == name.length() && found.length > 0 ? new Division(found.code, name) : Division.NONE;
    }

    // Below the context if any; at the highest level otherwise, and unknown when counties share the name.
    private static int choose(int[] codes, int context) {
        if (context != 0) {
            return below(codes, context);
        }
        return codes.length > 1 && codes[0] % 100 != 0 ? sharedProvince(codes) : codes[0];
    }

    private static int chooseShort(int[] codes, int context) {
        if (context != 0) {
            return below(codes, context);
        }
        return codes[0] % 100 == 0 || codes[0] % 100 >= 81 ? codes[0] : 0;
    }

    /**
     * The county whose name without 县 starts at a position (会昌 for 会昌县); such names also begin brands, so the
     * caller looks at what follows.
     */
    static Found countyAt(String text, int from) {
        int node = WordTrie.ROOT;
        Found best = NOTHING;
        for (int at = from; at < text.length(); at++) {
            node = SHORT.step(node, text.charAt(at));
            if (node < 0) {
                return best;
            }
            int[] codes = CODES.get(SHORT.value(node));
            if (codes.length == 1 && codes[0] % 100 > 20) {
                best = new Found(at + 1 - from, codes[0], false);
            }
        }
        return best;
    }

    private static int below(int[] codes, int context) {
        for (int code : codes) {
            if (code != context && Division.agree(code, context)) {
                return code;
            }
        }
        return 0;
    }

    // 鼓楼区 exists in four cities; alone it still names a district, of which only this much is sure.
    private static int sharedProvince(int[] codes) {
        int province = codes[0] / 10_000 * 10_000;
        for (int code : codes) {
            if (code / 10_000 * 10_000 != province) {
                return AMBIGUOUS;
            }
        }
        return province;
    }

    /** A county name that several provinces have. */
    static final int AMBIGUOUS = 990_000;

    private static void read(String table) {
        for (String line : Resources.lines(table)) {
            int space = line.indexOf(' ');
            String digits = line.substring(0, space);
            String name = line.substring(space + 1);
            int code = Integer.parseInt(digits) * (digits.length() == 2 ? 10_000 : digits.length() == 4 ? 100 : 1);
            add(FULL, name, code);
            String brief = brief(name, digits.length());
            if (brief.length() >= 2 && !brief.equals(name)) {
                add(SHORT, brief, code);
            }
        }
    }

    private static String brief(String name, int digits) {
        Pattern suffix = digits == 2 ? PROVINCE_SUFFIX : digits == 4 ? CITY_SUFFIX : COUNTY_SUFFIX;
        return suffix.matcher(name).replaceFirst("");
    }

    private static void add(WordTrie names, String name, int code) {
        int before = names.find(name, 0, name.length());
        if (before == 0) {
            names.add(name, CODES.size());
            CODES.add(new int[] {code});
            return;
        }
        int[] all = Arrays.copyOf(CODES.get(before), CODES.get(before).length + 1);
        all[all.length - 1] = code;
        CODES.set(before, higherFirst(all));
    }

    // Provinces before cities before counties: 吉林 alone is the province.
    private static int[] higherFirst(int[] codes) {
        return Arrays.stream(codes)
                .boxed()
                .sorted(Comparator.comparingInt((Integer code) -> code % 10_000 == 0 ? 0 : code % 100 == 0 ? 1 : 2)
                        .thenComparing(code -> code))
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
    }
}
