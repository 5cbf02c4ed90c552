package zhiji.science.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one name from the outside in: brackets, branch, legal form from the right; regions from the left; what is left
 * is cut into brand and trade at the first word of a trade.
 */
final class CompanyNameParser {

    private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern ZONE = Pattern.compile("^(经济技术开发区|高新技术开发区|高新技术产业开发区|高新区|经开区|开发区|保税区|自贸区|工业园区|新区|市辖区)");
    private static final Pattern TOWN = Pattern.compile("^[\\u4e00-\\u9fff]{1,3}?(镇|街道|乡)(?=[\\u4e00-\\u9fff]{2})");
    private static final Pattern INNER_FIRM = Pattern.compile("^(.{2,}?(?:集团有限公司|股份有限公司|有限责任公司|有限公司|集团公司|总公司|公司|集团|局))"
            + "(第?[一二三四五六七八九十\\d]+[\\u4e00-\\u9fff]{0,6}(?:有限责任公司|有限公司|公司|分公司|处))$");
    private static final Pattern NUMBER_AT_END = Pattern.compile("第[一二三四五六七八九十百\\d]+$");
    private static final Pattern NUMBER = Pattern.compile("第?([一二三四五六七八九十百]+|\\d+)");

    private static final String SUBSIDIARY = "子公司";

    private final String text;
    private Division region = Division.NONE;
    private String form = "";
    private String unit = "";
    private String rest;

    CompanyNameParser(String name) {
        text = TextNormal.of(name);
        rest = text;
    }

    CompanyName parse() {
        if (!TextNormal.hasHan(text)) {
            return LatinCompanyName.parse(text);
        }
        readBrackets();
        rest = TextNormal.key(rest);
        readUnit();
        readForm();
        readRegion();
        int cut = brandEnd(rest);
        cut -= readPlaceAfterBrand(cut);
        return new CompanyName(text, region, rest.substring(0, cut), rest.substring(cut), form, unit);
    }

    // A region in brackets is a region, 集团 and the like belong to the form, anything else stays in the name.
    private void readBrackets() {
        if (rest.indexOf('(') < 0) {
            return;
        }
        Matcher matcher = BRACKET.matcher(rest);
        var without = new StringBuilder();
        while (matcher.find()) {
            String inside = matcher.group(1);
            boolean beforeUnit = startsWithUnit(rest.substring(matcher.end()));
            boolean dropped = (!beforeUnit && isPlace(inside)) || inside.equals("原");
            matcher.appendReplacement(without, dropped ? "" : inside);
        }
        matcher.appendTail(without);
        rest = without.toString();
    }

    private boolean isPlace(String inside) {
        if (inside.isEmpty() || CompanyWords.COUNTRIES.contains(inside)) {
            return true;
        }
        Division place = Divisions.named(inside);
        if (place.code() != 0 && region.code() == 0) {
            region = place;
        }
        return place.code() != 0;
    }

    private static boolean startsWithUnit(String after) {
        return CompanyWords.UNITS.stream().anyMatch(after::startsWith);
    }

    private void readUnit() {
        Matcher inner = INNER_FIRM.matcher(rest);
        boolean numbered = rest.endsWith("公司") || rest.endsWith("处");
        if (numbered && mayHoldFirm(rest) && inner.matches()) {
            unit = numbered(inner.group(2));
            rest = inner.group(1);
            return;
        }
        for (String kind : CompanyWords.UNITS) {
            if (rest.endsWith(kind) && rest.length() > kind.length() + 1 && !isTrade(kind)) {
                cutUnit(kind);
                return;
            }
        }
    }

    // 璞煜电子公司 sells electronics; only a firm has a 子公司.
    private boolean isTrade(String kind) {
        return kind.equals(SUBSIDIARY) && !mayHoldFirm(rest);
    }

    private static boolean mayHoldFirm(String text) {
        int last = text.length() - 3;
        String head = last > 0 ? text.substring(0, last) : "";
        return head.contains("公司") || head.contains("集团") || head.indexOf('局') > 0;
    }

    // The branch's own words follow the head office's legal form, or are a place, or a number.
    private void cutUnit(String kind) {
        String before = rest.substring(0, rest.length() - kind.length());
        int start = unitStart(before);
        unit = numbered(before.substring(start) + kind);
        rest = before.substring(0, start);
    }

    private static int unitStart(String before) {
        int formEnd = -1;
        for (String form : new String[] {"公司", "集团", "银行", "总行", "控股", "总店"}) {
            int at = before.lastIndexOf(form);
            formEnd = at > 0 ? Math.max(formEnd, at + form.length()) : formEnd;
        }
        if (formEnd > 0) {
            return formEnd;
        }
        Matcher number = NUMBER_AT_END.matcher(before);
        if (number.find() && number.start() > 1) {
            return number.start();
        }
        for (int start = 2; start < before.length() - 1; start++) {
            Division place = Divisions.named(before.substring(start));
            if (place.code() != 0) {
                return start;
            }
        }
        return before.length();
    }

    private static String numbered(String unit) {
        Matcher number = NUMBER.matcher(unit);
        String arabic = number.find() ? number.replaceFirst(Ordinals.arabic(number.group(1))) : unit;
        return arabic.replaceFirst("(有限责任公司|有限公司)$", "公司").replaceFirst("^(\\d+)[\\u4e00-\\u9fff]*(公司|分公司)$", "$1$2");
    }

    private void readForm() {
        String written = CompanyWords.formAtEnd(rest);
        while (!written.isEmpty() && written.length() < rest.length()) {
            String canonical = CompanyWords.canonicalForm(written);
            form = form.isEmpty() ? canonical : joined(canonical, form);
            rest = rest.substring(0, rest.length() - written.length());
            written = isLegal(canonical) ? legalFormAtEnd(rest) : "";
        }
        readPlaceBeforeForm();
    }

