package zhiji.science.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Chinese address read from the large to the small (省, 市, 县, 镇, 路, 号, 楼); renamed divisions count as the new ones.
 *
 * @param region innermost division named
 * @param town 街道, 镇, 乡, 村 or 社区, empty when none is named
 * @param road road, street or lane, empty when none is named
 * @param number house number in Arabic digits, empty when none is named
 * @param building number or name of the building, empty when none is named
 * @param detail what follows: unit, floor, room, or the name of a place or firm
 */
public record Address(Division region, String town, String road, String number, String building, String detail) {

    private static final Pattern TOWN =
            Pattern.compile("^([\\u4e00-\\u9fff]{1,8}?(?:街道办事处|街道|镇|乡))(?!路|街|中路|北路|南路|东路|西路|\\d)(?=.)");
    private static final Pattern VILLAGE =
            Pattern.compile("^([\\u4e00-\\u9fff]{1,7}?(?:社区居委会|居委会|社区|村))(?!路|街|\\d)(?=.)");
    private static final Pattern NUMBER =
            Pattern.compile("^(?:第)?([0-9]++(?:-[0-9]++)?+|[一二三四五六七八九十百]++)号?+(?!楼|栋|幢|座|层|单元|室|巷|组|米)");
    private static final Pattern BUILDING = Pattern.compile("([0-9]+|[a-z]|[一二三四五六七八九十]+)(?:号楼|号公寓|栋|幢|座|号院)");

    /** Reads an address as people type it. */
    public static Address parse(String typed) {
        String rest = TextNormal.of(typed).replace(" ", "");
        Division region = Division.NONE;
        int at = 0;
        Divisions.Found found = Divisions.at(rest, 0, 0);
        while (found.length() > 0 && (found.full() || at > 0 || found.code() % 100 == 0)) {
            region = new Division(found.code(), rest.substring(at, at + found.length()));
            at += found.length();
            at += rest.startsWith("市辖区", at) ? 3 : 0;
            if (region.code() == Divisions.AMBIGUOUS) {
                break;
            }
            found = Divisions.at(rest, at, region.code());
        }
        return parts(region, rest.substring(at));
    }

    private static Address parts(Division region, String after) {
        String rest = after;
        String town = mayName(rest, "镇乡道") ? leading(TOWN, rest) : "";
        rest = rest.substring(town.length());
        String village = mayName(rest, "村区会") ? leading(VILLAGE, rest) : "";
        rest = rest.substring(village.length());
        String road = rest.substring(0, roadEnd(rest));
        rest = rest.substring(road.length());
        if (!road.isEmpty() && rest.startsWith(road)) {
            rest = rest.substring(road.length());
        }
        String number = "";
        Matcher numbered = NUMBER.matcher(rest);
        if (!road.isEmpty() && numbered.find()) {
            number = arabic(numbered.group(1));
            rest = rest.substring(numbered.end());
        }
        Matcher built = BUILDING.matcher(rest);
        String building = mayName(rest, "楼栋幢座院寓") && built.find() ? arabic(built.group(1)) : "";
        return new Address(region, town.isEmpty() ? village : town, road, number, building, rest);
    }

    // Past the first 路, 街, 巷, 弄, 道 or 胡同 after at least one character; 0 when no road is named.
    private static int roadEnd(String text) {
        for (int at = 1; at < Math.min(text.length(), 11); at++) {
            char character = text.charAt(at);
            if (character == '同' && text.charAt(at - 1) == '胡') {
                return at + 1;
            }
            if ("路街巷弄道".indexOf(character) >= 0 && !text.startsWith("口", at + 1)) {
                return at + 1;
            }
        }
        return 0;
    }

    private static boolean mayName(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String arabic(String number) {
        return Character.isLetter(number.charAt(0)) && number.charAt(0) < 128 ? number : Ordinals.arabic(number);
    }

    private static String leading(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
