package zhiji.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.CustomTypes;
import zhiji.QueryCount;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Types and fields that an administrator defines, and what an integrator does with them. */
@ServerTest
class CustomRecordsIT {

    @LocalServerPort
    int port;

    @Autowired
    QueryCount queries;

    @Autowired
    DSLContext sql;

    private TestApi api = TestApi.anonymous(0);
    private CustomTypes shops;

    @BeforeEach
    void openShops() {
        api = TestApi.administrator(port);
        shops = new CustomTypes(api)
                .with("code", "text", Map.of("unique", true))
                .with("level", "choice", CustomTypes.options("A", "B"))
                .with("size", "number", Map.of());
    }

    @Test
    void keepsWhatWasWrittenInTheFormOfItsKind() {
        shops.with("rent", "money", Map.of()).with("open", "moment", Map.of());
        var id = shops.add(
                "南京路店",
                Map.of(
                        "size", "120.50",
                        "rent", Map.of("amount", 5000, "currency", "CNY"),
                        "open", "2026-01-01T08:00:00+08:00"));
        var record = api.get("/" + shops.key + "/" + id);
        assertThat(record.header("ETag")).isEqualTo("\"1\"");
        var values = record.body().get("values");
        assertThat(values.get("custom.size").stringValue()).isEqualTo("120.5");
        assertThat(values.at("/custom.rent/amount").stringValue()).isEqualTo("5000.00");
        assertThat(values.get("custom.open").stringValue()).isEqualTo("2026-01-01T00:00:00.000000Z");
        assertThat(values.get("custom.level").isNull()).isTrue();
    }

    @Test
    void namesEveryValueThatCannotBeKept() {
        var refused = api.post(
                "/" + shops.key,
                Map.of("values", Map.of("custom.level", "Z", "custom.size", "much", "custom.none", 1, "x", 1)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").stringValue()))
                .containsExactlyInAnyOrder("name", "x", "custom.level", "custom.size", "custom.none");
    }

    @Test
    void giveAUniqueValueToOneLivingRecordOnly() {
        var first = shops.add("一店", Map.of("code", "S-1"));
        var taken = api.post("/" + shops.key, Map.of("values", Map.of("name", "二店", "custom.code", "S-1")));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.body().at("/errors/0/message").stringValue()).contains(first);
        assertThat(api.delete("/" + shops.key + "/" + first).status()).isEqualTo(204);
        shops.add("二店", Map.of("code", "S-1"));
        assertThat(api.put("/" + shops.key + "/" + first + "/restoration", null).status())
                .isEqualTo(409);
        var bin = api.get("/" + shops.key + "?deleted=true").body().get("items");
        assertThat(bin.at("/0/id").stringValue()).isEqualTo(first);
    }

    @Test
    void upsertsByAUniqueField() {
        var path = "/" + shops.key + "/by/custom.code/S-7";
        var added = api.put(path, Map.of("values", Map.of("name", "七店", "custom.size", 7)));
        assertThat(added.status()).isEqualTo(201);
        var changed = api.put(path, Map.of("values", Map.of("custom.size", 8)));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("id")).isEqualTo(added.body().get("id"));
        var found = api.get(path).body();
        assertThat(found.at("/values/name").stringValue()).isEqualTo("七店");
        assertThat(found.at("/values/custom.size").stringValue()).isEqualTo("8");
        assertThat(api.get("/" + shops.key + "/by/custom.size/8").status()).isEqualTo(422);
    }