    private static boolean isLegal(String canonical) {
        return canonical.endsWith("公司") || canonical.equals("集团") || canonical.equals("控股");
    }

    private static String legalFormAtEnd(String rest) {
        String more = CompanyWords.formAtEnd(rest);
        return isLegal(CompanyWords.canonicalForm(more)) ? more : "";
    }

    private static String joined(String inner, String outer) {
        if (inner.equals("集团") && !outer.startsWith("集团")) {
            return outer.startsWith("股份") ? "集团" + outer : "集团";
        }
        return outer;
    }

    // 新月能源石家庄公司: the place stands where a branch would, without the word for it.
    private void readPlaceBeforeForm() {
        for (int start = Math.max(2, rest.length() - 6); start <= rest.length() - 2; start++) {
            Divisions.Found place = Divisions.at(rest, start, 0);
            if (place.length() == rest.length() - start && place.length() > 0 && region.code() == 0) {
                region = new Division(place.code(), rest.substring(start));
                rest = rest.substring(0, start);
                return;
            }
        }
    }

    // 中节能秦皇岛环保: the place follows the brand; it is cut out of the name. Its length is answered.
    private int readPlaceAfterBrand(int brandEnd) {
        for (int start = 2; region.code() == 0 && start <= brandEnd - 2; start++) {
            Divisions.Found place = Divisions.at(rest, start, 0);
            if (place.length() > 0 && start + place.length() == brandEnd && !Brands.isKnown(rest, 0, brandEnd)) {
                region = new Division(place.code(), rest.substring(start, brandEnd));
                rest = rest.substring(0, start) + rest.substring(brandEnd);
                return place.length();
            }
        }
        return 0;
    }

    private void readRegion() {
        int at = 0;
        int code = 0;
        String name = "";
        for (String country : CompanyWords.COUNTRIES) {
            if (rest.startsWith(country) && rest.length() > country.length()) {
                at = country.length();
                name = country;
            }
        }
        Divisions.Found found = Divisions.at(rest, at, 0);
        while (found.length() > 0 && leavesName(at + found.length(), found.full())) {
            code = found.code();
            name = rest.substring(at, at + found.length());
            at += found.length();
            Divisions.Found next = Divisions.at(rest, at, code);
            found = next.length() > 0 ? next : strayCity(at);
        }
        Divisions.Found county = code == 0 && found.length() == 0 ? Divisions.countyAt(rest, at) : found;
        if (code == 0 && county.length() > 0 && isBeforeBrand(at, at + county.length())) {
            code = county.code();
            name = rest.substring(at, at + county.length());
            at += county.length();
        }
        at += code == 0 ? 0 : zoneLength(at);
        if (code != 0 || !name.isEmpty()) {
            region = code == 0 && region.code() != 0 ? region : new Division(code, name);
        }
        rest = rest.substring(at);
    }

    // 山西咸阳: people err about provinces; a city outside the one named is still a city.
    private Divisions.Found strayCity(int at) {
        Divisions.Found found = Divisions.at(rest, at, 0);
        return found.code() % 100 == 0 ? found : Divisions.at(rest, rest.length(), 0);
    }

    // 会昌魅惠丹贸易: a brand follows the county, and the county does not begin a known brand.
    private boolean isBeforeBrand(int start, int end) {
        String after = rest.substring(end);
        int brand = brandEnd(after);
        return brand >= 2
                && !tradeAt(after, 0)
                && !tradeAt(after, 1)
                && !Brands.isKnown(rest.substring(start, end) + after.substring(0, brand));
    }

    private boolean leavesName(int end, boolean full) {
        int left = rest.length() - end;
        return left >= 2
                || (left == 0 && full && !form.isEmpty())
                || (left == 1 && form.isEmpty() && full)
                || (left == 1 && full);
    }

    private int zoneLength(int at) {
        String after = rest.substring(at);
        Matcher zone = ZONE.matcher(after);
        int length = zone.find() ? zone.end() : 0;
        Matcher town = TOWN.matcher(after.substring(length));
        return town.find() ? length + town.end() : length;
    }

    /** Where the brand ends: at the first trade word that follows at least two characters, or at 0 without a brand. */
    static int brandEnd(String core) {
        int allTradeFrom = allTradeFrom(core);
        if (allTradeFrom >= 0) {
            return core.startsWith("第") && allTradeFrom < 5 ? 0 : allTradeFrom;
        }
        for (int at = 2; at < core.length(); at++) {
            if (tradeAt(core, at)) {
                return at;
            }
        }
        return core.length();
    }

    // The first position, 0 or from 2 on, after which all is words of trade; −1 when there is none.
    private static int allTradeFrom(String core) {
        boolean[] trade = new boolean[core.length() + 1];
        trade[core.length()] = true;
        for (int from = core.length() - 1; from >= 0; from--) {
            int node = WordTrie.ROOT;
            for (int at = from; at < core.length() && node >= 0 && !trade[from]; at++) {
                node = CompanyWords.TRADES.step(node, core.charAt(at));
                trade[from] = node >= 0 && CompanyWords.TRADES.value(node) > 0 && trade[at + 1];
            }
        }
        for (int from = 0; from < core.length(); from++) {
            if (trade[from] && from != 1) {
                return from;
            }
        }
        return -1;
    }

    private static boolean tradeAt(String core, int from) {
        int node = WordTrie.ROOT;
        for (int at = from; at < core.length(); at++) {
            node = CompanyWords.TRADES.step(node, core.charAt(at));
            if (node < 0) {
                return false;
            }
            if (CompanyWords.TRADES.value(node) > 0) {
                return true;
            }
        }
        return false;
    }
}
