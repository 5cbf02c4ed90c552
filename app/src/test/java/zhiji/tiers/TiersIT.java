package zhiji.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Customers rise, are given time, fall and are granted tiers, and whoever looks after them is told. */
@ServerTest
class TiersIT {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @LocalServerPort
    int port;

    @Autowired
    Tiers tiers;

    @Autowired
    JdbcClient database;

    private final String mark = "tier" + UUID.randomUUID().toString().substring(0, 8);
    private TestApi api = TestApi.anonymous(0);
    private String measure = "";

    @BeforeEach
    void signIn() {
        api = TestApi.administrator(port).with("Accept-Language", "en");
        measure = field();
    }

    /** Silver from 10, kept with 8, left below 5; gold from 50, kept with 40, left below 20. */
    private Map<String, Object> ladder() {
        return ladder(List.of(tier("Silver", 10, 8, 5), tier("Gold", 50, 40, 20)));
    }

    @Test
    void bringsEverybodyToTheirTierAndFindsThemByIt() {
        var high = party("甲", "100", null);
        var middle = party("乙", "12", null);
        var low = party("丙", "9", null);
        var unknown = party("丁", null, null);

        var view = save(ladder());

        assertThat(name(high)).isEqualTo("Gold");
        assertThat(name(middle)).isEqualTo("Silver");
        assertThat(name(low)).isNull();
        assertThat(name(unknown)).isNull();
        assertThat(names("{\"field\":\"tier\",\"op\":\"eq\",\"value\":\"" + key(view, 1) + "\"}"))
                .containsExactly(mark + "甲");
        assertThat(names("{\"field\":\"tier\",\"op\":\"empty\"}")).containsExactlyInAnyOrder(mark + "丙", mark + "丁");
        var groups =
                api.get("/groups/parties?by=tier&filter=" + encoded(named())).body();
        assertThat(groups.get("items")
                        .valueStream()
                        .map(one -> one.path("value").asString()))
                .contains(key(view, 0), key(view, 1));
        var option = api.get("/types")
                .body()
                .get("items")
                .valueStream()
                .filter(type -> type.get("key").stringValue().equals("parties"))
                .flatMap(type -> type.get("fields").valueStream())
                .filter(field -> field.get("key").stringValue().equals("tier"))
                .findFirst()
                .orElseThrow()
                .get("options");
        assertThat(option.valueStream().map(one -> one.get("label").stringValue()))
                .containsExactly("Silver", "Gold");
        var next = api.get("/parties/" + middle + "/tier").body();
        assertThat(next.at("/next/name").stringValue()).isEqualTo("Gold");
        assertThat(new BigDecimal(next.at("/gaps/0/value").stringValue())).isEqualByComparingTo("12");
        assertThat(new BigDecimal(next.at("/gaps/0/asked").stringValue())).isEqualByComparingTo("50");
        assertThat(next.at("/gaps/0/met").booleanValue()).isFalse();
    }

    @Test
    void givesTimeBeforeAFallAndTellsTheOwner() {
        var owner = TestApi.colleague(port, mark).with("Accept-Language", "en");
        var wavering = party("甲", "60", mark);
        var lost = party("乙", "60", mark);
        var rising = party("丙", "12", mark);
        save(ladder());
        assertThat(items(owner.get("/inbox"))).isEmpty();

        change(wavering, "30");
        change(lost, "10");
        change(rising, "60");
        night();
        assertThat(name(wavering)).as("falls at a review only").isEqualTo("Gold");
        assertThat(name(rising)).as("rises every night").isEqualTo("Gold");
        aMonthPasses();
        night();
        assertThat(name(lost)).as("is far below").isEqualTo("Silver");
        assertThat(name(wavering)).isEqualTo("Gold");
        var until = LocalDate.parse(api.get("/parties/" + wavering + "/tier")
                .body()
                .get("graceUntil")
                .stringValue());
        assertThat(until).isAfter(today.plusDays(8));
        night();
        assertThat(name(wavering)).as("has time").isEqualTo("Gold");
        database.sql("update tiers.standing set grace_until = current_date - 3 where party_id = ?::uuid")
                .param(wavering)
                .update();
        night();

        assertThat(name(wavering)).isEqualTo("Silver");
        assertThat(cause(wavering)).isEqualTo("fell");
        assertThat(cause(lost)).isEqualTo("left");
        assertThat(cause(rising)).isEqualTo("earned");
        assertThat(items(owner.get("/inbox")).stream()
                        .map(one -> one.get("text").stringValue()))
                .containsExactly(
                        "Falls from Gold to Silver: not kept, and the time of grace is over",
                        "Falls from Gold to Silver: far below what is asked",
                        "Rises from Silver to Gold: earned");
        assertThat(items(owner.get("/inbox")).getFirst().get("kind").stringValue())
                .isEqualTo("announcement");
        var timeline = items(api.get("/parties/" + wavering + "/timeline?kind=change"));
        assertThat(timeline.getFirst().at("/changes/0/field").stringValue()).isEqualTo("tier");
        assertThat(timeline.getFirst().at("/changes/0/after").stringValue()).isEqualTo("Silver");
    }

