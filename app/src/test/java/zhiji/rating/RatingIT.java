package zhiji.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.ServerTest;
import zhiji.TestApi;

/** The value index is built, previewed, put in force and found on the record, with what it was computed from. */
@ServerTest
class RatingIT {

    @LocalServerPort
    int port;

    private final String mark = "rate" + UUID.randomUUID().toString().substring(0, 8);
    private TestApi api = TestApi.anonymous(0);

    @BeforeEach
    void signIn() {
        api = TestApi.administrator(port).with("Accept-Language", "en");
    }

    /** By hand: days to pay of 30, 60 and 120 against 30 are 100, 50 and 25; fit of high, low and unknown 100, 20 and nothing. */
    @Test
    void ratesEverybodyWithEvidence() {
        var days = field("number", null);
        var fit = field("choice", List.of("high", "low"));
        var good = party("甲", Map.of(days, "30", fit, "high"));
        var slow = party("乙", Map.of(days, "60", fit, "low"));
        var fresh = party("丙", Map.of(days, "120"));
        var none = party("丁", Map.of());

        save(definition(
                criterion(days, "current", "lower", "target", 3, Map.of("target", 30)),
                criterion(
                        fit,
                        "potential",
                        "higher",
                        "target",
                        1,
                        Map.of("target", 100, "points", Map.of("high", 100, "low", 20)))));

        var rated = rating(good);
        assertThat(rated.get("total").doubleValue()).isEqualTo(100);
        assertThat(rated.get("coverage").doubleValue()).isEqualTo(100);
        var late = rating(slow);
        assertThat(late.get("total").doubleValue()).isCloseTo((3 * 50 + 20) / 4., within(.005));
        assertThat(late.get("current").doubleValue()).isEqualTo(50);
        assertThat(late.get("potential").doubleValue()).isEqualTo(20);
        assertThat(late.at("/parts/0/value").doubleValue()).isEqualTo(60);
        assertThat(late.at("/parts/0/points").doubleValue()).isEqualTo(50);
        assertThat(late.at("/parts/0/weightPercent").doubleValue()).isEqualTo(75);
        var partly = rating(fresh);
        assertThat(partly.get("total").doubleValue()).isEqualTo(25);
        assertThat(partly.get("coverage").doubleValue()).isEqualTo(75);
        assertThat(partly.path("potential").isNumber()).isFalse();
        assertThat(api.get("/parties/" + none + "/value-index").status()).isEqualTo(204);
        assertThat(api.get("/lists/parties?fields=name&sort=-index.total&filter=" + named())
                        .body()
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("id").stringValue()))
                .containsExactly(good, slow, fresh, none);
    }

    @Test
    void previewsWithoutKeepingAnything() {
        var size = field("number", null);
        var growth = field("number", null);
        party("大", Map.of(size, "100", growth, "0"));
        party("小", Map.of(size, "0", growth, "100"));
        var before = api.get("/value-index").body();

        var content = new HashMap<>(definition(
                criterion(size, "current", "higher", "min-max", 0, Map.of()),
                criterion(growth, "potential", "higher", "min-max", 0, Map.of())));
        content.put("comparisons", List.of(3));
        var preview = api.post("/value-index/previews", content).body();

        assertThat(preview.at("/weights/0").doubleValue()).isCloseTo(.75, within(1e-9));
        assertThat(preview.at("/comparison/consistencyRatio").doubleValue()).isZero();
        assertThat(preview.at("/known/0").intValue()).isEqualTo(2);
        assertThat(preview.at("/best/0/name").stringValue()).isEqualTo(mark + "大");
        assertThat(preview.at("/best/0/rating/total").doubleValue()).isCloseTo(75, within(1e-9));
        assertThat(preview.get("sensitivity")).hasSize(2);
        assertThat(api.get("/value-index").body()).isEqualTo(before);
    }

    @Test
    void refusesWhatCannotBeWeighed() {
        var size = field("number", null);
        var sound = criterion(size, "current", "higher", "rank", 1, Map.of());
        assertThat(preview(definition()).status()).isEqualTo(422);
        assertThat(fault(preview(definition(criterion("name", "current", "higher", "rank", 1, Map.of())))))
                .isEqualTo("criteria[0].field");
        assertThat(fault(preview(definition(criterion("index.total", "current", "higher", "rank", 1, Map.of())))))
                .isEqualTo("criteria[0].field");
        assertThat(fault(preview(definition(sound, criterion(size, "current", "higher", "target", 1, Map.of())))))
                .isEqualTo("criteria[1].target");
        assertThat(fault(preview(definition(criterion(size, "current", "higher", "rank", 0, Map.of())))))
                .isEqualTo("criteria");
        var contradicting = new HashMap<>(definition(sound, sound));
        contradicting.put("comparisons", List.of(10));
        assertThat(fault(preview(contradicting))).isEqualTo("comparisons");
    }

    @Test
    void keepsEveryVersionAndRefusesAStaleOne() {
        var size = field("number", null);
        var definition = definition(criterion(size, "current", "higher", "rank", 1, Map.of()));
        var version = save(definition);

        var stale = api.put("/value-index", Map.of("base", version - 1, "definition", definition));
        assertThat(stale.status()).isEqualTo(412);
        var next = save(definition);
        assertThat(next).isEqualTo(version + 1);
        assertThat(api.get("/value-index/versions")
                        .body()
                        .get("items")
                        .valueStream()
                        .map(one -> one.get("version").intValue()))
                .startsWith(next, version);
        assertThat(TestApi.colleague(port, mark)
                        .put("/value-index", Map.of("base", next, "definition", definition))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void ratesByTheLastVersionHoweverSoonItFollowed() {
        var size = field("number", null);
        var party = party("甲", Map.of(size, "30"));
        var definition = definition(criterion(size, "current", "higher", "target", 1, Map.of("target", 60)));
        var hasty = save(definition);
        assertThat(api.put("/value-index", Map.of("base", hasty, "definition", definition))
                        .status())
                .isEqualTo(200);
        var last = save(definition);

        assertThat(last).isEqualTo(hasty + 2);
        assertThat(rating(party).get("version").intValue()).isEqualTo(last);
    }

    @Test
    void tellsNobodyByWhatTheyMayNotKnow() {
        var known = field("number", null);
        var secret = field("number", null);
        var party = party("甲", Map.of(known, "30", secret, "60"));
        save(definition(
                criterion(known, "current", "higher", "rank", 1, Map.of()),
                criterion(secret, "current", "higher", "rank", 1, Map.of())));
        var clerk = clerk("clerk", Map.of("custom." + secret, "hidden", "index.place", "hidden"));
        var stranger = clerk("stranger", Map.of("index.total", "hidden"));

        var rating = clerk.get("/parties/" + party + "/value-index").body();
        assertThat(rating.get("total").isNumber()).isTrue();
        assertThat(rating.get("coverage").isNumber()).isTrue();
        assertThat(rating.path("place").isNumber()).isFalse();
        assertThat(rating.get("parts")).hasSize(1);
        assertThat(clerk.get("/value-index").body().at("/definition/criteria")).hasSize(1);
        assertThat(stranger.get("/parties/" + party + "/value-index").status()).isEqualTo(204);
        assertThat(stranger.get("/value-index").status()).isEqualTo(403);
        assertThat(stranger.get("/value-index/versions").status()).isEqualTo(403);
    }

    /** Somebody who sees all customers, but some fields are not as open to them. */
    private TestApi clerk(String who, Map<String, String> fields) {
        var name = mark + who;
        var grants = Map.of("parties", Map.of("see", "all"));
        var role = api.post("/roles", Map.of("name", name, "grants", grants, "fields", Map.of("parties", fields)))
                .body()
                .get("id")
                .stringValue();
        var user = api.post("/users", Map.of("username", name, "displayName", name, "password", TestApi.PASSWORD))
                .body()
                .get("id")
                .stringValue();
        api.put("/users/" + user + "/roles", Map.of("roles", List.of(role)));
        return TestApi.user(port, name);
    }

    private TestApi.Response preview(Map<String, Object> definition) {
        return api.post("/value-index/previews", definition);
    }

    private static String fault(TestApi.Response refused) {
        assertThat(refused.status()).isEqualTo(422);
        return refused.body().at("/errors/0/field").stringValue();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Map<String, Object> definition(Map<String, Object>... criteria) {
        return Map.of("criteria", List.of(criteria));
    }

    private static Map<String, Object> criterion(
            String field, String axis, String direction, String scale, double weight, Map<String, Object> more) {
        var criterion = new HashMap<String, Object>(more);
        var key = field.contains(".") || field.equals("name") ? field : "custom." + field;
        criterion.putAll(Map.of("field", key, "axis", axis, "direction", direction, "scale", scale, "weight", weight));
        return criterion;
    }

    /** Puts an index in force, and waits until everybody is rated by it. */
    private int save(Map<String, Object> definition) {
        var now = api.get("/value-index");
        var base = now.status() == 204 ? 0 : now.body().get("version").intValue();
        var saved = api.put("/value-index", Map.of("base", base, "definition", definition));
        assertThat(saved.status()).as(String.valueOf(saved.body())).isEqualTo(200);
        var index = Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> api.get("/value-index").body(),
                        rated -> rated.at("/lastRun/endedAt").isString());
        assertThat(index.at("/lastRun/failure").isString()).as(index.toString()).isFalse();
        return saved.body().get("version").intValue();
    }

    private JsonNode rating(String party) {
        var rating = api.get("/parties/" + party + "/value-index");
        assertThat(rating.status()).isEqualTo(200);
        return rating.body();
    }

    /** A new field of customers; its key. */
    private String field(String type, @Nullable List<String> options) {
        var key = "k" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        var settings = new HashMap<String, Object>(Map.of("filterable", true));
        if (options != null) {
            settings.put(
                    "options",
                    options.stream()
                            .map(option -> Map.of("key", option, "labels", Map.of("en", option)))
                            .toList());
        }
        var content = Map.of("key", key, "kind", type, "labels", Map.of("en", key), "settings", settings);
        var answer = api.post("/types/parties/fields", content);
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(201);
        return key;
    }

    private String party(String name, Map<String, Object> custom) {
        var answer = api.post("/parties", Map.of("kind", "organisation", "name", mark + name, "custom", custom));
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(201);
        return answer.body().get("id").stringValue();
    }

    private String named() {
        return URLEncoder.encode(
                "{\"field\":\"name\",\"op\":\"starts\",\"value\":\"" + mark + "\"}", StandardCharsets.UTF_8);
    }
}
