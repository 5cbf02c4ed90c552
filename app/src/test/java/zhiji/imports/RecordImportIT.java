package zhiji.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import zhiji.ImportApi;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Records of types that administrators made: brought in, named by keys, taken back, exported and brought in again. */
@ServerTest
class RecordImportIT {

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    TestApi api = TestApi.anonymous(0);
    ImportApi imports = new ImportApi(api);
    String type = "";
    String code = "";

    @BeforeEach
    void makeShops() {
        api = TestApi.administrator(port).with("Accept-Language", "zh-CN");
        imports = new ImportApi(api);
        code = UUID.randomUUID().toString().substring(0, 8);
        type = "x-shop-" + code;
        created(api.post("/types", Map.of("key", type, "labels", Map.of("zh-CN", "门店"))));
        field("code", "text", "门店编号", Map.of("unique", true));
        field("area", "number", "面积", Map.of());
        field("rent", "money", "租金", Map.of());
        field("opened", "date", "开业日期", Map.of());
        field("open", "boolean", "在营", Map.of());
        field("level", "choice", "等级", options("甲级", "乙级"));
        field("with", "choices", "设施", options("无线网", "停车", "a;b"));
        field("party", "reference", "所属客户", Map.of("target", "parties"));
        field("near", "reference", "旁边的店", Map.of("target", type));
        field("note", "long-text", "说明", Map.of());
    }

    @Test
    void readsWhatPeopleWriteAndNamesRecordsByKeys() {
        party("甲公司" + code, code + "-P");
        var draft = imports.upload(type, """
                名称,门店编号,面积,租金,开业日期,在营,等级,设施,所属客户
                一店,%1$s-1,"1,200.5",12000,2020/1/5,是,甲级,"无线网;停车",%1$s-P
                二店,%1$s-2,80,8000 USD,2021年3月4日,否,乙级,,甲公司%1$s
                三店,%1$s-3,abc,,2021-13-01,也许,丙,,没有这家
                """.formatted(code));

        var done = imports.run(draft);

        assertThat(ImportApi.counts(done, "result")).containsExactly(2, 0, 0, 1);
        assertThat(done.get("faults").size()).isEqualTo(5);
        var shop = shops().stream()
                .filter(one -> one.get("name").stringValue().equals("一店"))
                .findFirst()
                .orElseThrow();
        assertThat(shop.get("custom.area").asString()).isEqualTo("1200.5");
        assertThat(shop.get("custom.rent").get("currency").stringValue()).isEqualTo("CNY");
        assertThat(shop.get("custom.opened").stringValue()).isEqualTo("2020-01-05");
        assertThat(shop.get("custom.open").booleanValue()).isTrue();
        assertThat(shop.get("custom.with").size()).isEqualTo(2);
        assertThat(shops())
                .extracting(one -> one.path("custom.party").asString())
                .doesNotContain("")
                .hasSize(2);
    }

    @Test
    void bringsNamesInBesideATypeThatKeepsNumbersUnderTheSameKey() {
        var lots = "x-lot-" + code;
        created(api.post("/types", Map.of("key", lots, "labels", Map.of("zh-CN", "地块"))));
        created(api.post(
                "/types/" + lots + "/fields",
                Map.of(
                        "key",
                        "code",
                        "kind",
                        "number",
                        "labels",
                        Map.of("zh-CN", "编号"),
                        "settings",
                        Map.of("filterable", true))));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> sql.fetch("select 1 from pg_indexes where indexdef like ?", "%" + lots + "%")
                        .isNotEmpty());

        var done = imports.run(imports.upload(type, "名称,门店编号\n一店,S1%s\n".formatted(code)));