    @Test
    void keepsWhoMakesUpForIt() {
        var party = party("甲", "60", null);
        save(ladder());
        change(party, "30");
        aMonthPasses();
        night();
        assertThat(api.get("/parties/" + party + "/tier")
                        .body()
                        .get("graceUntil")
                        .isString())
                .isTrue();

        change(party, "41");
        night();

        assertThat(name(party)).isEqualTo("Gold");
        assertThat(api.get("/parties/" + party + "/tier")
                        .body()
                        .path("graceUntil")
                        .isString())
                .isFalse();
    }

    @Test
    void previewsWhoWouldMoveWithoutKeepingAnything() {
        var gold = party("甲", "60", null);
        var silver = party("乙", "12", null);
        var view = save(ladder());
        var before = api.get("/parties/" + gold + "/tier").body();
        var harder = kept(view, List.of(tier("Silver", 20, 15, null), tier("Gold", 100, 80, 70)));

        var preview = api.post("/tiers/previews", harder).body();

        assertThat(moves(preview)).contains(key(view, 1) + " " + key(view, 0) + " false");
        assertThat(moves(preview)).contains(key(view, 0) + " " + key(view, 0) + " true");
        var behind = new HashMap<String, Object>(
                Map.of("ladder", harder, "from", key(view, 1), "to", key(view, 0), "warned", false));
        assertThat(items(api.post("/tiers/previews/customers", behind)).stream()
                        .map(one -> one.get("id").stringValue()))
                .contains(gold)
                .doesNotContain(silver);
        assertThat(api.get("/parties/" + gold + "/tier").body()).isEqualTo(before);
        assertThat(api.get("/tiers").body().get("version")).isEqualTo(view.get("version"));
    }

    @Test
    void grantsATierUntilADay() {
        var party = party("甲", "12", null);
        var view = save(ladder());
        var grant = Map.of("level", key(view, 1), "until", today.plusDays(30).toString(), "reason", "A promise");
        assertThat(api.put("/parties/" + party + "/tier/grant", grant).status()).isEqualTo(204);

        assertThat(name(party)).isEqualTo("Gold");
        assertThat(api.get("/parties/" + party + "/tier")
                        .body()
                        .at("/grant/reason")
                        .stringValue())
                .isEqualTo("A promise");
        night();
        assertThat(name(party)).isEqualTo("Gold");
        assertThat(api.delete("/parties/" + party + "/tier/grant").status()).isEqualTo(204);
        assertThat(name(party)).isEqualTo("Silver");
        api.put("/parties/" + party + "/tier/grant", grant);
        database.sql("update tiers.granted set until = current_date - 3 where party_id = ?::uuid")
                .param(party)
                .update();
        night();

        assertThat(name(party)).isEqualTo("Silver");
        assertThat(cause(party)).isEqualTo("grant-ended");
        assertThat(api.get("/parties/" + party + "/tier").body().path("grant").isObject())
                .isFalse();
        var late = Map.of("level", key(view, 1), "until", today.minusDays(2).toString(), "reason", "Late");
        assertThat(api.put("/parties/" + party + "/tier/grant", late).status()).isEqualTo(422);
    }

