package zhiji.science.identity;

import java.util.List;
import java.util.Optional;

/**
 * What one company's name says of its place under another (隶属). Such companies are different customers, tied by a
 * relation and never merged.
 */
public enum Lineage {
    /** 华远煤业有限公司太原分公司 under 华远煤业有限公司. */
    BRANCH,
    /** 华远超市太原迎泽店 under 华远超市有限公司. */
    SHOP,
    /** 华远物流有限公司 under 华远集团有限公司. */
    SUBSIDIARY;

    private static final String SHOP_FORM = "店";

    /** How high a company of that name stands among those of its brand. */
    public enum Rank {
        UNIT,
        FIRM,
        GROUP;

        /** Branches and shops stand below firms, firms below groups. */
        public static Rank of(CompanyName name) {
            if (name.isUnit() || name.form().endsWith(SHOP_FORM)) {
                return UNIT;
            }
            return name.form().contains("集团") || name.form().contains("控股") ? GROUP : FIRM;
        }
    }

    /** How the first stands under the second as far as names can tell; empty when they tell nothing of the kind. */
    public static Optional<Lineage> of(CompanyName below, CompanyName above) {
        Rank rank = Rank.of(below);
        if (rank.compareTo(Rank.of(above)) >= 0) {
            return Optional.empty();
        }
        if (!hasBrand(below)) {
            // 山西煤业集团有限公司大同分公司: place and trade alone say nothing, the whole name does.
            return extendsName(below, above) ? Optional.of(BRANCH) : Optional.empty();
        }
        if (!below.brand().equals(above.brand())
                || !below.region().agreesWith(above.region())
                || !ordinals(below).equals(ordinals(above))) {
            return Optional.empty();
        }
        if (rank == Rank.FIRM) {
            return Optional.of(SUBSIDIARY);
        }
        if (Rank.of(above) == Rank.FIRM && !tradesAgree(below.trade(), above.trade())) {
            return Optional.empty();
        }
        return Optional.of(below.isUnit() ? BRANCH : SHOP);
    }

    /** Whether the name has a brand to be known by; one character may be anything. */
    public static boolean hasBrand(CompanyName name) {
        return name.brand().length() > 1;
    }

    /** Whether hardly anybody else bears the brand, as far as the dictionary of brands can tell. */
    public static boolean isRareBrand(CompanyName name) {
        return Brands.expected(name.brand()) < 1;
    }

    /** Whether the branch bears the whole name of its head office before its own. */
    public static boolean extendsName(CompanyName below, CompanyName above) {
        return below.isUnit()
                && TextNormal.key(below.text()).startsWith(TextNormal.key(above.text()))
                && !above.form().isEmpty();
    }

    private static boolean tradesAgree(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    // Numbers of the firm itself, which stand before those of its branch: 中铁十二局第三分公司 → 12.
    private static List<String> ordinals(CompanyName name) {
        List<String> all = name.ordinals();
        int own = all.size() - Ordinals.of(name.unit()).size();
        return all.subList(0, Math.max(0, own));
    }
}
