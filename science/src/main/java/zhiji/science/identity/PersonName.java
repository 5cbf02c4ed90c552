package zhiji.science.identity;

import java.util.Set;

/**
 * A person as customers' files name them (姓名): 王建国, 欧阳女士, 李总.
 *
 * @param surname one or two characters, empty when none is recognised
 * @param given what follows the surname, empty for 李总
 * @param title 总, 经理, 女士 and the like, empty when none is written
 */
public record PersonName(String surname, String given, String title) {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆"
            + "郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅"
            + "莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚"
            + "丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺";
    private static final Set<String> DOUBLE = Set.of(
            "欧阳", "上官", "司马", "诸葛", "司徒", "东方", "独孤", "南宫", "夏侯", "尉迟", "长孙", "慕容", "令狐", "皇甫", "宇文", "公孙", "轩辕", "端木",
            "澹台", "申屠", "太史", "闻人", "单于", "呼延", "钟离", "濮阳", "淳于", "百里", "东郭", "南门", "西门", "万俟");
    private static final String[] TITLES = {
        "总经理", "副总经理", "董事长", "总监", "副总", "经理", "女士", "先生", "小姐", "太太", "老师", "主任", "主管", "会计", "厂长", "店长", "院长", "校长",
        "处长", "科长", "局长", "部长", "师傅", "老板", "董事", "教授", "医生", "大夫", "律师", "工程师", "秘书", "助理", "总", "董", "工"
    };

    /** Reads a name as people type it. */
    public static PersonName parse(String name) {
        String text = TextNormal.key(name);
        String title = "";
        for (String candidate : TITLES) {
            if (text.endsWith(candidate) && text.length() > candidate.length() && isSurnameStart(text)) {
                title = candidate;
                text = text.substring(0, text.length() - candidate.length());
                break;
            }
        }
        int surname = surnameLength(text);
        return new PersonName(text.substring(0, surname), text.substring(surname), title);
    }

    /** Whether a text can be the full name of a Chinese person and nothing else: 2–4 characters with a surname. */
    public static boolean isLikely(String name) {
        String text = TextNormal.key(name);
        if (text.length() < 2 || text.length() > 4 || !isSurnameStart(text)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!TextNormal.isHan(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSurnameStart(String text) {
        return surnameLength(text) > 0;
    }

    private static int surnameLength(String text) {
        if (text.length() >= 2 && DOUBLE.contains(text.substring(0, 2))) {
            return 2;
        }
        return !text.isEmpty() && SURNAMES.indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    }
}