        assertThat(done.get("status").stringValue()).isEqualTo("done");
    }

    @Test
    void refusesAReferenceThatIsUnclear() {
        party("同名" + code, code + "-1");
        party("同名" + code, code + "-2");

        var done = imports.check(imports.upload(type, "名称,所属客户\n一店,同名%s\n".formatted(code)));

        assertThat(ImportApi.counts(done, "check")).containsExactly(0, 0, 0, 1);
        assertThat(done.at("/faults/0/message").stringValue()).contains("2 条记录");
    }

    @Test
    void leavesNoTraceWhenTakenBack() {
        imports.run(imports.upload(type, "名称,门店编号,面积\n一店,%1$s-1,10\n二店,%1$s-2,20\n".formatted(code)));
        var before = everything();

        var second = imports.run(imports.upload(
                type, "名称,门店编号,面积\n一店改,%1$s-1,11\n一店又改,%1$s-1,12\n三店,%1$s-3,30\n四店,,40\n".formatted(code)));
        assertThat(ImportApi.counts(second, "result")).containsExactly(2, 2, 0, 0);
        var back = imports.revert(second);

        assertThat(back.get("status").stringValue()).isEqualTo("reverted");
        assertThat(back.at("/reversal/removed").intValue()).isEqualTo(2);
        assertThat(back.at("/reversal/restored").intValue()).isEqualTo(1);
        assertThat(back.at("/reversal/kept").intValue()).isZero();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void keepsWhatSomebodyWorkedOnSince() {
        var first = imports.run(imports.upload(type, "名称,门店编号,面积\n一店,%1$s-1,10\n".formatted(code)));
        var second = imports.run(
                imports.upload(type, "名称,门店编号,面积,说明\n一店,%1$s-1,11,新\n二店,%1$s-2,20,\n三店,%1$s-3,30,\n".formatted(code)));
        change("一店", Map.of("custom.area", "99"));
        change("二店", Map.of("custom.area", "98"));

        var back = imports.revert(second);

        assertThat(back.at("/reversal/removed").intValue()).isEqualTo(1);
        assertThat(back.at("/reversal/kept").intValue()).isEqualTo(2);
        assertThat(back.get("kept").size()).isEqualTo(2);
        assertThat(shops()).hasSize(2);
        assertThat(shop("一店").get("custom.area").asString()).isEqualTo("99");
        assertThat(shop("一店").path("custom.note").isNull()).isTrue();
        assertThat(first.get("reversible").booleanValue()).isTrue();
        assertThat(api.put("/imports/" + second.get("id").stringValue() + "/run", null)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void takesBackRecordsThatNameEachOther() {
        var done = imports.run(imports.upload(type, "名称,门店编号,旁边的店\n一店,%1$s-1,\n".formatted(code)));
        var second = imports.run(imports.upload(type, "名称,门店编号,旁边的店\n二店,%1$s-2,%1$s-1\n".formatted(code)));

        var kept = imports.revert(done);
        assertThat(kept.at("/reversal/kept").intValue()).isEqualTo(1);
        assertThat(imports.revert(second).at("/reversal/removed").intValue()).isEqualTo(1);
    }

    @Test
    void remembersHowSuchFilesWereBroughtIn() {
        var draft = imports.upload(type, "名称,门店编号,级别\n一店,%s-1,1\n".formatted(code));
        var settings = (ObjectNode) draft.get("settings");
        ((ArrayNode) settings.get("mapping"))
                .addPOJO(Map.of("column", 3, "field", "custom.level", "format", Map.of("values", Map.of("1", "乙级"))));
        api.put("/imports/" + draft.get("id").stringValue() + "/settings", settings.toString());
        imports.run(draft);

        var again = imports.upload(type, "级别,门店编号,名称\n1,%s-2,二店\n".formatted(code));

        assertThat(again.get("like").stringValue()).isEqualTo("表.csv");
        imports.run(again);
        assertThat(shop("二店").get("custom.level").stringValue()).isEqualTo("乙级");
    }

    @Test
    void bringsRejectedRowsInOnceTheReasonIsGone() {
        var done = imports.run(imports.upload(type, "名称,门店编号,所属客户\n一店,%1$s-1,乙公司%1$s\n=二店,%1$s-2,\n".formatted(code)));
        assertThat(ImportApi.counts(done, "result")).containsExactly(1, 0, 0, 1);
        party("乙公司" + code, code + "-Q");

        var again = imports.run(imports.correct(done));

        assertThat(ImportApi.counts(again, "result")).containsExactly(1, 0, 0, 0);
    }

    /** All that is kept of the type's records, apart from their versions. */
    private String everything() {
        return sql.fetch("""
                select to_jsonb(record) - 'version', (select jsonb_agg(to_jsonb(change) order by change.id)
                    from records.change where record_id = record.id), (select jsonb_agg(to_jsonb(value) order by value)
                    from records.unique_value value where record_id = record.id)
                from records.record where type = ? order by id
                """, type).stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private List<JsonNode> shops() {
        return api.get("/" + type + "?limit=200")
                .body()
                .get("items")
                .valueStream()
                .map(item -> item.get("values"))
                .toList();
    }

    private JsonNode shop(String name) {
        return shops().stream()
                .filter(one -> one.get("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void change(String name, Map<String, Object> values) {
        var item = api.get("/" + type + "?limit=200")
                .body()
                .get("items")
                .valueStream()
                .filter(one -> one.at("/values/name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
        var changed = api.with("If-Match", "\"" + item.get("version").asString() + "\"")
                .send("PATCH", "/" + type + "/" + item.get("id").stringValue(), Map.of("values", values));
        assertThat(changed.status()).as(String.valueOf(changed.body())).isLessThan(300);
    }

    private void party(String name, @Nullable String number) {
        var identifiers = number == null ? List.of() : List.of(Map.of("scheme", "customer-code", "value", number));
        created(api.post("/parties", Map.of("kind", "organisation", "name", name, "identifiers", identifiers)));
    }

    private void field(String key, String kind, String label, Map<String, Object> settings) {
        created(api.post(
                "/types/" + type + "/fields",
                Map.of("key", key, "kind", kind, "labels", Map.of("zh-CN", label), "settings", settings)));
    }

    private static Map<String, Object> options(String... names) {
        return Map.of(
                "options",
                Stream.of(names)
                        .map(name -> Map.of("key", name.replace(";", "_"), "labels", Map.of("zh-CN", name)))
                        .toList());
    }

    private static void created(TestApi.Response response) {
        assertThat(response.status()).as(String.valueOf(response.body())).isEqualTo(201);
    }
}