    @Test
    void createsOncePerIdempotencyKey() {
        var once = api.with("Idempotency-Key", UUID.randomUUID().toString());
        var content = Map.of("values", Map.of("name", "一次"));
        var first = once.post("/" + shops.key, content).body().get("id");
        assertThat(once.post("/" + shops.key, content).body().get("id")).isEqualTo(first);
        assertThat(once.post("/" + shops.key, Map.of("values", Map.of("name", "两次")))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void remembersEveryChangeAndBringsAValueBack() {
        var id = shops.add("历史店", Map.of("size", 1, "level", "A"));
        var path = "/" + shops.key + "/" + id;
        change(path, 1, Map.of("custom.size", 2));
        var before = Instant.now();
        var cleared = new HashMap<String, Object>();
        cleared.put("custom.level", null);
        cleared.put("custom.size", 3);
        change(path, 2, cleared);
        change(path, 3, Map.of("name", "改名店"));
        assertThat(api.with("If-Match", "\"1\"")
                        .send("PATCH", path, Map.of("values", Map.of("name", "晚了")))
                        .status())
                .isEqualTo(412);
        var history = api.get(path + "/history").body().get("items");
        assertThat(history.size()).isEqualTo(3);
        assertThat(history.at("/0/changes/0/before").stringValue()).isEqualTo("历史店");
        assertThat(history.at("/0/by/displayName").stringValue()).isEqualTo("admin");
        assertThat(history.at("/0/via").stringValue()).isEqualTo("api");
        var page = api.get(path + "/history?limit=2").body();
        assertThat(api.get(path + "/history?limit=2&after=" + page.get("next").stringValue())
                        .body()
                        .get("items")
                        .size())
                .isEqualTo(1);
        var restored = api.put(
                        path + "/history/restoration",
                        Map.of("at", before.toString(), "fields", List.of("custom.size", "custom.level")))
                .body();
        assertThat(restored.at("/values/custom.size").stringValue()).isEqualTo("2");
        assertThat(restored.at("/values/custom.level").stringValue()).isEqualTo("A");
        assertThat(restored.at("/values/name").stringValue()).isEqualTo("改名店");
    }

    @Test
    void answersForEachItemOfManyByItself() {
        var id = shops.add("旧店", Map.of("code", "B-1"));
        var results = api.post(
                        "/" + shops.key + "/bulk",
                        Map.of(
                                "items",
                                List.of(
                                        Map.of("values", Map.of("name", "新店")),
                                        Map.of("values", Map.of("name", "重号", "custom.code", "B-1")),
                                        Map.of("id", id, "values", Map.of("custom.size", 5)),
                                        Map.of("id", UUID.randomUUID().toString(), "values", Map.of("name", "无")),
                                        Map.of("id", id, "delete", true))))
                .body()
                .get("results");
        assertThat(results.valueStream().map(result -> result.get("status").stringValue()))
                .containsExactly("created", "rejected", "changed", "rejected", "deleted");
        assertThat(results.at("/1/errors/0/code").stringValue()).isEqualTo("field.taken");
    }

    @Test
    void carriesCustomFieldsOnParties() {
        var key = "f" + UUID.randomUUID().toString().substring(0, 6);
        var field = CustomTypes.field(key, "choice", CustomTypes.options("gold", "tin"));
        assertThat(api.post("/types/parties/fields", field).status()).isEqualTo(201);
        var content = new HashMap<String, Object>(Map.of("kind", "person", "name", "自定义"));
        content.put("custom", Map.of(key, "gold"));
        var party = api.post("/parties", content);
        assertThat(party.status()).isEqualTo(201);
        assertThat(party.body().at("/custom/" + key).stringValue()).isEqualTo("gold");
        var filter = "{\"field\":\"custom." + key + "\",\"op\":\"eq\",\"value\":\"gold\"}";
        var found = api.get("/parties?filter=" + encoded(filter)).body().get("items");
        assertThat(found.size()).isEqualTo(1);
        var path = "/parties/" + party.body().get("id").stringValue();
        change(path, 1, Map.of("custom." + key, "tin", "source", "展会"));
        var changes = api.get(path + "/timeline?kind=change").body().at("/items/0/changes");
        assertThat(changes.valueStream().map(change -> change.get("field").stringValue()))
                .containsExactlyInAnyOrder("source", "custom." + key);
        assertThat(api.get(path + "/history").body().at("/items/0/changes").size())
                .isEqualTo(2);
        content.put("custom", Map.of(key, "iron"));
        var refused = api.post("/parties", content);
        assertThat(refused.body().at("/errors/0/field").stringValue()).isEqualTo("custom." + key);
        assertThat(api.delete("/types/parties/fields/" + key).status()).isEqualTo(204);
        assertThat(api.get(path).body().get("custom").size()).isEqualTo(0);
    }

    @Test
    void makesAnIndexForEachFilterableFieldAndTakesItAway() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> indexes() == 3);
        shops.add("店", Map.of("code", "I-1", "level", "A", "size", 3));
        assertThat(api.delete("/types/" + shops.key + "/fields/size").status()).isEqualTo(204);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> indexes() == 2);
    }

    @Test
    void asksRequiredFieldsOnlyWhereTheyAreShown() {
        shops.with(
                "reason",
                "text",
                Map.of("required", true, "visibleWhen", Map.of("field", "custom.level", "op", "eq", "value", "B")));
        shops.add("好店", Map.of("level", "A"));
        var refused = api.post("/" + shops.key, Map.of("values", Map.of("name", "差店", "custom.level", "B")));
        assertThat(refused.body().at("/errors/0/field").stringValue()).isEqualTo("custom.reason");
    }

    @Test
    void refusesFormulasThatMakeNoSense() {
        for (var formula : List.of("custom.size +", "custom.level * 2", "system(1)", "round(custom.size)", "1 2")) {
            var refused = api.post(
                    "/types/" + shops.key + "/fields", CustomTypes.field("f", "formula", Map.of("formula", formula)));
            assertThat(refused.body().at("/errors/0/field").stringValue())
                    .as(formula)
                    .isEqualTo("settings.formula");
        }
        shops.with("twice", "formula", Map.of("formula", "round(max(custom.size, 10) * 2 / 3, 1)"));
        var id = shops.add("算店", Map.of("size", 20));
        assertThat(api.get("/" + shops.key + "/" + id)
                        .body()
                        .at("/values/custom.twice")
                        .stringValue())
                .isEqualTo("13.3");
        assertThat(api.delete("/types/" + shops.key + "/fields/size").status()).isEqualTo(409);
    }

    @Test
    void listsWithTheSameFewQueriesWhateverTheNumber() {
        shops.with("head", "reference", Map.of("target", shops.key));
        var head = shops.add("总店", Map.of());
        for (var number = 0; number < 5; number++) {
            shops.add("分店" + number, Map.of("head", head));
        }
        assertThat(queries.of(() -> api.get("/" + shops.key + "?sort=name"))).isEqualTo(1 + identification());
        assertThat(queries.of(() -> api.get("/" + shops.key + "?sort=custom.size")))
                .isEqualTo(2 + identification());
        assertThat(queries.of(() -> api.get("/" + shops.key + "?include=custom.head")))
                .isEqualTo(2 + identification());
        assertThat(queries.of(() -> api.get("/" + shops.key + "/" + head))).isEqualTo(1 + identification());
        var list = api.get("/" + shops.key + "?include=custom.head").body();
        assertThat(list.at("/items/0/included/custom.head/values/name").stringValue())
                .isEqualTo("总店");
    }

    /** What it costs to know who asks. */
    private int identification() {
        return queries.of(() -> api.get("/types"));
    }

    private long indexes() {
        return sql.fetchCount(sql.selectOne()
                .from("pg_indexes")
                .where("schemaname = 'records' and indexdef like {0}", "%" + shops.key + "%"));
    }

    private void change(String path, int version, Map<String, Object> values) {
        var answer = api.with("If-Match", "\"" + version + "\"").send("PATCH", path, Map.of("values", values));
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
