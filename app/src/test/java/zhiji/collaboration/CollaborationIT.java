package zhiji.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.QueryCount;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Two colleagues and what they say to each other about records of several types. */
@ServerTest
class CollaborationIT {

    @LocalServerPort
    int port;

    @Autowired
    QueryCount queries;

    private TestApi admin = TestApi.anonymous(0);
    private TestApi lin = TestApi.anonymous(0);
    private String linName = "";
    private String party = "";

    @BeforeEach
    void makeColleague() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        admin = TestApi.administrator(port);
        linName = "林一" + mark;
        lin = TestApi.colleague(port, linName);
        party = created(admin.post("/parties", Map.of("kind", "organisation", "name", "协作电器" + mark)));
    }

    @Test
    void tellsWhomAColleagueSpeaksTo() {
        var path = "/parties/" + party;
        var said = admin.post(path + "/comments", Map.of("text", " @" + linName + "下周回访 "));
        assertThat(said.status()).isEqualTo(201);
        assertThat(said.body().get("text").stringValue()).isEqualTo("@" + linName + "下周回访");
        assertThat(said.body().at("/mentions/0/written").stringValue()).isEqualTo(linName);

        assertThat(unread(lin)).isEqualTo(1);
        var told = lin.get("/inbox").body().at("/items/0");
        assertThat(told.get("kind").stringValue()).isEqualTo("mention");
        assertThat(told.get("recordId").stringValue()).isEqualTo(party);
        assertThat(told.get("recordName").stringValue()).startsWith("协作电器");
        assertThat(told.get("by").get("displayName").stringValue()).isEqualTo("admin");
        assertThat(told.get("unread").booleanValue()).isTrue();

        assertThat(lin.put(path + "/seen", null).status()).isEqualTo(204);
        assertThat(unread(lin)).isZero();
        assertThat(lin.get("/inbox").body().get("items")).hasSize(1);
    }

    @Test
    void tellsFollowersOfChangesAndAnswersButNotOfTheirOwn() {
        var path = "/parties/" + party;
        lin.put(path + "/followers/me", null);
        lin.post(path + "/comments", Map.of("text", "我来跟进"));
        admin.post(path + "/comments", Map.of("text", "好"));
        var now = admin.get(path);
        admin.with("If-Match", now.header("ETag")).send("PATCH", path, Map.of("values", Map.of("source", "展会")));

        assertThat(kinds(lin.get("/inbox").body())).containsExactly("change", "comment");
        assertThat(lin.get("/inbox").body().at("/items/0/fields/0").stringValue())
                .isEqualTo("source");
        assertThat(unread(lin)).isEqualTo(2);
        var first = lin.get("/inbox?limit=1").body();
        var second = lin.get("/inbox?limit=1&after=" + first.get("next").stringValue());
        assertThat(kinds(second.body())).containsExactly("comment");

        lin.put("/inbox/seen", Map.of("until", second.body().at("/items/0/at").stringValue()));
        assertThat(unread(lin)).isEqualTo(1);
        lin.delete(path + "/followers/me");
        assertThat(lin.get("/inbox").body().get("items")).isEmpty();
    }

    @Test
    void followsWhoWritesAndWhoIsSpokenTo() {
        var path = "/parties/" + party;
        admin.post(path + "/comments", Map.of("text", "请 @" + linName + " 看"));
        var followers = lin.get(path + "/followers").body();
        assertThat(followers
                        .get("people")
                        .valueStream()
                        .map(person -> person.get("displayName").stringValue()))
                .containsExactlyInAnyOrder("admin", linName);
        assertThat(followers.get("following").booleanValue()).isTrue();
    }

    @Test
    void letsPeopleChangeOnlyWhatTheySaid() {
        var path = "/parties/" + party + "/comments";
        var mine = lin.post(path, Map.of("text", "写错了")).body().get("id").stringValue();
        var other = admin.post(path, Map.of("text", "别人的")).body().get("id").stringValue();
        assertThat(lin.put(path + "/" + other, Map.of("text", "改掉")).status()).isEqualTo(403);
        assertThat(lin.delete(path + "/" + other).status()).isEqualTo(403);
        assertThat(admin.put(path + "/" + mine, Map.of("text", "改掉")).status()).isEqualTo(403);
        var changed = lin.put(path + "/" + mine, Map.of("text", "写对了")).body();
        assertThat(changed.get("text").stringValue()).isEqualTo("写对了");
        assertThat(changed.get("editedAt").isString()).isTrue();

        assertThat(lin.delete(path + "/" + mine).status()).isEqualTo(204);
        assertThat(texts(path)).containsExactly("别人的");
        assertThat(lin.put(path + "/" + mine + "/restoration", null).status()).isEqualTo(200);
        assertThat(texts(path)).containsExactly("别人的", "写对了");
    }

    @Test
    void saysItOncePerIdempotencyKey() {
        var path = "/parties/" + party + "/comments";
        var once = lin.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = once.post(path, Map.of("text", "一次")).body().get("id");
        assertThat(once.post(path, Map.of("text", "一次")).body().get("id")).isEqualTo(first);
        assertThat(texts(path)).containsExactly("一次");
    }

    @Test
    void showsWhatWasSaidUnderAnyIdOfAMergedCustomer() {
        var other = created(admin.post("/parties", Map.of("kind", "organisation", "name", "协作电器二店")));
        lin.post("/parties/" + party + "/comments", Map.of("text", "前"));
        lin.put("/parties/" + other + "/star", null);
        lin.put("/parties/" + other + "/followers/me", null);
        admin.post("/merges", Map.of("parties", List.of(party, other), "reason", "同一家"));
        admin.post("/parties/" + other + "/comments", Map.of("text", "后"));

        for (var id : List.of(party, other)) {
            assertThat(texts("/parties/" + id + "/comments")).containsExactly("后", "前");
            assertThat(kinds(
                            lin.get("/parties/" + id + "/timeline?kind=comment").body()))
                    .containsExactly("comment", "comment");
        }
        var current = admin.get("/parties/" + other).body().get("id").stringValue();
        assertThat(lin.get("/stars").body().at("/items/0/id").stringValue()).isEqualTo(current);
        assertThat(lin.get("/inbox").body().at("/items/0/recordId").stringValue())
                .isEqualTo(current);
        lin.delete("/parties/" + party + "/star");
        lin.delete("/parties/" + party + "/followers/me");
        assertThat(lin.get("/stars").body().get("items")).isEmpty();
        assertThat(lin.get("/parties/" + other + "/followers")
                        .body()
                        .get("following")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void worksForCustomTypesToo() {
        var type = "x-site-" + UUID.randomUUID().toString().substring(0, 8);
        admin.post("/types", Map.of("key", type, "labels", Map.of("en", "Site")));
        var site = created(admin.post("/" + type, Map.of("values", Map.of("name", "一号工地", "tags", List.of("新")))));
        var path = "/" + type + "/" + site;
        lin.put(path + "/followers/me", null);
        lin.put(path + "/star", null);
        admin.post(path + "/comments", Map.of("text", "开工"));
        var now = admin.get(path);
        admin.with("If-Match", now.header("ETag")).send("PATCH", path, Map.of("values", Map.of("name", "1 号工地")));

        assertThat(kinds(lin.get(path + "/timeline").body())).containsExactly("change", "comment", "created");
        assertThat(lin.get(path + "/timeline")
                        .body()
                        .at("/items/0/changes/0/after")
                        .stringValue())
                .isEqualTo("1 号工地");
        assertThat(kinds(lin.get("/inbox").body())).containsExactly("change", "comment");
        assertThat(lin.get("/stars").body().at("/items/0/name").stringValue()).isEqualTo("1 号工地");
        admin.delete(path);
        assertThat(lin.get("/inbox").body().get("items")).isEmpty();
        assertThat(lin.get("/stars").body().get("items")).isEmpty();
        assertThat(lin.get(path + "/comments").status()).isEqualTo(404);
    }

    /** Following, mentions, what was given and announced, records, what is seen, comments, changes of parties. */
    @Test
    void asksTheDatabaseAFixedNumberOfTimes() {
        var path = "/parties/" + party;
        admin.post(path + "/comments", Map.of("text", "@" + linName));
        assertThat(queries.of(() -> lin.get("/inbox"))).isEqualTo(8);
        assertThat(queries.of(() -> lin.get("/inbox/unread"))).isEqualTo(8);
        assertThat(queries.of(() -> lin.get("/stars"))).isEqualTo(1);
        assertThat(queries.of(() -> lin.get(path + "/comments"))).isEqualTo(2);
        assertThat(queries.of(() -> lin.get(path + "/followers"))).isEqualTo(2);
    }

    private static String created(TestApi.Response response) {
        assertThat(response.status()).isEqualTo(201);
        return response.body().get("id").stringValue();
    }

    private static int unread(TestApi reader) {
        return reader.get("/inbox/unread").body().get("count").intValue();
    }

    private static List<String> kinds(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("kind").stringValue())
                .toList();
    }

    private List<String> texts(String comments) {
        return admin.get(comments)
                .body()
                .get("items")
                .valueStream()
                .map(item -> item.get("text").stringValue())
                .toList();
    }
}
