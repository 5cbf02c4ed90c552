package zhiji.science.identity;

import java.util.List;
import java.util.Set;

/**
 * Are two names one customer, as far as names alone can tell?
 *
 * <p>Similar characters mislead: sisters (第二分公司, 第三分公司) share nearly all of them and short forms few. So the names
 * are parsed and their parts weighed in order: placeholders, numbers, units, then brand, trade, place and form.
 *
 * @param left the first name, read
 * @param right the second name, read
 * @param relation how the parts are related
 */
public record NameComparison(CompanyName left, CompanyName right, NameRelation relation) {

    private static final Set<String> PLACEHOLDERS = Set.of(
            "测试", "测试公司", "测试客户", "未知", "无", "待定", "不详", "个人", "散客", "客户", "test", "na", "null", "none", "xxx", "aaa",
            "111", "123");

    /** Below this expected number of namesakes among the known brands, a brand identifies without its place. */
    private static final double RARE = 1;

    /** Compares two names as people type them. */
    public static NameComparison of(String left, String right) {
        CompanyName a = CompanyName.parse(left);
        CompanyName b = CompanyName.parse(right);
        return new NameComparison(a, b, relation(a, b));
    }

    /** How two names that were read already are related. */
    static NameRelation relation(CompanyName a, CompanyName b) {
        String left = TextNormal.key(a.text());
        String right = TextNormal.key(b.text());
        if (isPlaceholder(left) || isPlaceholder(right)) {
            return NameRelation.PLACEHOLDER;
        }
        if (left.equals(right)) {
            return NameRelation.SAME;
        }
        if (isRenamed(a) || isRenamed(b)) {
            return a.brand().equals(b.brand()) ? NameRelation.RENAMED : NameRelation.OTHER_BRAND;
        }
        if (LookAlikes.differByOne(left, right)) {
            return bothAreBrands(a, b, left, right) ? NameRelation.NEAR : NameRelation.LOOKS_ALIKE;
        }
        if (PersonName.isLikely(left)
                && PersonName.isLikely(right)
                && a.form().isEmpty()
                && a.trade().isEmpty()) {
            return persons(left, right);
        }
        if (a.isLatin() != b.isLatin()) {
            return a.isLatin() ? Romanised.relation(a, b) : Romanised.relation(b, a);
        }
        return companies(a, b);
    }

    // 鑫泰 and 鑫秦 look alike and both exist; 己诚 and 已诚 do not. Particles are mixed up even so.
    private static boolean bothAreBrands(CompanyName a, CompanyName b, String left, String right) {
        int at = LookAlikes.onlyDifference(left, right);
        boolean particle = LookAlikes.isParticle(left.charAt(at)) && LookAlikes.isParticle(right.charAt(at));
        return !particle && !a.brand().equals(b.brand()) && Brands.isKnown(a.brand()) && Brands.isKnown(b.brand());
    }

    private static NameRelation persons(String left, String right) {
        boolean sameSurname = left.charAt(0) == right.charAt(0);
        return sameSurname && Pinyin.ofPerson(left).equals(Pinyin.ofPerson(right))
                ? NameRelation.SOUNDS_ALIKE
                : NameRelation.OTHER_BRAND;
    }

    private static NameRelation companies(CompanyName a, CompanyName b) {
        boolean alike = a.core().equals(b.core())
                || (a.brand().equals(b.brand()) && !a.brand().isEmpty());
        if (!a.unit().equals(b.unit()) && alike) {
            return a.isUnit() && b.isUnit() ? NameRelation.OTHER_UNIT : NameRelation.UNIT_OF;
        }
        List<String> numbers = a.ordinals();
        if (!numbers.equals(b.ordinals())) {
            return a.isUnit() != b.isUnit() ? NameRelation.UNIT_OF : NameRelation.OTHER_NUMBER;
        }
        if (!a.region().agreesWith(b.region())) {
            return alike ? NameRelation.OTHER_REGION : NameRelation.OTHER_BRAND;
        }
        if (a.brand().equals(b.brand())) {
            return a.brand().isEmpty() ? withoutBrand(a, b) : sameBrand(a, b);
        }
        return otherBrand(a, b);
    }

