package zhiji.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.ServerTest;
import zhiji.TestApi;
import zhiji.science.identity.CreditCode;

/** The review desk: what waits there, what becomes of a verdict, and what is never asked again. */
@ServerTest
class DeskApiIT {

    private static final String RARE = "昶昊晟曦煜焱燊烨珅珏珩琨琮瑄瑾璟璞璘璐瓒";

    @LocalServerPort
    int port;

    @Autowired
    Rehearsal rehearsal;

    TestApi api = TestApi.anonymous(0);
    String brand = "";
    String phone = "";

    @BeforeEach
    void signIn() {
        api = TestApi.administrator(port).with("Accept-Language", "zh-CN");
        var random = new Random(UUID.randomUUID().getMostSignificantBits());
        brand = random.ints(3, 0, RARE.length())
                .mapToObj(index -> RARE.substring(index, index + 1))
                .reduce("", String::concat);
        phone = "139" + (10_000_000 + random.nextInt(89_999_999));
    }

    /** As the papers tell it: three people write one company three times, each under another name. */
    @ParameterizedTest
    @ValueSource(strings = {"phone", "credit-code"})
    void makesOneCustomerOfTheTrioAndTakesItBackALongTimeLater(String shared) {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var names = List.of("山西煤业", "山西煤矿", "山西煤产品总公司");
        var evidence = shared.equals("phone")
                ? Map.of("contacts", List.of(Map.of("kind", "phone", "value", phone, "primary", true)))
                : Map.of("identifiers", List.of(Map.of("scheme", shared, "value", creditCode())));
        var trio = new ArrayList<String>();
        for (var person = 0; person < names.size(); person++) {
            var colleague = TestApi.colleague(port, mark + person).with("Insist", "");
            var content = new HashMap<String, Object>(Map.of("kind", "organisation", "name", names.get(person)));
            content.putAll(evidence);
            var id = enter(colleague, content, person > 0);
            colleague.post("/parties/" + id + "/notes", Map.of("text", "电话 " + id));
            trio.add(id);
        }
        rehearsal.search(Run.Scope.CHANGED);

        var found = suggestion(trio.getFirst());
        assertThat(memberIds(found)).containsAll(trio);
        assertAddsUp(found.at("/evidence/0"));
        var verdict =
                decide(found, Map.of("verdict", "same", "parties", trio, "survivor", trio.getFirst(), "reason", "同一家"));
        for (var id : trio) {
            assertThat(api.get("/parties/" + id).body().get("id").stringValue()).isEqualTo(trio.getFirst());
        }
        assertThat(kinds(trio.get(2)))
                .contains("merged")
                .filteredOn("note"::equals)
                .hasSize(3);

        // Whatever was decided is still known a month later: taking it back needs nothing but the merge.
        api.delete("/merges/" + verdict.get("merge").stringValue() + "?reason=month");
        for (var id : trio) {
            assertThat(api.get("/parties/" + id).body().get("id").stringValue()).isEqualTo(id);
            assertThat(kinds(id))
                    .contains("unmerged", "merged")
                    .filteredOn("note"::equals)
                    .hasSize(1);
        }
        rehearsal.search(Run.Scope.CHANGED);
        for (var id : trio) {
            var again = suggestionOf(id);
            assertThat(again == null ? List.of() : memberIds(again))
                    .filteredOn(trio::contains)
                    .hasSizeLessThan(2);
        }
    }

    /** Whoever comes later is told of the others, and insists. */
    private static String enter(TestApi colleague, Map<String, Object> content, boolean isKnown) {
        var created = colleague.post("/parties", content);
        if (isKnown) {
            assertThat(created.body().get("code").stringValue()).isEqualTo("party.twin");
            created = colleague
                    .with("Insist", created.body().get("insist").stringValue())
                    .post("/parties", content);
        }
        assertThat(created.status()).as(created.raw().body()).isEqualTo(201);
        return created.body().get("id").stringValue();
    }

    private static void assertAddsUp(JsonNode evidence) {
        var bits = evidence.get("priorBits").doubleValue()
                + evidence.get("steps")
                        .valueStream()
                        .mapToDouble(step -> step.get("bits").doubleValue())
                        .sum();
        assertThat(bits).isCloseTo(evidence.get("bits").doubleValue(), Offset.offset(1e-9));
    }

