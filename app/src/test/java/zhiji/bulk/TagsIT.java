package zhiji.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.CustomTypes;
import zhiji.QueryCount;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Tags of customers and of records of custom types, taken as a whole. */
@ServerTest
class TagsIT {

    @LocalServerPort
    int port;

    @Autowired
    QueryCount queries;

    private TestApi api = TestApi.anonymous(0);
    private String mark = "";
    private String party = "";
    private String other = "";
    private CustomTypes shops;
    private String shop = "";

    @BeforeEach
    void giveTags() {
        api = TestApi.administrator(port);
        mark = UUID.randomUUID().toString().substring(0, 8);
        party = party("甲", tag("老"), tag("重点"), tag("北方"));
        other = party("乙", tag("老"));
        shops = new CustomTypes(api);
        shop = shops.add("一店", Map.of("tags", List.of(tag("老"))));
    }

    @Test
    void countsWhereEachIsUsed() {
        var use = use(tag("老"));
        assertThat(use.at("/counts/parties").intValue()).isEqualTo(2);
        assertThat(use.at("/counts/" + shops.key).intValue()).isEqualTo(1);
        api.delete("/parties/" + other);
        assertThat(use(tag("老")).at("/counts/parties").intValue()).isEqualTo(1);
        assertThat(queries.of(() -> api.get("/tags/uses"))).isEqualTo(5);
    }

    @Test
    void renamesEverywhereAndTakesItBack() {
        var changes = replace(List.of(tag("老")), tag("老客户"));
        assertThat(changes).hasSize(2);
        finish(changes, "done");
        assertThat(tags("/parties/" + party)).containsExactly(tag("老客户"), tag("重点"), tag("北方"));
        assertThat(tags("/parties/" + other)).containsExactly(tag("老客户"));
        assertThat(shopTags()).containsExactly(tag("老客户"));
        assertThat(found(tag("老客户"))).containsExactlyInAnyOrder(party, other);
        assertThat(found(tag("老"))).isEmpty();
        assertThat(names()).contains(tag("老客户")).doesNotContain(tag("老"));

        undo(changes);
        assertThat(tags("/parties/" + party)).containsExactly(tag("老"), tag("重点"), tag("北方"));
        assertThat(shopTags()).containsExactly(tag("老"));
        assertThat(found(tag("老"))).containsExactlyInAnyOrder(party, other);
        assertThat(found(tag("老客户"))).isEmpty();
        assertThat(names()).contains(tag("老"));
    }

    @Test
    void unitesTagsAndTakesApartOnlyWhatItUnited() {
        var third = party("丙", tag("重点"));
        var changes = replace(List.of(tag("老")), tag("重点"));
        finish(changes, "done");
        assertThat(tags("/parties/" + party)).containsExactly(tag("重点"), tag("北方"));
        assertThat(tags("/parties/" + other)).containsExactly(tag("重点"));
        assertThat(found(tag("重点"))).containsExactlyInAnyOrder(party, other, third);
        undo(changes);
        assertThat(tags("/parties/" + party)).containsExactlyInAnyOrder(tag("老"), tag("重点"), tag("北方"));
        assertThat(tags("/parties/" + other)).containsExactly(tag("老"));
        assertThat(tags("/parties/" + third)).containsExactly(tag("重点"));
        assertThat(found(tag("重点"))).containsExactlyInAnyOrder(party, third);
    }

    @Test
    void takesATagAwayEverywhere() {
        var changes = replace(List.of(tag("北方")), null);
        finish(changes, "done");
        assertThat(tags("/parties/" + party)).containsExactly(tag("老"), tag("重点"));
        assertThat(names()).doesNotContain(tag("北方"));
        undo(changes);
        assertThat(tags("/parties/" + party)).containsExactlyInAnyOrder(tag("老"), tag("重点"), tag("北方"));
    }

    @Test
    void offersTagsThatWereGivenInBulkOrToCustomRecords() {
        var bulk = api.post(
                        "/bulk-changes",
                        Map.of("type", shops.key, "action", "tag", "values", Map.of("tags", List.of(tag("批量")))))
                .body();
        api.put("/bulk-changes/" + bulk.get("id").stringValue() + "/run", null);
        shops.add("二店", Map.of("tags", List.of(tag("手工"))));
        assertThat(names()).contains(tag("批量"), tag("手工"));
    }

    @Test
    void keepsAColourAndLeavesChangesToAdministrators() {
        assertThat(api.put("/tags/colours", Map.of("tag", tag("老"), "colour", "green"))
                        .status())
                .isEqualTo(204);
        assertThat(use(tag("老")).get("colour").stringValue()).isEqualTo("green");
        var colleague = TestApi.colleague(port, "tagger" + mark);
        assertThat(colleague
                        .put("/tags/colours", Map.of("tag", tag("老"), "colour", "red"))
                        .status())
                .isEqualTo(403);
        assertThat(colleague
                        .post("/tags/replacements", Map.of("tags", List.of(tag("老"))))
                        .status())
                .isEqualTo(403);
    }

    private String tag(String word) {
        return word + " '%{?}" + mark;
    }

    private String party(String name, String... tags) {
        return api.post("/parties", Map.of("kind", "organisation", "name", name + mark, "tags", List.of(tags)))
                .body()
                .get("id")
                .stringValue();
    }

    private List<JsonNode> replace(List<String> tags, @Nullable String to) {
        var body = new HashMap<String, Object>(Map.of("tags", tags));
        if (to != null) {
            body.put("to", to);
        }
        return api.post("/tags/replacements", body)
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    private void undo(List<JsonNode> changes) {
        changes.forEach(
                change -> api.put("/bulk-changes/" + change.get("bulkChangeId").stringValue() + "/undoing", null));
        finish(changes, "undone");
    }

    private void finish(List<JsonNode> changes, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(changes)
                        .allSatisfy(change -> assertThat(api.get("/bulk-changes/"
                                                + change.get("bulkChangeId").stringValue())
                                        .body()
                                        .get("status")
                                        .stringValue())
                                .isEqualTo(status)));
    }

    private JsonNode use(String tag) {
        return api.get("/tags/uses")
                .body()
                .get("items")
                .valueStream()
                .filter(use -> use.get("name").stringValue().equals(tag))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return texts(api.get("/tags").body().get("items"));
    }

    private List<String> tags(String path) {
        return texts(api.get(path).body().get("tags"));
    }

    private List<String> shopTags() {
        return texts(api.get("/" + shops.key + "/" + shop).body().at("/values/tags"));
    }

    private List<String> found(String tag) {
        return api.get("/parties?tag=" + URLEncoder.encode(tag, StandardCharsets.UTF_8))
                .body()
                .get("items")
                .valueStream()
                .map(party -> party.get("id").stringValue())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }
}
