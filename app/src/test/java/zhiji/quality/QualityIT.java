package zhiji.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.ImportApi;
import zhiji.QueryCount;
import zhiji.ServerTest;
import zhiji.TestApi;

/** What is wrong in the archive is found, counted, opened as a list, and gone when it was put right. */
@ServerTest
class QualityIT {

    @LocalServerPort
    int port;

    @Autowired
    QueryCount queries;

    @Autowired
    QualityRound round;

    TestApi api = TestApi.anonymous(0);

    @BeforeEach
    void signIn() {
        api = TestApi.administrator(port);
    }

    @Test
    void countsWhatTheListBehindItShows() {
        var before = measure("person-named-company");
        var name = "晋泰" + UUID.randomUUID().toString().substring(0, 4) + "商贸有限公司";
        var id = api.post("/parties", Map.of("kind", "person", "name", name))
                .body()
                .get("id")
                .stringValue();
        assertThat(measure("person-named-company")).isEqualTo(before + 1);
        assertThat(listed("person-named-company")).contains(id);
        assertThat(listed("no-phone")).contains(id);

        var version = api.get("/parties/" + id).header("ETag");
        api.with("If-Match", version).put("/parties/" + id, Map.of("kind", "organisation", "name", name));
        assertThat(measure("person-named-company")).isEqualTo(before);
        assertThat(listed("person-named-company")).doesNotContain(id);
    }

    @Test
    void countsOnlyWhoIsStillThere() {
        var before = measure("no-phone");
        var gone = id(Map.of("kind", "person", "name", "走了"));
        var first = id(Map.of("kind", "person", "name", "甲"));
        var second = id(Map.of("kind", "person", "name", "乙"));
        assertThat(measure("no-phone")).isEqualTo(before + 3);

        api.delete("/parties/" + gone);
        api.post("/merges", Map.of("parties", List.of(first, second), "reason", "同一人"));
        assertThat(measure("no-phone")).isEqualTo(before + 1);
    }

    @Test
    void letsAnImportBeTakenBackThatItLookedAt() {
        var imports = new ImportApi(api);
        var before = measure("no-phone");
        var done = imports.run(imports.upload("parties", "姓名\n无号\n"));
        assertThat(measure("no-phone")).isEqualTo(before + 1);

        assertThat(imports.revert(done).at("/reversal/removed").intValue()).isEqualTo(1);
        assertThat(measure("no-phone")).isEqualTo(before);
    }

    @Test
    void estimatesHowOftenMergesAreRight() {
        var one = id(Map.of("kind", "person", "name", "甲"));
        var other = id(Map.of("kind", "person", "name", "乙"));
        var merge = api.post("/merges", Map.of("parties", List.of(one, other), "reason", "试"))
                .body()
                .get("id")
                .stringValue();
        assertThat(api.get("/quality/samples").body().get("items")).isNotEmpty();

        var before = report().at("/precision/all").intValue();
        assertThat(api.put("/quality/samples/" + merge, Map.of("right", true)).status())
                .isEqualTo(204);
        var precision = report().get("precision");
        assertThat(precision.get("all").intValue()).isEqualTo(before + 1);
        assertThat(precision.get("low").doubleValue())
                .isLessThanOrEqualTo(precision.get("share").doubleValue());
        assertThat(precision.get("high").doubleValue())
                .isGreaterThanOrEqualTo(precision.get("share").doubleValue());
        api.delete("/quality/samples/" + merge);
        assertThat(report().at("/precision/all").intValue()).isEqualTo(before);
    }

    @Test
    void readsTheWholePageWithThreeQuestions() {
        look();
        assertThat(queries.of(this::report)).isLessThanOrEqualTo(3);
    }

    private JsonNode report() {
        return api.get("/quality").body();
    }

    private long measure(String name) {
        look();
        return report().get("measures")
                .valueStream()
                .filter(measure -> measure.get("name").stringValue().equals(name))
                .mapToLong(measure -> measure.get("value").longValue())
                .sum();
    }

    private List<String> listed(String finding) {
        var filter =
                "{\"has\":\"findings\",\"where\":{\"field\":\"kind\",\"op\":\"eq\",\"value\":\"" + finding + "\"}}";
        return api.get("/parties?limit=200&sort=-updated&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                .body()
                .get("items")
                .valueStream()
                .map(party -> party.get("id").stringValue())
                .toList();
    }

    private void look() {
        round.run(UUID.randomUUID(), () -> false);
    }

    private String id(Map<String, Object> content) {
        return api.post("/parties", content).body().get("id").stringValue();
    }
}
