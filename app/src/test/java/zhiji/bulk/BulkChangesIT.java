package zhiji.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.CustomTypes;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Changes of all that matches, and exports of it. */
@ServerTest
class BulkChangesIT {

    @LocalServerPort
    int port;

    private TestApi api = TestApi.anonymous(0);
    private CustomTypes shops;
    private String first = "";
    private String second = "";
    private String third = "";

    @BeforeEach
    void openShops() {
        api = TestApi.administrator(port);
        shops = new CustomTypes(api)
                .with("level", "choice", CustomTypes.options("A", "B"))
                .with("size", "number", Map.of())
                .with("code", "text", Map.of("unique", true));
        first = shops.add("甲", Map.of("level", "A", "size", 1, "tags", List.of("old")));
        second = shops.add("乙", Map.of("level", "A"));
        third = shops.add("丙", Map.of("level", "B", "size", 3));
    }

    @Test
    void changesExactlyWhatMatchedAndTakesItBack() {
        var cleared = new HashMap<String, Object>();
        cleared.put("custom.size", null);
        cleared.put("custom.level", "B");
        var bulk = prepared("change", cleared);
        assertThat(bulk.get("total").asInt()).isEqualTo(2);
        assertThat(bulk.get("status").stringValue()).isEqualTo("draft");
        assertThat(value(first, "custom.level")).isEqualTo("A");
        var done = ran(bulk, "run", "done");
        assertThat(done.get("done").asInt()).isEqualTo(2);
        assertThat(value(first, "custom.level")).isEqualTo("B");
        assertThat(value(first, "custom.size")).isEqualTo("");
        var history = api.get("/" + shops.key + "/" + first + "/history").body().get("items");
        assertThat(history.at("/0/changes").size()).isEqualTo(2);
        assertThat(history.at("/0/by/displayName").stringValue()).isEqualTo("admin");
        api.with("If-Match", "\"2\"")
                .send("PATCH", "/" + shops.key + "/" + second, Map.of("values", Map.of("custom.level", "A")));
        ran(bulk, "undoing", "undone");
        assertThat(value(first, "custom.level")).isEqualTo("A");
        assertThat(value(first, "custom.size")).isEqualTo("1");
        assertThat(value(second, "custom.level")).isEqualTo("A");
        assertThat(value(third, "custom.size")).isEqualTo("3");
        assertThat(api.get("/" + shops.key + "/" + first + "/history")
                        .body()
                        .get("items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void tagsAndTakesOnlyItsOwnTagsBack() {
        var bulk = prepared("tag", Map.of("tags", List.of("old", "new")));
        ran(bulk, "run", "done");
        assertThat(tags(first)).containsExactly("old", "new");
        var filter = "{\"field\":\"tags\",\"op\":\"contains\",\"value\":\"new\"}";
        assertThat(count(filter)).isEqualTo(2);
        ran(bulk, "undoing", "undone");
        assertThat(tags(first)).containsExactly("old");
        assertThat(tags(second)).isEmpty();
        assertThat(count(filter)).isZero();
        ran(prepared("untag", Map.of("tags", List.of("old"))), "run", "done");
        assertThat(tags(first)).isEmpty();
    }

    @Test
    void deletesAndBringsBack() {
        var bulk = prepared("delete", Map.of());
        ran(bulk, "run", "done");
        assertThat(count(null)).isEqualTo(1);
        ran(bulk, "undoing", "undone");
        assertThat(count(null)).isEqualTo(3);
    }

    @Test
    void changesPartiesWithTheirHistory() {
        var tag = "B" + UUID.randomUUID().toString().substring(0, 6);
        var party = api.post("/parties", Map.of("kind", "person", "name", "批量", "tags", List.of(tag), "source", "a"))
                .body();
        var filter = Map.of("field", "tags", "op", "contains", "value", tag);
        var bulk = api.post(
                "/bulk-changes",
                Map.of("type", "parties", "filter", filter, "action", "change", "values", Map.of("source", "b")));
        assertThat(bulk.status()).isEqualTo(201);
        ran(bulk.body(), "run", "done");
        var path = "/parties/" + party.get("id").stringValue();
        assertThat(api.get(path).body().get("source").stringValue()).isEqualTo("b");
        assertThat(api.get(path + "/timeline?kind=change")
                        .body()
                        .at("/items/0/changes/0/after")
                        .stringValue())
                .isEqualTo("b");
        ran(bulk.body(), "undoing", "undone");
        assertThat(api.get(path).body().get("source").stringValue()).isEqualTo("a");
    }

    @Test
    void tellsTheNewOwnerOnceAndNothingOfWhatWasTakenBack() {
        var name = "lin-" + UUID.randomUUID();
        var lin = TestApi.colleague(port, name);
        var owner = lin.get("/sessions/current").body().at("/user/id").stringValue();
        api.with("If-Match", "\"1\"")
                .send("PATCH", "/" + shops.key + "/" + third, Map.of("values", Map.of("owner", owner)));
        assertThat(lin.get("/inbox").body().get("items")).isEmpty();

        var bulk = prepared("change", Map.of("owner", owner));
        ran(bulk, "run", "done");

        var items = lin.get("/inbox").body().get("items");
        assertThat(items).hasSize(1);
        assertThat(items.at("/0/kind").stringValue()).isEqualTo("assignment");
        assertThat(items.at("/0/by/displayName").stringValue()).isEqualTo("admin");
        assertThat(items.at("/0/given/count").asInt()).isEqualTo(2);
        var filter = items.at("/0/given/filter").toString();
        assertThat(lin.get("/" + shops.key + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                        .body()
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("id").stringValue()))
                .containsExactlyInAnyOrder(first, second);
        assertThat(lin.get("/inbox/unread").body().get("count").asInt()).isEqualTo(1);
        lin.put("/inbox/" + items.at("/0/id").stringValue() + "/seen", null);
        assertThat(lin.get("/inbox/unread").body().get("count").asInt()).isZero();
        assertThat(api.get("/inbox").body().at("/items").toString()).doesNotContain(shops.key);
        ran(bulk, "undoing", "undone");
        assertThat(lin.get("/inbox").body().get("items")).isEmpty();
    }

    @Test
    void refusesWhatCannotBeChangedTogether() {
        for (var values :
                List.of(Map.of("custom.code", "X"), Map.of("name", "x"), Map.of("custom.level", "Z"), Map.of())) {
            var refused = api.post("/bulk-changes", Map.of("type", shops.key, "action", "change", "values", values));
            assertThat(refused.status()).as(values.toString()).isEqualTo(422);
        }
        assertThat(api.post("/bulk-changes", Map.of("type", "purchases", "action", "delete"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void exportsTheListAsSeenAndNoFormulas() {
        shops.add("=1+1", Map.of("level", "B"));
        var file = api.get("/exports/" + shops.key + "?fields=name,custom.size&sort=-custom.size")
                .raw();
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains(".csv");
        assertThat(file.body().lines().skip(1).toList().subList(0, 2)).containsExactly("丙,3", "甲,1");
        assertThat(file.body()).contains("'=1+1,");
        assertThat(api.get("/exports/" + shops.key + "?format=xlsx").raw().body())
                .startsWith("PK");
        assertThat(api.get("/exports/" + shops.key + "?fields=nothing").status())
                .isEqualTo(422);
    }

    @Test
    void countsAndSumsByAField() {
        var groups = api.get("/groups/" + shops.key + "?by=custom.level&sum=custom.size")
                .body()
                .get("items");
        assertThat(groups.size()).isEqualTo(2);
        assertThat(groups.at("/0/value").stringValue()).isEqualTo("A");
        assertThat(groups.at("/0/count").asInt()).isEqualTo(2);
        assertThat(groups.at("/0/sum").stringValue()).isEqualTo("1");
        assertThat(api.get("/groups/parties?by=kind").status()).isEqualTo(200);
        assertThat(api.get("/groups/purchases?by=channel&sum=amount").status()).isEqualTo(200);
    }

    private JsonNode prepared(String action, Map<String, Object> values) {
        var filter = Map.of("field", "custom.level", "op", "eq", "value", "A");
        var answer = api.post(
                "/bulk-changes", Map.of("type", shops.key, "filter", filter, "action", action, "values", values));
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(201);
        return answer.body();
    }

    private JsonNode ran(JsonNode bulk, String step, String end) {
        var path = "/bulk-changes/" + bulk.get("id").stringValue();
        assertThat(api.put(path + "/" + step, null).status()).isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Set.of(end, "failed")
                        .contains(api.get(path).body().get("status").stringValue()));
        var ended = api.get(path).body();
        assertThat(ended.get("status").stringValue()).as(ended.toString()).isEqualTo(end);
        return ended;
    }

    private String value(String id, String field) {
        return api.get("/" + shops.key + "/" + id)
                .body()
                .get("values")
                .get(field)
                .asString("");
    }

    private List<String> tags(String id) {
        return api.get("/" + shops.key + "/" + id)
                .body()
                .get("values")
                .get("tags")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private int count(@Nullable String filter) {
        var query = filter == null ? "" : "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
        return api.get("/" + shops.key + "/count" + query).body().get("value").asInt();
    }
}
