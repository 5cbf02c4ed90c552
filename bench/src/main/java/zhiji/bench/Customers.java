package zhiji.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Invented Chinese companies and their purchases, the same for the same seed. */
final class Customers {

    private static final String[] REGIONS = ("北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西"
                    + " 甘肃 青海 太原 大同 长治 石家庄 沈阳 大连 长春 哈尔滨 南京 苏州 杭州 宁波 合肥 福州 厦门 南昌 济南 青岛 郑州"
                    + " 武汉 长沙 广州 深圳 佛山 东莞 成都 贵阳 昆明 西安 兰州")
            .split(" ", -1);
    private static final String BRAND = "晋泰鸿泽顺达万丰海晟己诚潞川婺江蜀香华屿沪川宁汇河西路桥鑫源恒通瑞信嘉禾金茂盛世宏图安康永兴德润" + "天宇明远博雅新锐中科东方南山北辰长青光大佳美";
    private static final String[] TRADES = "煤业 物流 电器 电子 机械 商贸 科技 餐饮 钢铁 建材 医疗 汽车 服装 食品 化工 能源 传媒 环保 农业 印刷".split(" ", -1);
    private static final String[] FORMS = "有限公司 有限责任公司 股份有限公司 集团有限公司 厂 经营部".split(" ", -1);
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文海燕晓东永春";

    private Customers() {}

    static String name(SplittableRandom random) {
        var brand = new StringBuilder();
        for (var length = 2 + random.nextInt(2); length > 0; length--) {
            brand.append(pick(BRAND, random));
        }
        return pick(REGIONS, random) + brand + pick(TRADES, random) + pick(FORMS, random);
    }

    static String person(SplittableRandom random) {
        return String.valueOf(pick(SURNAMES, random)) + pick(GIVEN, random) + pick(GIVEN, random);
    }

    static String phone(SplittableRandom random) {
        return "138" + (10_000_000 + random.nextInt(90_000_000));
    }

    static String json(SplittableRandom random) {
        return """
                {"kind":"organisation","name":"%s","contacts":[{"kind":"phone","value":"%s","holder":"%s","primary":true},\
                {"kind":"email","value":"info%d@example.com"}],"addresses":[{"text":"%s人民路%d号"}],"tags":["%s"]}""".formatted(
                        name(random),
                        phone(random),
                        person(random),
                        random.nextInt(1_000_000),
                        pick(REGIONS, random),
                        random.nextInt(400),
                        random.nextInt(10) == 0 ? "VIP" : "普通");
    }

    /** The code of one of the customers of {@link #write}. */
    static String code(int row) {
        return "C-%07d".formatted(row);
    }

    /** A file of customers with the header that the import knows. */
    static void write(Path file, int from, int to) throws IOException {
        var random = new SplittableRandom(20261121L + from);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("客户编号,名称,联系人,电话,邮箱,地址,城市,标签\n");
            for (var row = from; row < to; row++) {
                var city = pick(REGIONS, random);
                out.write("%s,%s,%s,%s,info%d@example.com,%s人民路%d号,%s市,%s\n"
                        .formatted(
                                code(row),
                                name(random),
                                person(random),
                                phone(random),
                                row,
                                city,
                                random.nextInt(400),
                                city,
                                random.nextInt(10) == 0 ? "VIP" : "普通"));
            }
        }
    }

    /** A file of purchases of these customers over three years. */
    static void writePurchases(Path file, int customers, int purchases) throws IOException {
        var random = new SplittableRandom(7L);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("客户编号,日期,订单号,商品,数量,金额\n");
            for (var row = 0; row < purchases; row++) {
                out.write("C-%07d,%d-%02d-%02d,S-%08d,动力煤%d大卡,%d,%d.%02d\n"
                        .formatted(
                                random.nextInt(customers),
                                2024 + random.nextInt(3),
                                1 + random.nextInt(10),
                                1 + random.nextInt(28),
                                row,
                                4500 + 500 * random.nextInt(4),
                                1 + random.nextInt(50),
                                10 + random.nextInt(90_000),
                                random.nextInt(100)));
            }
        }
    }

    static String region(SplittableRandom random) {
        return pick(REGIONS, random);
    }

    static String trade(SplittableRandom random) {
        return pick(TRADES, random);
    }

    private static char pick(String from, SplittableRandom random) {
        return from.charAt(random.nextInt(from.length()));
    }

    private static String pick(String[] from, SplittableRandom random) {
        return from[random.nextInt(from.length)];
    }
}
