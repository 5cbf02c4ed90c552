package zhiji.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Views: whose they are, who changes them, and what becomes of them when their type changes. */
@ServerTest
class ViewsIT {

    private static final String LEVEL = "custom.level";

    @LocalServerPort
    int port;

    private TestApi api = TestApi.anonymous(0);
    private final String type = "x-view-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void defineType() {
        api = TestApi.administrator(port);
        api.post("/types", Map.of("key", type, "labels", Map.of("en", "Thing")));
        api.post(
                "/types/" + type + "/fields",
                Map.of(
                        "key",
                        "level",
                        "kind",
                        "choice",
                        "labels",
                        Map.of("en", "Level"),
                        "settings",
                        Map.of("options", List.of(Map.of("key", "a", "labels", Map.of("en", "A"))))));
    }

    @Test
    void keepsWhatAListIsAndRefusesAnOldVersion() {
        var created = api.post("/views", view("Mine", "owner", false));
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        var address = "/views/" + created.body().get("id").stringValue();
        assertThat(created.body().at("/content/layout/kind").stringValue()).isEqualTo("board");
        assertThat(created.body().at("/content/columns/0/width").intValue()).isEqualTo(240);
        var draft = draft("Renamed", "owner", false);
        assertThat(api.put(address, draft).status()).isEqualTo(428);
        assertThat(api.with("If-Match", "\"1\"")
                        .put(address, draft)
                        .body()
                        .get("name")
                        .stringValue())
                .isEqualTo("Renamed");
        assertThat(api.with("If-Match", "\"1\"").put(address, draft).status()).isEqualTo(412);
        assertThat(api.delete(address).status()).isEqualTo(204);
        assertThat(names(api)).isEmpty();
    }

    @Test
    void saysWhatNoLongerFitsInsteadOfFailing() {
        api.post("/views", view("By level", "owner", false));
        assertThat(views(api).getFirst().get("faults")).isEmpty();
        api.delete("/types/" + type + "/fields/level");
        var faults = views(api).getFirst().get("faults");
        assertThat(faults.valueStream().map(fault -> fault.get("field").stringValue()))
                .contains("filter.and[0].field", "sort", "layout.field");
        assertThat(faults.get(0).get("message").stringValue()).contains(LEVEL);
        var again = api.post("/views", view("Again", "owner", false));
        assertThat(again.status()).isEqualTo(422);
    }

    @Test
    void showsOthersOnlyWhatIsSharedAndLetsThemChangeNothing() {
        var colleague = colleague();
        var mine = api.post("/views", view("Mine", "owner", false)).body();
        var shared = api.post("/views", view("Ours", "everybody", true)).body();
        assertThat(names(colleague)).containsExactly("Ours");
        assertThat(views(colleague).getFirst().get("changeable").booleanValue()).isFalse();
        var change = colleague
                .with("If-Match", "\"1\"")
                .put("/views/" + shared.get("id").stringValue(), draft("Theirs", "everybody", false));
        assertThat(change.status()).isEqualTo(403);
        assertThat(colleague.delete("/views/" + mine.get("id").stringValue()).status())
                .isEqualTo(404);
        assertThat(colleague.post("/views", view("First", "everybody", true)).status())
                .isEqualTo(403);
        var theirs =
                colleague.post("/views", view("Theirs", "everybody", false)).body();
        assertThat(api.delete("/views/" + theirs.get("id").stringValue()).status())
                .isEqualTo(204);
    }

    @Test
    void hasOneStandardViewOfAType() {
        api.post("/views", view("First", "everybody", true));
        api.post("/views", view("Second", "everybody", true));
        assertThat(views(api).stream()
                        .filter(view -> view.get("standard").booleanValue())
                        .map(view -> view.get("name").stringValue()))
                .containsExactly("Second");
        assertThat(api.post("/views", view("Third", "owner", true)).status()).isEqualTo(422);
    }

    @Test
    void showsATeamOrARoleWhatIsMeantForThem() {
        var insider = colleague();
        var outsider = colleague();
        var above = team(null, List.of());
        var below = team(above, List.of(me(insider)));
        var role = api.get("/roles").body().at("/items/0/id").stringValue();
        api.post("/views", view("All", "everybody", true));
        assertThat(api.post("/views", view("Nobody", "groups", false)).status()).isEqualTo(422);
        assertThat(meant("Elsewhere", UUID.randomUUID().toString()).status()).isEqualTo(422);
        assertThat(meant("Above", above).status()).isEqualTo(201);
        assertThat(opening(insider)).containsExactly("Above");
        assertThat(meant("Below", below).status()).isEqualTo(201);
        assertThat(meant("Role", role).status()).isEqualTo(201);
        api.put("/users/" + me(outsider) + "/roles", Map.of("roles", List.of(role)));

        assertThat(names(insider)).contains("All", "Above", "Below");
        assertThat(opening(insider)).containsExactly("Below");
        assertThat(names(outsider)).containsExactly("All", "Role");
        assertThat(opening(outsider)).containsExactly("Role");
        assertThat(opening(api)).containsExactly("All");
        api.delete("/teams/" + below);
        assertThat(names(insider)).doesNotContain("Above", "Below");
        assertThat(names(api)).contains("Below");
    }

    private TestApi.Response meant(String name, String group) {
        var view = new HashMap<String, Object>(view(name, "groups", true));
        view.put("groups", List.of(group));
        return api.post("/views", view);
    }

    private String team(@Nullable String parent, List<String> members) {
        var team = new HashMap<String, Object>();
        team.put("name", "T" + UUID.randomUUID());
        team.put("parentId", parent);
        team.put(
                "members",
                members.stream()
                        .map(member -> Map.of("id", member, "standing", "MEMBER"))
                        .toList());
        return api.post("/teams", team).body().get("id").stringValue();
    }

    private static String me(TestApi user) {
        return user.get("/sessions/current").body().at("/user/id").stringValue();
    }

    private List<String> opening(TestApi reader) {
        return views(reader).stream()
                .filter(view -> view.get("opens").booleanValue())
                .map(view -> view.get("name").stringValue())
                .toList();
    }

    @Test
    void remembersHowEachPersonArrangesTheirLists() {
        var address = "/view-arrangements/" + type;
        assertThat(api.get(address).body().get("pinned")).isEmpty();
        var pinned = UUID.randomUUID().toString();
        api.put(
                address,
                Map.of(
                        "pinned",
                        List.of(pinned),
                        "columns",
                        Map.of("all", List.of(Map.of("field", "name", "width", 300), Map.of("field", LEVEL)))));
        assertThat(api.get(address).body().at("/pinned/0").stringValue()).isEqualTo(pinned);
        assertThat(api.get(address).body().at("/columns/all/0/width").intValue())
                .isEqualTo(300);
        assertThat(colleague().get(address).body().get("pinned")).isEmpty();
        assertThat(api.get("/view-arrangements/nothing").status()).isEqualTo(404);
    }

    private TestApi colleague() {
        var name = "v" + UUID.randomUUID().toString().substring(0, 12);
        api.post("/users", Map.of("username", name, "displayName", name, "password", TestApi.PASSWORD));
        return TestApi.user(port, name);
    }

    private Map<String, Object> view(String name, String audience, boolean standard) {
        var view = new HashMap<>(draft(name, audience, standard));
        view.put("type", type);
        return view;
    }

    private static Map<String, Object> draft(String name, String audience, boolean standard) {
        return Map.of(
                "name",
                name,
                "audience",
                audience,
                "standard",
                standard,
                "content",
                Map.of(
                        "filter",
                        Map.of("and", List.of(Map.of("field", LEVEL, "op", "eq", "value", "a"))),
                        "sort",
                        "-" + LEVEL + ",name",
                        "columns",
                        List.of(Map.of("field", "name", "width", 240)),
                        "layout",
                        Map.of("kind", "board", "field", LEVEL)));
    }

    private List<tools.jackson.databind.JsonNode> views(TestApi reader) {
        var views = new ArrayList<tools.jackson.databind.JsonNode>();
        reader.get("/views?type=" + type).body().get("items").forEach(views::add);
        return views;
    }

    private List<String> names(TestApi reader) {
        return views(reader).stream()
                .map(view -> view.get("name").stringValue())
                .toList();
    }
}