    private static NameRelation withoutBrand(CompanyName a, CompanyName b) {
        if (isAbbreviation(a, b) || isAbbreviation(b, a)) {
            return NameRelation.ABBREVIATED;
        }
        boolean placed = a.region().code() == b.region().code() && a.region().city() != 0;
        if (a.trade().equals(b.trade()) && placed && a.form().equals(b.form())) {
            return NameRelation.SAME_PARTS;
        }
        return a.tradeStem().equals(b.tradeStem()) ? NameRelation.NO_BRAND : NameRelation.OTHER_TRADE;
    }

    private static NameRelation sameBrand(CompanyName a, CompanyName b) {
        boolean full = hasLegalForm(a) && hasLegalForm(b);
        if (!formsAgree(a.form(), b.form())) {
            return a.trade().equals(b.trade()) ? NameRelation.OTHER_FORM : NameRelation.OTHER_TRADE;
        }
        if (a.trade().equals(b.trade())) {
            boolean placed = a.region().name().isEmpty() == b.region().name().isEmpty();
            return placed ? NameRelation.SAME_PARTS : shortForm(a.brand());
        }
        boolean shortened = a.trade().startsWith(b.trade()) || b.trade().startsWith(a.trade());
        return full || !shortened ? NameRelation.OTHER_TRADE : shortForm(a.brand());
    }

    private static NameRelation shortForm(String brand) {
        return Brands.expected(brand) < RARE ? NameRelation.SHORT_FORM : NameRelation.SHORT_FORM_COMMON;
    }

    private static NameRelation otherBrand(CompanyName a, CompanyName b) {
        if (isAbbreviation(a, b) || isAbbreviation(b, a)) {
            return NameRelation.ABBREVIATED;
        }
        boolean sameTrade =
                a.trade().equals(b.trade()) || a.trade().isEmpty() || b.trade().isEmpty();
        if (!sameTrade || a.brand().isEmpty() || b.brand().isEmpty()) {
            return NameRelation.OTHER_BRAND;
        }
        if (Pinyin.of(a.brand()).equals(Pinyin.of(b.brand()))) {
            return NameRelation.SOUNDS_ALIKE;
        }
        int longest = Math.max(a.brand().length(), b.brand().length());
        return longest >= 3 && Similarity.distance(a.brand(), b.brand(), 1) == 1
                ? NameRelation.NEAR
                : NameRelation.OTHER_BRAND;
    }

    /**
     * Whether the first is made of characters of the second in order, keeping its first or second character (同煤 for
     * 大同煤矿, 中国石化 for 中国石油化工), and leaves the legal form out.
     */
    static boolean isAbbreviation(CompanyName brief, CompanyName full) {
        String word = brief.region().name() + brief.core() + (isInstitution(brief.form()) ? brief.form() : "");
        String whole = TextNormal.key(full.text());
        boolean shorter = word.length() >= 2 && word.length() <= 6 && word.length() * 3 <= whole.length() * 2;
        boolean bare = brief.form().isEmpty() || brief.form().equals("集团") || isInstitution(brief.form());
        boolean formed = bare && (!brief.form().equals("集团") || full.form().contains("集团"));
        int start = word.isEmpty() ? -1 : whole.indexOf(word.charAt(0));
        return shorter
                && formed
                && start >= 0
                && start <= 1
                && (start == 1 || !whole.contains(word))
                && Similarity.isSubsequence(word, whole);
    }

    private static boolean isInstitution(String form) {
        return form.endsWith("院") || form.endsWith("学") || form.endsWith("局") || form.endsWith("所");
    }

    private static boolean hasLegalForm(CompanyName name) {
        return name.form().contains("有限")
                || name.form().length() == 1
                || name.form().endsWith("部")
                || name.form().endsWith("厂");
    }

    private static boolean formsAgree(String left, String right) {
        return left.equals(right)
                || isVague(left)
                || isVague(right)
                || left.replace("集团", "").equals(right.replace("集团", ""))
                || (left.startsWith("集团") && right.startsWith("集团"));
    }

    private static boolean isVague(String form) {
        return form.isEmpty() || form.equals("公司") || form.equals("集团");
    }

    private static boolean isPlaceholder(String key) {
        return PLACEHOLDERS.contains(key);
    }

    private static boolean isRenamed(CompanyName name) {
        return name.text().contains("(原")
                || name.text().contains("原名")
                || name.text().contains("曾用名");
    }
}