    /** One that passes its checks, unlike nearly all of those tried. */
    private static String creditCode() {
        var random = new Random();
        return Stream.generate(() -> "91140100%010d".formatted(random.nextLong(10_000_000_000L)))
                .filter(code -> CreditCode.check(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void letsNamesAloneWait() {
        var one = create("太原" + brand + "印刷有限公司", null);
        var other = create("太原" + brand + "印刷公司", null);
        rehearsal.search(Run.Scope.CHANGED);

        var found = suggestion(one);
        assertThat(memberIds(found)).containsExactlyInAnyOrder(one, other);
        assertThat(found.at("/suggestion/sure").booleanValue()).isFalse();
    }

    @Test
    void asksAgainOnlyWhenMoreSpeaksForIt() {
        var one = create("太原" + brand + "机械有限公司", null);
        var other = create("太原" + brand + "机械公司", null);
        rehearsal.search(Run.Scope.CHANGED);
        decide(suggestion(one), Map.of("verdict", "different", "reason", "两家公司"));
        assertThat(kinds(one)).contains("different");
        assertThat(kinds(other)).contains("different");

        rehearsal.search(Run.Scope.ALL);
        assertThat(suggestionOf(one)).isNull();
        change(one, "remarks", "写了别的");
        rehearsal.search(Run.Scope.CHANGED);
        assertThat(suggestionOf(one)).isNull();
        var content = company("太原" + brand + "机械有限公司", null);
        assertThat(api.post("/twins?party=" + one, content).body().get("items")).isEmpty();

        addPhone(one);
        addPhone(other);
        rehearsal.search(Run.Scope.CHANGED);
        var again = suggestion(one);
        assertThat(again.at("/suggestion/reopened").booleanValue()).isTrue();
    }

    @Test
    void takesAVerdictBackAsIfItHadNotBeen() {
        var one = create("大同" + brand + "物流有限公司", phone);
        var other = create("大同市" + brand + "物流公司", phone);
        rehearsal.search(Run.Scope.CHANGED);
        for (var kind : List.of("same", "different", "later")) {
            var found = suggestion(one);
            var verdict = decide(found, Map.of("verdict", kind));
            assertThat(waits(one)).isFalse();
            var back = api.delete("/identity/verdicts/" + verdict.get("id").stringValue());
            assertThat(back.body().get("suggestion").stringValue())
                    .isEqualTo(found.at("/suggestion/id").stringValue());
            assertThat(waits(one)).isTrue();
            assertThat(api.get("/parties/" + other).body().get("id").stringValue())
                    .isEqualTo(other);
        }
        assertThat(kinds(one)).contains("unmerged", "reconsidered");
    }

    @Test
    void asksAnewAboutWhoWasLeftOut() {
        var one = create("晋中" + brand + "电子有限公司", phone);
        var other = create("晋中市" + brand + "电子公司", phone);
        var third = create("山西晋中" + brand + "电子有限责任公司", phone);
        rehearsal.search(Run.Scope.CHANGED);
        var found = suggestion(one);
        assertThat(memberIds(found)).containsExactlyInAnyOrder(one, other, third);

        decide(found, Map.of("verdict", "same", "parties", List.of(one, other)));

        assertThat(memberIds(suggestion(third))).containsExactlyInAnyOrder(one, third);
    }

    @Test
    void mergesClearCasesInABatchAndTakesTheBatchBack() {
        var one = create("临汾" + brand + "商贸有限公司", phone);
        var other = create("临汾市" + brand + "商贸公司", phone);
        rehearsal.search(Run.Scope.CHANGED);
        var found = suggestion(one);
        assertThat(found.at("/suggestion/sure").booleanValue()).isTrue();

        var run = api.post(
                        "/identity/runs",
                        Map.of(
                                "scope",
                                "chosen",
                                "suggestions",
                                List.of(found.at("/suggestion/id").stringValue())))
                .body();
        assertThat(ended(run, "done").get("merged").intValue()).isOne();
        assertThat(api.get("/parties/" + other).body().get("id").stringValue()).isEqualTo(one);

        api.put("/identity/runs/" + run.get("id").stringValue() + "/undoing", null);
        assertThat(ended(run, "undone").get("kept").intValue()).isZero();
        assertThat(api.get("/parties/" + other).body().get("id").stringValue()).isEqualTo(other);
        assertThat(waits(one)).isTrue();
    }

    @Test
    void showsOnlyWhatMayBeSeenOfEverybodyInIt() {
        var name = "desk" + phone;
        var colleague = TestApi.colleague(port, name);
        var grants = Map.of("*", Map.of("see", "own", "create", "own", "edit", "own"), "purchases", Map.of());
        var role = api.post("/roles", Map.of("name", name, "grants", grants, "fields", Map.of()));
        api.put(
                "/users/" + idOf(name) + "/roles",
                Map.of("roles", List.of(role.body().get("id").stringValue())));
        var own = List.of(
                create(colleague, "运城" + brand + "化工有限公司", phone), create(colleague, "运城市" + brand + "化工公司", phone));
        var otherPhone = "137" + new StringBuilder(phone.substring(3)).reverse();
        var otherBrand = new StringBuilder(brand).reverse() + "晋泰";
        create(colleague, "忻州" + otherBrand + "建材有限公司", otherPhone);
        var foreign = create("忻州市" + otherBrand + "建材公司", otherPhone);
        buy(own.getFirst());
        rehearsal.search(Run.Scope.CHANGED);

        var hidden = suggestion(foreign).at("/suggestion/id").stringValue();
        assertThat(suggestion(own.getFirst()).at("/suggestion/stake/amount").stringValue())
                .isEqualTo("100.00");
        var queue = colleague.get("/identity/suggestions").body().get("items");
        assertThat(queue).hasSize(1);
        assertThat(queue.at("/0/parties").toString()).contains(own);
        assertThat(queue.at("/0/stake").isMissingNode()).isTrue();
        var found = colleague.get("/identity/suggestions/" + queue.at("/0/id").stringValue());
        assertThat(found.body().at("/suggestion/stake").isMissingNode()).isTrue();
        assertThat(found.body().at("/members/0/bought")).isEmpty();
        assertThat(colleague
                        .get("/identity/suggestions/count")
                        .body()
                        .get("value")
                        .intValue())
                .isOne();
        assertThat(colleague.get("/identity/suggestions/" + hidden).status()).isEqualTo(404);
        assertThat(colleague
                        .put("/identity/suggestions/" + hidden + "/assignee", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(colleague
                        .post("/identity/suggestions/" + hidden + "/verdicts", Map.of("verdict", "later"))
                        .status())
                .isEqualTo(409);
    }

    private String idOf(String user) {
        return api.get("/users")
                .body()
                .get("items")
                .valueStream()
                .filter(one -> one.get("username").stringValue().equals(user))
                .findFirst()
                .orElseThrow()
                .get("id")
                .stringValue();
    }

    private void buy(String party) {
        var item = Map.of(
                "source",
                "desk",
                "line",
                party,
                "partyId",
                party,
                "at",
                "2026-01-01T00:00:00Z",
                "amount",
                Map.of("amount", "100", "currency", "CNY"));
        assertThat(api.post("/purchases", Map.of("items", List.of(item)))
                        .body()
                        .at("/results/0/status")
                        .stringValue())
                .isEqualTo("created");
    }

    private JsonNode ended(JsonNode run, String status) {
        var path = "/identity/runs/" + run.get("id").stringValue();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> api.get(path).body().get("status").stringValue().equals(status));
        return api.get(path).body();
    }

    private JsonNode decide(JsonNode found, Map<String, Object> verdict) {
        var decided =
                api.post("/identity/suggestions/" + found.at("/suggestion/id").stringValue() + "/verdicts", verdict);
        assertThat(decided.status()).as(decided.raw().body()).isEqualTo(201);
        return decided.body();
    }

    private boolean waits(String party) {
        return suggestionOf(party) != null;
    }

    private JsonNode suggestion(String party) {
        var found = suggestionOf(party);
        assertThat(found).isNotNull();
        return Objects.requireNonNull(found);
    }

    /** Looked for as a person would: page by page through the queue. */
    private @Nullable JsonNode suggestionOf(String party) {
        var next = "";
        while (true) {
            var page = api.get("/identity/suggestions?limit=200" + next).body();
            for (var item : page.get("items")) {
                if (item.get("parties")
                        .valueStream()
                        .anyMatch(one -> one.stringValue().equals(party))) {
                    return api.get("/identity/suggestions/" + item.get("id").stringValue())
                            .body();
                }
            }
            if (!page.has("next")) {
                return null;
            }
            next = "&after=" + page.get("next").stringValue();
        }
    }

    private static List<String> memberIds(JsonNode found) {
        return found.get("members")
                .valueStream()
                .map(member -> member.get("id").stringValue())
                .toList();
    }

    private List<String> kinds(String party) {
        return api.get("/parties/" + party + "/timeline")
                .body()
                .get("items")
                .valueStream()
                .map(entry -> entry.get("kind").stringValue())
                .toList();
    }

    private void addPhone(String party) {
        change(party, "contacts", List.of(Map.of("kind", "phone", "value", phone, "primary", true)));
    }

    private void change(String party, String field, Object value) {
        var before = api.get("/parties/" + party);
        var content = new HashMap<String, Object>();
        before.body().properties().forEach(entry -> content.put(entry.getKey(), entry.getValue()));
        content.put(field, value);
        assertThat(api.with("If-Match", before.header("ETag"))
                        .put("/parties/" + party, content)
                        .status())
                .isEqualTo(200);
    }

    private String create(String name, @Nullable String number) {
        return create(api, name, number);
    }

    private static String create(TestApi by, String name, @Nullable String number) {
        var created = by.post("/parties", company(name, number));
        assertThat(created.status()).as(created.raw().body()).isEqualTo(201);
        return created.body().get("id").stringValue();
    }

    private static Map<String, Object> company(String name, @Nullable String number) {
        var content = new HashMap<String, Object>(Map.of("kind", "organisation", "name", name));
        if (number != null) {
            content.put("contacts", List.of(Map.of("kind", "phone", "value", number, "primary", true)));
        }
        return content;
    }
}
