package zhiji.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.QueryCount;
import zhiji.ServerTest;
import zhiji.TestApi;

/** One customer made of several, over HTTP: what is shown, what is found, and how it is taken back. */
@ServerTest
class MergeApiIT {

    @LocalServerPort
    int port;

    @Autowired
    QueryCount queries;

    TestApi api = TestApi.anonymous(0);
    String mark = "";

    @BeforeEach
    void signIn() {
        api = TestApi.administrator(port);
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void makesOneCustomerOfThreeWithOneHistory() {
        var first = create("山西煤业" + mark, "0351-4040001");
        var second = create("山西煤矿" + mark, "0351-4040002");
        var third = create("山西煤产品总公司" + mark, "0351-4040003");
        for (var id : List.of(first, second, third)) {
            api.post("/parties/" + id + "/notes", Map.of("text", "电话 " + id));
            buy(id, "1.50");
        }

        merge(List.of(first, second, third), Map.of());

        for (var id : List.of(first, second, third)) {
            var party = api.get("/parties/" + id);
            assertThat(party.body().get("id").stringValue()).isEqualTo(first);
            assertThat(party.body().get("name").stringValue()).isEqualTo("山西煤产品总公司" + mark);
            assertThat(values(party.body().get("contacts"), "value")).hasSize(3);
            assertThat(kinds(id))
                    .containsExactly(
                            "merged",
                            "note",
                            "note",
                            "note",
                            "created",
                            "created",
                            "created",
                            "purchase",
                            "purchase",
                            "purchase");
            assertThat(api.get("/parties/" + id + "/purchases/summary")
                            .body()
                            .at("/amount/amount")
                            .stringValue())
                    .isEqualTo("4.50");
            assertThat(api.get("/parties/" + id + "/purchases").body().get("items"))
                    .hasSize(3);
            assertThat(api.get("/parties/" + id + "/purchases/months")
                            .body()
                            .at("/items/0/count")
                            .intValue())
                    .isEqualTo(3);
        }
        assertThat(api.get("/parties/" + second).header("Content-Location")).isEqualTo("/api/v1/parties/" + first);
        assertThat(found("山西煤矿" + mark)).containsExactly(first);
        assertThat(found("山西煤业" + mark)).containsExactly(first);
        assertThat(api.get("/purchase-totals?party=" + first)
                        .body()
                        .at("/items/0/amount/amount")
                        .stringValue())
                .isEqualTo("4.50");
    }

    @Test
    void isOneCustomerForFiltersToo() {
        var first = create("忻州煤业" + mark, "0350-4040001");
        var second = create("忻州煤矿" + mark, "0350-4040002");
        buy(first, "6000.00");
        buy(second, "5000.00");
        var much = "{\"aggregate\":\"sum\",\"of\":\"purchases.amount\",\"op\":\"gt\","
                + "\"value\":{\"amount\":\"10000\",\"currency\":\"CNY\"}}";
        var five = "{\"has\":\"purchases\",\"where\":{\"field\":\"amount\",\"op\":\"eq\","
                + "\"value\":{\"amount\":\"5000\",\"currency\":\"CNY\"}}}";
        assertThat(filtered("parties", much)).doesNotContain(first, second);

        merge(List.of(first, second), Map.of());

        assertThat(filtered("parties", much)).contains(first).doesNotContain(second);
        assertThat(filtered("parties", five)).contains(first).doesNotContain(second);
        var name = api.get("/parties/" + first).body().get("name").stringValue();
        assertThat(filtered("purchases", "{\"field\":\"party.name\",\"op\":\"eq\",\"value\":\"" + name + "\"}"))
                .hasSize(2);
    }

    private List<String> filtered(String type, String filter) {
        var answer = api.get("/" + type + "?limit=200&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
        return answer.body()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").stringValue())
                .toList();
    }

    @Test
    void sendsWritesToTheCustomerBehindAnOldId() {
        var first = create("晋泰煤业" + mark, "0351-5050001");
        var second = create("晋泰煤业有限公司" + mark, "0351-5050002");
        var other = create("大同钢铁" + mark, "0352-5050003");
        api.post("/parties/" + second + "/relations", Map.of("kind", "refers", "direction", "out", "partyId", other));
        var stale = api.get("/parties/" + first).header("ETag");
        merge(List.of(first, second), Map.of());

        assertThat(api.post("/parties/" + second + "/notes", Map.of("text", "写到旧编号"))
                        .status())
                .isEqualTo(201);
        buy(second, "9.00");
        assertThat(api.get("/parties/" + other + "/relations")
                        .body()
                        .at("/items/0/party/id")
                        .stringValue())
                .isEqualTo(first);
        var content = content("晋泰煤业股份" + mark, "0351-5050001");
        assertThat(api.with("If-Match", stale).put("/parties/" + first, content).status())
                .isEqualTo(412);
        var fresh = api.get("/parties/" + second).header("ETag");
        assertThat(api.with("If-Match", fresh)
                        .put("/parties/" + second, content)
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/parties/" + first).body().get("name").stringValue())
                .isEqualTo("晋泰煤业股份" + mark);

        api.post("/parties/" + first + "/unmerge", Map.of("member", second, "reason", "不是同一家"));

        assertThat(api.get("/parties/" + second).body().get("name").stringValue())
                .isEqualTo("晋泰煤业有限公司" + mark);
        assertThat(kinds(second)).containsExactly("unmerged", "merged", "created");
        assertThat(api.get("/parties/" + first).body().get("name").stringValue())
                .isEqualTo("晋泰煤业股份" + mark);
        assertThat(kinds(first)).contains("note", "purchase", "change");
    }

    @Test
    void refusesDifferentCreditCodesUnlessSomebodyInsists() {
        var one = withNumber("兰州机械" + mark, "credit-code", "91110000600037341L");
        var other = withNumber("兰州机床" + mark, "credit-code", "91330100799655058B");
        var request = Map.<String, Object>of("parties", List.of(one, other), "reason", "同一电话");

        var refused = api.post("/merges", request);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("code").stringValue()).isEqualTo("merge.credit-codes");
        assertThat(refused.body().get("detail").stringValue()).contains("91110000600037341L", "91330100799655058B");

        var insisting = new HashMap<>(request);
        insisting.put("insist", true);
        assertThat(api.post("/merges", insisting).status()).isEqualTo(201);
        assertThat(api.post("/merges", request).body().get("code").stringValue())
                .isEqualTo("merge.already-one");
    }

    @Test
    void saysWhereEachValueComesFrom() {
        var first = create("太原重工" + mark, "0351-6060001");
        var second = create("太原重型机械" + mark, "0351-6060002");

        merge(List.of(first, second), Map.of("name", first));

        var membership = api.get("/parties/" + second + "/members").body();
        assertThat(membership.get("current").stringValue()).isEqualTo(first);
        assertThat(values(membership.get("members"), "id")).containsExactly(first, second);
        var name = origin(membership, "name", "太原重工" + mark);
        assertThat(name.get("rule").stringValue()).isEqualTo("by-hand");
        assertThat(name.at("/parties/0").stringValue()).isEqualTo(first);
        var phone = origin(membership, "contacts", "+863516060002");
        assertThat(phone.get("parties")).hasSize(1);
        assertThat(phone.at("/parties/0").stringValue()).isEqualTo(second);
    }

    /** The survivor shows, filters and gives back what only somebody else said in a field of one's own. */
    @Test
    void showsFieldsOfOnesOwnOfEveryMember() {
        var key = "f" + mark;
        var field = Map.of(
                "key", key, "kind", "text", "labels", Map.of("en", "Level"), "settings", Map.of("filterable", true));
        assertThat(api.post("/types/parties/fields", field).status()).isEqualTo(201);
        var first = create("晋城皇城酒店" + mark, "0356-2020001");
        var second =
                created(Map.of("kind", "organisation", "name", "皇城相府酒店" + mark, "custom", Map.of(key, "金牌" + mark)));

        var merge = merge(List.of(first, second), Map.of());

        assertThat(api.get("/parties/" + first).body().at("/custom/" + key).stringValue())
                .isEqualTo("金牌" + mark);
        var filter = "{\"field\":\"custom." + key + "\",\"op\":\"eq\",\"value\":\"金牌" + mark + "\"}";
        var found = api.get("/parties?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
        assertThat(values(found.body().get("items"), "id")).containsExactly(first);
        var origin = origin(api.get("/parties/" + first + "/members").body(), "custom." + key, "金牌" + mark);
        assertThat(origin.at("/parties/0").stringValue()).isEqualTo(second);

        api.delete("/merges/" + merge + "?reason=两家");
        assertThat(api.get("/parties/" + first).body().at("/custom/" + key).isMissingNode())
                .isTrue();
        assertThat(api.get("/parties/" + second).body().at("/custom/" + key).stringValue())
                .isEqualTo("金牌" + mark);
    }

    @Test
    void keepsANumberToOneCustomerWhateverIsMerged() {
        var code = "C-" + mark;
        var first = create("甲" + mark, "0351-7070001");
        var second = withNumber("乙" + mark, "customer-code", code);
        merge(List.of(first, second), Map.of());

        assertThat(api.post("/parties", numbered("丙" + mark, "customer-code", code))
                        .status())
                .isEqualTo(409);
        var content = content("甲" + mark, "0351-7070001");
        api.with("If-Match", api.get("/parties/" + first).header("ETag")).put("/parties/" + first, content);
        assertThat(api.post("/parties", numbered("丙" + mark, "customer-code", code))
                        .status())
                .isEqualTo(201);
        var refused = api.post("/parties/" + first + "/unmerge", Map.of("member", second, "reason", "分开"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("code").stringValue()).isEqualTo("identifier.taken");
    }

    @Test
    void takesAMergeBackOnlyWhereNothingWasBuiltOnIt() {
        var ids = IntStream.range(0, 3)
                .mapToObj(number -> create("分层" + number + mark, "0351-808000" + number))
                .toList();
        var below = merge(ids.subList(0, 2), Map.of());
        var above = merge(List.of(ids.get(1), ids.get(2)), Map.of());

        assertThat(api.delete("/merges/" + below + "?reason=x")
                        .body()
                        .get("code")
                        .stringValue())
                .isEqualTo("merge.built-upon");
        assertThat(api.delete("/merges/" + above + "?reason=x").status()).isEqualTo(200);
        assertThat(api.delete("/merges/" + above + "?reason=x").status()).isEqualTo(409);
        assertThat(api.get("/parties/" + ids.get(2)).body().get("id").stringValue())
                .isEqualTo(ids.get(2));
        assertThat(api.get("/parties/" + ids.get(1)).body().get("id").stringValue())
                .isEqualTo(ids.get(0));
    }

    @Test
    void asksNoMoreOfTheDatabaseForALongHistory() {
        var few = mergeAndUnmerge(1);
        var many = mergeAndUnmerge(60);
        assertThat(many).isEqualTo(few).isLessThan(70);
    }

    private int mergeAndUnmerge(int length) {
        var first = create("长短" + mark + length, "0351-9090001");
        var second = create("长短公司" + mark + length, "0351-9090002");
        for (var number = 0; number < length; number++) {
            buy(second, "1.00");
            api.post("/parties/" + second + "/notes", Map.of("text", "第 " + number));
        }
        return queries.of(() -> {
            merge(List.of(first, second), Map.of());
            api.post("/parties/" + first + "/unmerge", Map.of("member", second, "reason", "不是"));
        });
    }

    private String merge(List<String> parties, Map<String, String> choices) {
        var merged = api.post("/merges", Map.of("parties", parties, "choices", choices, "reason", "同一位客户"));
        assertThat(merged.status()).isEqualTo(201);
        return merged.body().get("id").stringValue();
    }

    private void buy(String party, String amount) {
        var item = Map.of(
                "source",
                "merge-test",
                "line",
                UUID.randomUUID().toString(),
                "partyId",
                party,
                "at",
                "2025-03-05T04:00:00Z",
                "amount",
                Map.of("amount", amount, "currency", "CNY"));
        assertThat(api.post("/purchases", Map.of("items", List.of(item)))
                        .body()
                        .at("/results/0/status")
                        .stringValue())
                .isEqualTo("created");
    }

    private List<String> kinds(String id) {
        return values(api.get("/parties/" + id + "/timeline").body().get("items"), "kind");
    }

    private List<String> found(String words) {
        var path = "/parties?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return values(api.get(path).body().get("items"), "id");
    }

    private static List<String> values(JsonNode items, String field) {
        return items.valueStream().map(item -> item.get(field).stringValue()).toList();
    }

    private static JsonNode origin(JsonNode membership, String field, String value) {
        return membership
                .get("origins")
                .valueStream()
                .filter(one -> one.get("field").stringValue().equals(field)
                        && one.get("value").stringValue().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private String create(String name, String phone) {
        return created(content(name, phone));
    }

    private String withNumber(String name, String scheme, String number) {
        return created(numbered(name, scheme, number));
    }

    private String created(Map<String, Object> content) {
        var response = api.post("/parties", content);
        assertThat(response.status()).isEqualTo(201);
        return response.body().get("id").stringValue();
    }

    private static Map<String, Object> numbered(String name, String scheme, String number) {
        return Map.of(
                "kind",
                "organisation",
                "name",
                name,
                "identifiers",
                List.of(Map.of("scheme", scheme, "value", number)));
    }

    private static Map<String, Object> content(String name, String phone) {
        var contacts = new ArrayList<Map<String, Object>>();
        contacts.add(Map.of("kind", "phone", "value", phone, "primary", true));
        return Map.of("kind", "organisation", "name", name, "contacts", contacts);
    }
}
