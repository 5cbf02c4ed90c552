package zhiji.science.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Made-up Chinese persons, entered once to four times each with slips, from a seed. Surnames have about their real shares,
 * so that 王伟 is common; the built-in model for persons was learnt from {@code new GeneratedPersons(400_000, 20261121)}.
 */
final class GeneratedPersons {

    static final List<Field> FIELDS = List.of(
            new Field("name", 0, FieldKind.PERSON),
            new Field("identityNumber", 1, FieldKind.CODE),
            new Field("phone", 2, FieldKind.PHONE),
            new Field("email", 3, FieldKind.EMAIL),
            new Field("birthday", 4, FieldKind.DATE),
            new Field("address", 5, FieldKind.ADDRESS));

    // Repeated as often as one in about a thousand bears the name.
    private static final String SURNAMES = "王".repeat(72)
            + "李".repeat(72)
            + "张".repeat(68)
            + "刘".repeat(53)
            + "陈".repeat(45)
            + "杨".repeat(31)
            + "赵".repeat(23)
            + "黄".repeat(22)
            + "周".repeat(21)
            + "吴".repeat(20)
            + "徐".repeat(17)
            + "孙".repeat(15)
            + "胡".repeat(13)
            + "朱".repeat(13)
            + "高".repeat(12)
            + "林".repeat(12)
            + "何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹".repeat(4);
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文海燕晓东永春飞鹏宇鑫浩博婷雪梅琳".repeat(4)
            + "子轩梓涵雨泽欣怡佳豪诗琪思远嘉俊瑞晨曦若溪一诺沐辰可馨家辉正德光耀少清云龙凤翠莲素珍淑贤惠民安康";
    private static final String[] PLACES = {
        "山西省太原市迎泽区", "山西省太原市小店区", "山西省大同市平城区", "北京市朝阳区", "北京市海淀区", "上海市浦东新区", "上海市徐汇区", "广东省广州市天河区",
        "广东省深圳市南山区", "浙江省杭州市西湖区", "江苏省南京市鼓楼区", "江苏省苏州市吴中区", "四川省成都市武侯区", "湖北省武汉市洪山区", "陕西省西安市雁塔区", "山东省青岛市市南区",
        "山东省济南市历下区", "河南省郑州市金水区", "湖南省长沙市岳麓区", "辽宁省沈阳市和平区"
    };
    private static final String[] ROADS = {"人民", "解放", "建设", "中山", "和平", "新华", "胜利", "长江", "黄河", "文化", "迎宾", "学府"};
    private static final String[] MAIL = {"@163.com", "@qq.com", "@126.com", "@gmail.com", "@sina.com"};

    private final Random random;
    private final List<Entry> entries = new ArrayList<>();

    /** One record and the person it is of. */
    @SuppressWarnings("ArrayRecordComponent") // rows are arrays throughout
    record Entry(int person, String[] row) {}

    GeneratedPersons(int records, long seed) {
        random = new Random(seed);
        for (int person = 0; entries.size() < records; person++) {
            String[] row = person();
            entries.add(new Entry(person, withGaps(row)));
            int copies = random.nextInt(100) < 35 ? 1 + random.nextInt(3) : 0;
            for (int copy = 0; copy < copies; copy++) {
                entries.add(new Entry(person, withSlips(row)));
            }
        }
        Collections.shuffle(entries, random);
    }

    Archive archive() {
        var archive = new Archive(FIELDS);
        entries.forEach(entry -> archive.add(entry.row()));
        return archive;
    }

    List<String[]> rows() {
        return entries.stream().map(Entry::row).toList();
    }

    int[] truth() {
        return entries.stream().mapToInt(Entry::person).toArray();
    }

    private String[] person() {
        String given = any(GIVEN) + (random.nextInt(3) > 0 ? any(GIVEN) : "");
        String born =
                "%d-%02d-%02d".formatted(1945 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
        String number = (110_000 + random.nextInt(540_000)) + born.replace("-", "") + digits(4);
        String mail = letters(5 + random.nextInt(5)) + random.nextInt(1000) + any(MAIL);
        String address = any(PLACES) + any(ROADS) + (random.nextBoolean() ? "路" : "街") + (1 + random.nextInt(300)) + "号"
                + (1 + random.nextInt(30)) + "栋" + (100 + random.nextInt(2000)) + "室";
        return new String[] {any(SURNAMES) + given, number, "1" + any("3578") + digits(9), mail, born, address};
    }

    // What is seldom asked for: identity number and birthday; what is often left out: e-mail and address.
    private String[] withGaps(String[] row) {
        int[] missing = {0, 60, 5, 50, 45, 35};
        String[] typed = row.clone();
        for (int field = 0; field < typed.length; field++) {
            typed[field] = random.nextInt(100) < missing[field] ? "" : typed[field];
        }
        return typed;
    }

    private String[] withSlips(String[] row) {
        String[] fresh = person();
        int[] changed = {0, 0, 12, 10, 0, 15};
        int[] mistyped = {4, 3, 3, 4, 4, 10};
        String[] typed = row.clone();
        for (int field = 0; field < typed.length; field++) {
            typed[field] = random.nextInt(100) < changed[field] ? fresh[field] : typed[field];
            typed[field] = random.nextInt(100) < mistyped[field] ? slip(typed[field], fresh[field]) : typed[field];
        }
        typed[0] = random.nextInt(100) < 6 ? typed[0].charAt(0) + (random.nextBoolean() ? "女士" : "先生") : typed[0];
        return withGaps(typed);
    }

    // Another person's character at one place, or two characters changed round.
    private String slip(String text, String other) {
        int at = 1 + random.nextInt(text.length() - 1);
        char[] letters = text.toCharArray();
        if (random.nextBoolean() && at + 1 < letters.length) {
            letters[at] = text.charAt(at + 1);
            letters[at + 1] = text.charAt(at);
        } else {
            letters[at] = other.charAt(Math.min(at, other.length() - 1));
        }
        return new String(letters);
    }

    private String any(String letters) {
        return String.valueOf(letters.charAt(random.nextInt(letters.length())));
    }

    private String any(String[] texts) {
        return texts[random.nextInt(texts.length)];
    }

    private String digits(int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String letters(int count) {
        var letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }
}
