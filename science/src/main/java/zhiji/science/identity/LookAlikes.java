package zhiji.science.identity;

import java.util.HashSet;
import java.util.Set;

/** Characters that people and scanners take for one another because of their shape (形近字) or habit (的, 地, 得). */
final class LookAlikes {

    private static final String[] GROUPS = {
        "己已巳", "治冶", "未末", "土士", "日曰", "人入", "大太犬", "天夫无", "干千于", "戊戌戍成", "拔拨", "盂孟", "撒撤", "侯候", "崇祟", "博搏", "晴睛",
        "沪泸", "洛络", "钧钩", "徽微徵", "宜宣", "的地得", "在再", "做作", "像象", "亨享", "免兔", "刀刃", "力刀", "历厉", "凉谅", "准淮", "嬴赢羸", "析折拆",
        "栗粟", "泠冷", "洒酒", "环坏", "玉王", "由田甲申", "目自白", "科料", "粱梁", "胄胃", "茶荼", "萧肃", "裕祫", "论沦", "除徐", "陈阵", "雎睢", "顷倾",
        "颖颍", "鸟乌", "壮状", "杨扬", "汤场", "桔吉", "尤龙", "旦且", "幸辛", "斤斥", "史吏", "予矛", "卯卵", "今令", "仓仑", "勿匆", "元无", "瓜爪",
        "右石", "东车", "贝见", "风凤", "夭天", "丐丏", "锡钖", "祥样", "砀殇", "晟晨", "佰伯", "恒桓", "垣恒", "圣怪", "泰秦", "奏泰", "季李", "代伐",
        "会合", "辛幸", "宫官", "常尝", "密蜜", "辩辨", "凯剀", "瑞端", "铁轶"
    };
    private static final Set<Integer> PAIRS = new HashSet<>();

    static {
        for (String group : GROUPS) {
            for (int i = 0; i < group.length(); i++) {
                for (int j = 0; j < group.length(); j++) {
                    PAIRS.add((group.charAt(i) << 16) | group.charAt(j));
                }
            }
        }
    }

    private LookAlikes() {}

    static boolean areAlike(char left, char right) {
        return left == right || PAIRS.contains((left << 16) | right);
    }

    static boolean isParticle(char character) {
        return character == '的' || character == '地' || character == '得';
    }

    /** Whether two texts of one length differ in exactly one place, and there by characters that look alike. */
    static boolean differByOne(String left, String right) {
        int at = onlyDifference(left, right);
        return at >= 0 && areAlike(left.charAt(at), right.charAt(at));
    }

    /** The only place where two texts of one length differ, −1 when there is none or more than one. */
    static int onlyDifference(String left, String right) {
        int found = -1;
        if (left.length() != right.length()) {
            return found;
        }
        for (int i = 0; i < left.length(); i++) {
            if (left.charAt(i) != right.charAt(i)) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }
}
