package zhiji.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A type of one's own with ten fields, invented records of it, and what people do with them all day. */
final class Shops {

    static final String TYPE = "x-shop";

    private static final List<String> STAGES = List.of("site", "plan", "trial", "open", "closed");
    private static final List<String> LEVELS = List.of("a", "b", "c", "d");

    private Shops() {}

    /** Says false when the type is there already. */
    static boolean define(Connection http) throws IOException {
        var made = http.json(
                "POST", "/api/v1/types", "{\"key\":\"x-shop\",\"labels\":{\"zh-CN\":\"门店\",\"en\":\"Shop\"}}");
        if (made.status() != 201) {
            return false;
        }
        field(http, "code", "text", "门店编号", "\"unique\":true");
        field(http, "stage", "choice", "阶段", filterable(options(STAGES)));
        field(http, "level", "choice", "等级", filterable(options(LEVELS)));
        field(http, "area", "number", "面积", filterable(""));
        field(http, "rent", "money", "租金", filterable(""));
        field(http, "opened", "date", "开业日期", filterable(""));
        field(http, "stars", "rating", "评分", filterable(""));
        field(http, "city", "text", "城市", filterable(""));
        field(http, "phone", "phone", "店铺电话", "");
        field(http, "note", "long-text", "说明", "");
        return true;
    }

    static void write(Path file, int shops) throws IOException {
        var random = new SplittableRandom(20261122L);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("名称,门店编号,阶段,等级,面积,租金,开业日期,评分,城市,店铺电话,说明\n");
            for (var row = 0; row < shops; row++) {
                out.write("%s店,S-%07d,%s,%s,%d,%d.00,%d-%02d-%02d,%d,%s,%s,第%d家\n"
                        .formatted(
                                Customers.name(random),
                                row,
                                pick(STAGES, random),
                                pick(LEVELS, random),
                                20 + random.nextInt(2_000),
                                1_000 + random.nextInt(99_000),
                                2000 + random.nextInt(26),
                                1 + random.nextInt(12),
                                1 + random.nextInt(28),
                                1 + random.nextInt(5),
                                Customers.region(random),
                                Customers.phone(random),
                                row));
            }
        }
    }

    static Map<String, Load.Operation> scenarios() {
        var scenarios = new LinkedHashMap<String, Load.Operation>();
        scenarios.put("shops-by-name", (http, random) -> ok(http, "/api/v1/x-shop?limit=50"));
        scenarios.put(
                "shops-five-filters",
                (http, random) ->
                        ok(http, "/api/v1/x-shop?limit=50&sort=-custom.rent&filter=" + encoded(filter(random))));
        scenarios.put(
                "shops-words",
                (http, random) -> ok(
                        http,
                        "/api/v1/x-shop?limit=50&q="
                                + encoded(Customers.region(random) + " " + Customers.trade(random))));
        scenarios.put(
                "shops-count", (http, random) -> ok(http, "/api/v1/x-shop/count?filter=" + encoded(filter(random))));
        scenarios.put(
                "shops-board",
                (http, random) -> ok(
                        http,
                        "/api/v1/boards/x-shop?by=custom.stage&sum=custom.rent&limit=20&filter="
                                + encoded("{\"field\":\"custom.city\",\"op\":\"eq\",\"value\":\"%s\"}"
                                        .formatted(Customers.region(random)))));
        scenarios.put(
                "shops-board-of-all",
                (http, random) -> ok(http, "/api/v1/boards/x-shop?by=custom.stage&sum=custom.rent&limit=20"));
        return scenarios;
    }

    /** Five conditions, three of them on fields of one's own: some hundredths of all shops. */
    private static String filter(SplittableRandom random) {
        return """
                {"and":[{"field":"custom.stage","op":"eq","value":"%s"},{"field":"custom.level","op":"in","value":["a","b"]},\
                {"field":"custom.area","op":"ge","value":%d},{"field":"created","op":"ge","value":{"unit":"year","offset":-1}},\
                {"field":"name","op":"contains","value":"%s"}]}""".formatted(pick(STAGES, random), 500 + random.nextInt(1_000), Customers.region(random));
    }

    private static void field(Connection http, String key, String kind, String name, String settings)
            throws IOException {
        var answer = http.json("POST", "/api/v1/types/x-shop/fields", """
                {"key":"%s","kind":"%s","labels":{"zh-CN":"%s","en":"%1$s"},"settings":{%4$s}}""".formatted(key, kind, name, settings));
        if (answer.status() != 201) {
            throw new IOException("The field was refused: " + answer);
        }
    }

    private static String filterable(String more) {
        return "\"filterable\":true" + (more.isEmpty() ? "" : "," + more);
    }

    private static String options(List<String> names) {
        var options = new StringBuilder();
        for (var name : names) {
            options.append(options.isEmpty() ? "" : ",")
                    .append("{\"key\":\"%s\",\"labels\":{\"zh-CN\":\"%1$s\",\"en\":\"%1$s\"}}".formatted(name));
        }
        return "\"options\":[" + options + "]";
    }

    private static boolean ok(Connection http, String path) throws IOException {
        return http.get(path).status() == 200;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
