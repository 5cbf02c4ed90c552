package zhiji.science.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Do two Chinese addresses lie at one place, although one names the road and the other the building?
 *
 * <p>Divisions and the words that every address has (号楼, 交叉口, 单元) are left out. Of the rest the score takes the share
 * of the shorter text's neighbouring pairs of characters that the longer one has, and the longest run of characters both
 * have (a name of six counts in full); the same road and number adds, another number on one road or another road counts
 * against, divisions that exclude each other decide.
 *
 * @param left the first address, read
 * @param right the second address, read
 * @param score in [0, 1]; from {@link #SAME_PLACE} on they are taken for one place
 */
public record AddressComparison(Address left, Address right, double score) {

    private static final double LONG_NAME = 6;
    private static final Pattern GENERIC = Pattern.compile(
            "交叉口|交汇处|附近|旁边|对面|向?[东南西北]+[侧边]?\\d+米|[0-9a-z一二三四五六七八九十]+(单元|层|楼|室|排)"
                    + "|街道办事处|办事处|居委会|有限责任公司|有限公司|分公司|菜鸟驿站|快递|超市|大厦|小区|住宅区|花园|社区|工业园区|工业园|科技园|店|号楼|号院|[栋幢座号]|[东南西北]+\\d?门|停车场|地下|附属");

    /** Score from which two addresses are taken for one place. */
    public static final double SAME_PLACE = 0.45;

    /** Compares two addresses as people type them. */
    public static AddressComparison of(String left, String right) {
        Address a = Address.parse(left);
        Address b = Address.parse(right);
        double score = a.region().agreesWith(b.region()) || isAmbiguous(a) || isAmbiguous(b) ? score(a, b) : 0;
        return new AddressComparison(a, b, score);
    }

    private static boolean isAmbiguous(Address address) {
        return address.region().code() == Divisions.AMBIGUOUS;
    }

    private static double score(Address a, Address b) {
        String left = place(a);
        String right = place(b);
        double score = 0.55 * contained(left, right) + 0.45 * Math.min(1, longestShared(left, right) / LONG_NAME);
        boolean oneRoad = !a.road().isEmpty() && a.road().equals(b.road());
        boolean numbers = !a.number().isEmpty() && !b.number().isEmpty();
        if (oneRoad && numbers) {
            score += a.number().equals(b.number()) ? 0.3 : -0.1;
        } else if (!oneRoad && !a.road().isEmpty() && !b.road().isEmpty()) {
            score -= 0.1;
        }
        score += !a.town().isEmpty() && a.town().equals(b.town()) ? 0.05 : 0;
        return Math.max(0, Math.min(1, score));
    }

    // Without the words that every address has: cross-roads, directions, units, kinds of shop.
    private static String place(Address address) {
        String town = address.town().endsWith("村") ? address.town() : "";
        String all = town + address.road() + address.number() + address.detail();
        return TextNormal.key(GENERIC.matcher(all).replaceAll(" "));
    }

    private static int longestShared(String left, String right) {
        int[] above = new int[right.length() + 1];
        int longest = 0;
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            for (int j = 1; j <= right.length(); j++) {
                row[j] = left.charAt(i - 1) == right.charAt(j - 1) ? above[j - 1] + 1 : 0;
                longest = Math.max(longest, row[j]);
            }
            above = row;
        }
        return longest;
    }

    // Share of the shorter text's neighbouring pairs that the longer one has.
    private static double contained(String left, String right) {
        String brief = left.length() <= right.length() ? left : right;
        String full = brief.equals(left) ? right : left;
        if (brief.length() < 2) {
            return 0;
        }
        Map<String, int[]> pairs = new HashMap<>();
        for (int i = 0; i + 2 <= full.length(); i++) {
            pairs.computeIfAbsent(full.substring(i, i + 2), fresh -> new int[1])[0]++;
        }
        int shared = 0;
        for (int i = 0; i + 2 <= brief.length(); i++) {
            int[] left2 = pairs.get(brief.substring(i, i + 2));
            if (left2 != null && left2[0]-- > 0) {
                shared++;
            }
        }
        return shared / (brief.length() - 1.0);
    }
}