    @Test
    void takesTiersAwayFromTheLadder() {
        var gold = party("甲", "60", null);
        var view = save(ladder());

        save(kept(view, List.of(tier("Basic", 10, 8, null))));

        assertThat(name(gold)).isEqualTo("Basic");
        var change = api.get("/parties/" + gold + "/tier").body().at("/changes/0");
        assertThat(change.get("from").stringValue()).isEqualTo("Gold");
        assertThat(change.get("rises").booleanValue()).isFalse();
        assertThat(change.get("cause").stringValue()).isEqualTo("rules");
    }

    @Test
    void refusesWhatCannotBeALadder() {
        assertThat(fault(preview(tier("Silver", 10, 11, null)))).isEqualTo("tiers[0].requirements[0].keep");
        assertThat(fault(preview(tier("Silver", 10, 8, 9)))).isEqualTo("tiers[0].requirements[0].leave");
        assertThat(fault(preview(tier("Silver", 10, 8, 5), tier("Silver", 20, 8, 5))))
                .isEqualTo("tiers[1].name");
        assertThat(fault(preview(tier("Silver", "name", 10, 8, null)))).isEqualTo("tiers[0].requirements[0].field");
        assertThat(fault(preview(tier("Silver", "worth.revenue", 10, 8, null))))
                .isEqualTo("tiers[0].requirements[0].currency");
        assertThat(preview().status()).isEqualTo(422);
        var view = save(ladder());
        var stale = Map.of("base", view.get("version").intValue() - 1, "ladder", ladder());
        assertThat(api.put("/tiers", stale).status()).isEqualTo(412);
        var colleague = TestApi.colleague(port, mark);
        assertThat(colleague.put("/tiers", stale).status()).isEqualTo(403);
        assertThat(colleague.post("/tiers/previews", ladder()).status()).isEqualTo(403);
        assertThat(colleague.get("/tiers/versions").status()).isEqualTo(403);
    }

    @Test
    void tellsNobodyFromWhomTiersAreKeptBack() {
        var party = party("甲", "60", null);
        save(ladder());
        var blind = clerk("blind", Map.of("tier", "hidden"));
        var guessing = clerk("guessing", Map.of("custom." + measure, "hidden", "tier", "read-only"));

        assertThat(blind.get("/parties/" + party + "/tier").status()).isEqualTo(204);
        assertThat(blind.get("/tiers").status()).isEqualTo(403);
        assertThat(blind.get("/lookup?id=" + party).body().path("tier").isObject())
                .isFalse();
        assertThat(guessing.get("/parties/" + party + "/tier")
                        .body()
                        .at("/tier/name")
                        .stringValue())
                .isEqualTo("Gold");
        assertThat(guessing.get("/tiers").body().at("/ladder/tiers/0/requirements"))
                .isEmpty();
        assertThat(guessing.get("/lookup?id=" + party)
                        .body()
                        .at("/customer/tier/name")
                        .stringValue())
                .isEqualTo("Gold");
        assertThat(guessing.delete("/parties/" + party + "/tier/grant").status())
                .isEqualTo(403);
    }

