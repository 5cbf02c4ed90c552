package zhiji.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Forms and pages as administrators arrange them. */
@ServerTest
class LayoutsIT {

    @LocalServerPort
    int port;

    private final String type = "x-room-" + UUID.randomUUID().toString().substring(0, 8);
    private TestApi api = TestApi.anonymous(0);

    @BeforeEach
    void openRooms() {
        api = TestApi.administrator(port);
        api.post("/types", Map.of("key", type, "labels", Map.of("zh-CN", "房间")));
        for (var field : List.of("size", "floor")) {
            var settings = Map.of("required", field.equals("floor"));
            api.post(
                    "/types/" + type + "/fields",
                    Map.of("key", field, "kind", "number", "labels", Map.of("zh-CN", field), "settings", settings));
        }
    }

    @Test
    void keepsSectionsAndWhatIsHidden() {
        var sections = List.of(
                Map.of("fields", List.of("name", "custom.floor")),
                Map.of("title", Map.of("zh-CN", "更多"), "fields", List.of("owner")));
        var saved = arrange("form", 0, sections, List.of("custom.size"));
        assertThat(saved.status()).isEqualTo(200);
        var form = api.get("/layouts/" + type).body().get("form");
        assertThat(form.at("/sections/1/title/zh-CN").stringValue()).isEqualTo("更多");
        assertThat(form.at("/hidden/0").stringValue()).isEqualTo("custom.size");
        assertThat(form.get("version").intValue()).isEqualTo(1);
        assertThat(arrange("form", 0, sections, List.of()).status()).isEqualTo(412);
        assertThat(arrange("form", 1, sections, List.of()).status()).isEqualTo(200);
        assertThat(api.delete("/layouts/" + type + "/form").status()).isEqualTo(204);
        assertThat(api.get("/layouts/" + type).body().has("form")).isFalse();
    }

    @Test
    void givesEachTeamItsOwnAndEverybodyElseTheOther() {
        var lin = TestApi.colleague(port, "lin-" + UUID.randomUUID());
        var member =
                Map.of("id", lin.get("/sessions/current").body().at("/user/id").stringValue(), "standing", "MEMBER");
        var team = api.post("/teams", Map.of("name", "T" + UUID.randomUUID(), "members", List.of(member)))
                .body()
                .get("id")
                .stringValue();
        var first = List.of(Map.of("fields", List.of("name", "custom.floor")));
        arrange("form", 0, first, List.of("custom.size"));
        assertThat(arrange("form?group=" + team, 0, first, List.of("owner")).status())
                .isEqualTo(200);
        assertThat(arrange("form?group=" + UUID.randomUUID(), 0, first, List.of())
                        .status())
                .isEqualTo(422);

        assertThat(hidden(lin)).isEqualTo("owner");
        assertThat(hidden(api)).isEqualTo("custom.size");
        assertThat(api.get("/layouts/" + type + "/arrangements").body().get("items"))
                .hasSize(2);
        api.delete("/layouts/" + type + "/form?group=" + team);
        assertThat(hidden(lin)).isEqualTo("custom.size");
    }

    private String hidden(TestApi reader) {
        return reader.get("/layouts/" + type).body().at("/form/hidden/0").stringValue();
    }

    @Test
    void hidesNothingFromAFormThatMustBeFilledIn() {
        assertThat(code(arrange("form", 0, List.of(), List.of("custom.floor")))).isEqualTo("layout.required");
        assertThat(code(arrange("form", 0, List.of(), List.of("name")))).isEqualTo("layout.required");
        assertThat(arrange("page", 0, List.of(), List.of("custom.floor")).status())
                .isEqualTo(200);
    }

    @Test
    void namesOnlyFieldsThereAreAndEachOnce() {
        var twice = List.of(Map.of("fields", List.of("name", "name")));
        assertThat(code(arrange("form", 0, twice, List.of()))).isEqualTo("layout.twice");
        var unknown = List.of(Map.of("fields", List.of("custom.none")));
        assertThat(code(arrange("form", 0, unknown, List.of()))).isEqualTo("filter.unknown-field");
    }

    private TestApi.Response arrange(String place, int version, List<?> sections, List<String> hidden) {
        return api.with("If-Match", "\"" + version + "\"")
                .put("/layouts/" + type + "/" + place, Map.of("sections", sections, "hidden", hidden));
    }

    private static String code(TestApi.Response refused) {
        assertThat(refused.status()).isEqualTo(422);
        return refused.body().at("/errors/0/code").stringValue();
    }
}
