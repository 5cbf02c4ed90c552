package zhiji.cues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Cues as the front line notes them, and what they quietly lead to. */
@ServerTest
class CuesIT {

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void asksTheOwnerOnceTheyAreStrongEnoughAndNotBefore() {
        var lin = TestApi.colleague(port, "lin" + mark);
        var wu = TestApi.colleague(port, "wu" + mark);
        var party = customer(lin, "耿思远", id(lin));

        assertThat(note(wu, party, "hesitates").get("followedUp").booleanValue())
                .isFalse();
        assertThat(followUps(lin)).isEmpty();
        assertThat(note(wu, party, "never-mind").get("followedUp").booleanValue())
                .isTrue();
        var asked = followUps(lin);
        assertThat(asked).singleElement().satisfies(one -> {
            assertThat(one.get("name").stringValue()).isEqualTo("耿思远" + mark);
            assertThat(one.get("cues").valueStream().map(cue -> cue.get("kind").stringValue()))
                    .containsExactly("never-mind", "hesitates");
        });
        assertThat(followUps(wu)).isEmpty();

        note(wu, party, "curt");
        assertThat(followUps(lin)).hasSize(1);
    }

    @Test
    void fadesSoThatOldCuesDoNotAddUp() {
        var api = TestApi.colleague(port, "mo" + mark);
        var party = customer(api, "冉静", id(api));
        var old = note(api, party, "never-mind").get("id").stringValue();
        sql.execute("update cues.cue set created_at = created_at - interval '42 days' where id = ?::uuid", old);
        assertThat(note(api, party, "never-mind").get("followedUp").booleanValue())
                .isFalse();
        assertThat(note(api, party, "curt").get("followedUp").booleanValue()).isTrue();
    }

    @Test
    void takesACueBackTogetherWithWhatItLedTo() {
        var api = TestApi.colleague(port, "qi" + mark);
        var other = TestApi.colleague(port, "shi" + mark);
        var party = customer(api, "车向明", id(api));
        var cue = note(api, party, "asks-manager").get("id").stringValue();
        assertThat(followUps(api)).hasSize(1);
        assertThat(other.delete("/cues/" + cue).status()).isEqualTo(403);
        assertThat(api.delete("/cues/" + cue).status()).isEqualTo(204);
        assertThat(followUps(api)).isEmpty();
        assertThat(timeline(api, party)).isEmpty();
    }

    @Test
    void doesNotBringUpAgainWhatWasTalkedAbout() {
        var api = TestApi.colleague(port, "tan" + mark);
        var party = customer(api, "巴图", id(api));
        note(api, party, "asks-manager");
        var path = "/cue-follow-ups/" + followUps(api).getFirst().get("id").stringValue() + "/outcome";
        assertThat(api.put(path, Map.of("outcome", "talked")).status()).isEqualTo(204);
        assertThat(api.put(path, Map.of("outcome", "talked")).status()).isEqualTo(409);
        assertThat(followUps(api)).isEmpty();
        assertThat(note(api, party, "curt").get("followedUp").booleanValue()).isFalse();

        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(followUps(api))
                .singleElement()
                .satisfies(one -> assertThat(one.get("cues")
                                .valueStream()
                                .map(cue -> cue.get("kind").stringValue()))
                        .containsExactly("curt", "asks-manager"));
    }

    @Test
    void standsOnTheTimelineAndNowhereAsALabel() {
        var api = TestApi.colleague(port, "yu" + mark);
        var party = customer(api, "佘小雨", id(api));
        api.post("/cues", Map.of("party", party, "kind", "compares", "occasion", "visit", "note", "说隔壁便宜"));
        assertThat(timeline(api, party)).singleElement().satisfies(entry -> {
            assertThat(entry.at("/told/name").stringValue()).isEqualTo("说隔壁便宜");
            assertThat(entry.at("/told/said/0/value").stringValue()).isEqualTo("compares");
            assertThat(entry.at("/by/displayName").stringValue()).isEqualTo("yu" + mark);
        });
        assertThat(api.get("/parties/" + party).raw().body()).doesNotContain("compares", "隔壁");
    }

    @Test
    void keepsCuesFromWhomTheyAreKeptBackFrom() {
        var admin = TestApi.administrator(port);
        var role = admin.post(
                        "/roles",
                        Map.of(
                                "name", "不看线索" + mark,
                                "grants", Map.of("*", Map.of("see", "all", "create", "all")),
                                "fields", Map.of("cues", Map.of("personal", "hidden"))))
                .body()
                .get("id")
                .stringValue();
        var api = TestApi.colleague(port, "ze" + mark);
        var party = customer(api, "那日", id(api));
        note(api, party, "asks-manager");
        admin.put("/users/" + id(api) + "/roles", Map.of("roles", List.of(role)));
        assertThat(timeline(api, party)).isEmpty();
        assertThat(followUps(api))
                .singleElement()
                .satisfies(one -> assertThat(one.get("cues").size()).isZero());
        assertThat(api.get("/cues").raw().body()).doesNotContain("asks-manager");
    }

    @Test
    void letsAdministratorsAloneSayHowTheyFade() {
        var admin = TestApi.administrator(port);
        var version = admin.get("/cue-setup").header("ETag");
        var body = Map.of("halfLifeDays", 14, "threshold", 2.5);
        assertThat(TestApi.colleague(port, "bo" + mark)
                        .with("If-Match", version)
                        .put("/cue-setup", body)
                        .status())
                .isEqualTo(403);
        assertThat(admin.with("If-Match", version).put("/cue-setup", body).status())
                .isEqualTo(200);
        assertThat(admin.with("If-Match", version).put("/cue-setup", body).status())
                .isEqualTo(412);
    }

    private String customer(TestApi api, String name, String owner) {
        return api.post("/parties", Map.of("kind", "person", "name", name + mark, "ownerId", owner))
                .body()
                .get("id")
                .stringValue();
    }

    private static JsonNode note(TestApi api, String party, String kind) {
        var answer = api.post("/cues", Map.of("party", party, "kind", kind));
        assertThat(answer.status()).isEqualTo(201);
        return answer.body();
    }

    private static List<JsonNode> followUps(TestApi api) {
        return api.get("/cue-follow-ups").body().get("items").valueStream().toList();
    }

    private static List<JsonNode> timeline(TestApi api, String party) {
        return api.get("/parties/" + party + "/timeline?kind=cue")
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    private static String id(TestApi api) {
        return api.get("/sessions/current").body().at("/user/id").stringValue();
    }
}