    private TestApi clerk(String who, Map<String, String> fields) {
        var name = mark + who;
        var grants = Map.of("parties", Map.of("see", "all", "edit", "all"));
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

    @SafeVarargs
    @SuppressWarnings("varargs")
    private TestApi.Response preview(Map<String, Object>... written) {
        return api.post("/tiers/previews", ladder(List.of(written)));
    }

    private static String fault(TestApi.Response refused) {
        assertThat(refused.status()).as(String.valueOf(refused.body())).isEqualTo(422);
        return refused.body().at("/errors/0/field").stringValue();
    }

    private static Map<String, Object> ladder(List<Map<String, Object>> tiers) {
        return Map.of("tiers", tiers, "reviewDay", 1, "graceDays", 10);
    }

    /** The same tiers under other rules. */
    private static Map<String, Object> kept(JsonNode view, List<Map<String, Object>> written) {
        var tiers = new ArrayList<Map<String, Object>>();
        for (var tier : written) {
            var keyed = new HashMap<>(tier);
            keyed.put("key", key(view, tiers.size()));
            tiers.add(keyed);
        }
        return ladder(tiers);
    }

    private Map<String, Object> tier(String name, int enter, int keep, @Nullable Integer leave) {
        return tier(name, "custom." + measure, enter, keep, leave);
    }

    private static Map<String, Object> tier(String name, String field, int enter, int keep, @Nullable Integer leave) {
        var requirement = new HashMap<String, Object>(
                Map.of("field", field, "direction", "higher", "enter", enter, "keep", keep));
        if (leave != null) {
            requirement.put("leave", leave);
        }
        return Map.of(
                "name", name,
                "requirements", List.of(requirement),
                "programme", Map.of("manager", true, "queue", "first", "responseHours", 4, "offers", List.of("Tea")));
    }

    private static String key(JsonNode view, int at) {
        return view.at("/ladder/tiers/" + at + "/key").stringValue();
    }

    /** Puts a ladder in force, and waits until everybody was looked at by it. */
    private JsonNode save(Map<String, Object> ladder) {
        var now = api.get("/tiers");
        var base = now.status() == 204 ? 0 : now.body().get("version").intValue();
        var saved = api.put("/tiers", Map.of("base", base, "ladder", ladder));
        assertThat(saved.status()).as(String.valueOf(saved.body())).isEqualTo(200);
        return reviewed();
    }

    private void night() {
        tiers.begin();
        reviewed();
    }

    private void aMonthPasses() {
        database.sql("update tiers.review set started_at = started_at - interval '40 days'")
                .update();
    }

    private JsonNode reviewed() {
        var view = Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> api.get("/tiers").body(),
                        found -> found.at("/lastReview/endedAt").isString());
        assertThat(view.at("/lastReview/failure").isString())
                .as(view.toString())
                .isFalse();
        return view;
    }

    private @Nullable String name(String party) {
        var tier = api.get("/parties/" + party + "/tier").body().at("/tier/name");
        return tier.isString() ? tier.stringValue() : null;
    }

    private String cause(String party) {
        return api.get("/parties/" + party + "/tier")
                .body()
                .at("/changes/0/cause")
                .stringValue();
    }

    private static List<String> moves(JsonNode preview) {
        return preview.get("moves")
                .valueStream()
                .map(move -> move.path("from").asString() + " "
                        + move.path("to").asString() + " " + move.get("warned").booleanValue())
                .toList();
    }

    private static List<JsonNode> items(TestApi.Response answer) {
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
        return answer.body().get("items").valueStream().toList();
    }

    /** A new number of customers; its key. */
    private String field() {
        var key = "k" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        var content = Map.of(
                "key", key, "kind", "number", "labels", Map.of("en", key), "settings", Map.of("filterable", true));
        assertThat(api.post("/types/parties/fields", content).status()).isEqualTo(201);
        return key;
    }

    private String party(String name, @Nullable String value, @Nullable String owner) {
        var content = new HashMap<String, Object>(Map.of("kind", "organisation", "name", mark + name));
        if (value != null) {
            content.put("custom", Map.of(measure, value));
        }
        if (owner != null) {
            content.put("ownerId", user(owner));
        }
        var answer = api.post("/parties", content);
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(201);
        return answer.body().get("id").stringValue();
    }

    private String user(String name) {
        return api.get("/users")
                .body()
                .get("items")
                .valueStream()
                .filter(user -> user.get("username").stringValue().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .stringValue();
    }

    private void change(String party, String value) {
        var version = api.get("/parties/" + party).body().get("version");
        var content = Map.of("values", Map.of("custom." + measure, value));
        var answer = api.with("If-Match", "\"" + version + "\"").send("PATCH", "/parties/" + party, content);
        assertThat(answer.status()).as(String.valueOf(answer.body())).isBetween(200, 204);
    }

    private List<String> names(String filter) {
        var both = "{\"and\":[" + named() + "," + filter + "]}";
        return items(api.get("/parties?filter=" + encoded(both))).stream()
                .map(item -> item.get("name").stringValue())
                .toList();
    }

    private String named() {
        return "{\"field\":\"name\",\"op\":\"starts\",\"value\":\"" + mark + "\"}";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
