package zhiji.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.CustomTypes;
import zhiji.QueryCount;
import zhiji.ServerTest;
import zhiji.TestApi;

/** One field that finds records of every type. */
@ServerTest
class FinderIT {

    @LocalServerPort
    int port;

    @Autowired
    QueryCount queries;

    private TestApi api = TestApi.anonymous(0);
    private String mark = "";

    @BeforeEach
    void signIn() {
        api = TestApi.administrator(port);
        mark = UUID.randomUUID().toString().substring(0, 6);
    }

    @Test
    void findsCustomersAndCustomRecordsTogether() {
        var shops = new CustomTypes(api);
        var shop = shops.add("翠湖门店" + mark, Map.of());
        var party = party("翠湖茶业" + mark, Map.of());
        assertThat(found("翠湖", "parties", party)).isTrue();
        assertThat(found("翠湖", shops.key, shop)).isTrue();
        assertThat(search("翠湖", "&types=" + shops.key)).hasSize(1);
    }

    @Test
    void findsByOneCharacterPinyinInitialsAndEndsOfNumbers() {
        var code = "C-" + mark;
        var party = party(
                "犇犇牧业" + mark,
                Map.of(
                        "identifiers",
                        List.of(Map.of("scheme", "customer-code", "value", code)),
                        "contacts",
                        List.of(Map.of("kind", "phone", "value", "138 0351 9917", "primary", true))));
        for (var typed : List.of("犇", "犇犇牧", "benbenmu", "bbmy", "9917", code)) {
            assertThat(found(typed, "parties", party)).as(typed).isTrue();
        }
    }

    @Test
    void putsWhatIsExactlyMeantFirstThenOnesOwn() {
        var other = party("琥珀" + mark + "甲", Map.of());
        var me = api.get("/sessions/current").body().at("/user/id").stringValue();
        var mine = party("琥珀" + mark + "乙丙丁", Map.of("ownerId", me));
        var exact = party("大琥珀" + mark, Map.of("names", List.of(Map.of("kind", "short", "value", "琥珀" + mark))));
        var hits = search("琥珀" + mark, "").getFirst().get("items");
        assertThat(hits.valueStream().map(hit -> hit.get("id").stringValue())).containsExactly(exact, mine, other);
        assertThat(hits.at("/0/exact").booleanValue()).isTrue();
        assertThat(hits.at("/1/mine").booleanValue()).isTrue();
        assertThat(hits.at("/2/exact").booleanValue()).isFalse();
    }

    @Test
    void findsNothingThatWasDeletedAndNothingForNothing() {
        var party = party("已删" + mark, Map.of());
        api.delete("/parties/" + party);
        assertThat(found("已删" + mark, "parties", party)).isFalse();
        assertThat(search("  ", "")).isEmpty();
    }

    /** Parties, records of all custom types. */
    @Test
    void asksOnceForEachTable() {
        new CustomTypes(api).add("一", Map.of());
        new CustomTypes(api).add("二", Map.of());
        assertThat(queries.of(() -> search("山西", ""))).isEqualTo(3);
    }

    private String party(String name, Map<String, Object> more) {
        var content = new HashMap<>(more);
        content.put("kind", "organisation");
        content.put("name", name);
        var created = api.post("/parties", content);
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        return created.body().get("id").stringValue();
    }

    private List<JsonNode> search(String typed, String more) {
        return api.get("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + more)
                .body()
                .get("groups")
                .valueStream()
                .toList();
    }

    private boolean found(String typed, String type, String id) {
        return search(typed, "").stream()
                .filter(group -> group.get("type").stringValue().equals(type))
                .flatMap(group -> group.get("items").valueStream())
                .anyMatch(hit -> hit.get("id").stringValue().equals(id));
    }
}
