package zhiji.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.QueryCount;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Whoever stands at the till is found by whatever they have with them, and only what may be known is told. */
@ServerTest
class LookupIT {

    @LocalServerPort
    int port;

    @Autowired
    QueryCount queries;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String phone = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private TestApi api = TestApi.anonymous(0);

    @BeforeEach
    void signIn() {
        api = TestApi.administrator(port).with("Accept-Language", "en");
    }

    @Test
    void findsByWhateverTheyHaveWithThem() {
        var wang = wang();
        var card = "M" + mark;
        assertThat(found("phone", phone)).isEqualTo(wang);
        assertThat(found(
                        "phone",
                        "+86 " + phone.substring(0, 3) + "-" + phone.substring(3, 7) + "-" + phone.substring(7)))
                .isEqualTo(wang);
        assertThat(found("card", card)).isEqualTo(wang);
        assertThat(found("openid", "wx-" + mark)).isEqualTo(wang);
        assertThat(found("code", "C-" + mark)).isEqualTo(wang);
        assertThat(found("name", "王" + mark)).isEqualTo(wang);
        for (var scanned : List.of(phone, card, "wx-" + mark, "C-" + mark, "王" + mark)) {
            assertThat(found("q", scanned)).as(scanned).isEqualTo(wang);
        }
        assertThat(api.get("/lookup?q=nobody-" + UUID.randomUUID()).body().get("candidates"))
                .isEmpty();
        assertThat(api.get("/lookup").status()).isEqualTo(422);
        assertThat(api.get("/lookup?phone=" + phone + "&card=" + card).status()).isEqualTo(422);
    }

    @Test
    void tellsHabitsAndWhatIsDueAgain() {
        var wang = wang();
        for (var time = 0; time < 5; time++) {
            buy(wang, 28 + 30 * time, "明前龙井 250 克", "till");
        }
        buy(wang, 400, "紫砂壶", "till");

        var customer = customer("phone", phone);

        var usual = customer.at("/habits/products/0");
        assertThat(usual.get("name").stringValue()).isEqualTo("明前龙井 250 克");
        assertThat(usual.get("times").intValue()).isEqualTo(5);
        assertThat(usual.get("gapDays").doubleValue()).isEqualTo(30);
        assertThat(customer.at("/habits/channel/value").stringValue()).isEqualTo("till");
        assertThat(customer.at("/offer/product").stringValue()).isEqualTo("明前龙井 250 克");
        assertThat(customer.at("/offer/usualDays").intValue()).isEqualTo(30);
        assertThat(customer.at("/offer/sinceDays").intValue()).isEqualTo(28);
        assertThat(customer.get("greeting").stringValue()).contains("王" + mark).contains("Good to see you again!");
    }

    @Test
    void letsChooseAmongThoseWhoShareANumber() {
        var wang = wang();
        var wife = person("李" + mark, phone);

        var answer = api.get("/lookup?phone=" + phone).body();

        assertThat(answer.path("customer").isObject()).isFalse();
        assertThat(answer.get("candidates")
                        .valueStream()
                        .map(one -> one.get("id").stringValue()))
                .containsExactlyInAnyOrder(wang, wife);
        assertThat(customer("id", wife).get("name").stringValue()).isEqualTo("李" + mark);
    }

    @Test
    void findsWhoeverWasMergedByTheNumberOfEither() {
        var wang = wang();
        var other = "138" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        var twin = person("王" + mark, other);
        buy(twin, 3, "红茶", "shop");
        assertThat(api.post("/merges", Map.of("parties", List.of(wang, twin), "reason", "one person"))
                        .status())
                .isEqualTo(201);

        var by = customer("phone", other);

        assertThat(by.get("id")).isEqualTo(customer("phone", phone).get("id"));
        assertThat(by.at("/habits/products/0/name").stringValue()).isEqualTo("红茶");
    }

    @Test
    void completesWhatIsMissing() {
        var wang = wang();
        assertThat(missing(customer("id", wang))).containsExactly("email", "address", "remarks");

        var wrong = complete(wang, "email", "no mail");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().at("/errors/0/message").stringValue()).isNotBlank();
        var done = complete(wang, "email", "wang@example.com");
        assertThat(done.status()).isEqualTo(200);

        assertThat(missing(done.body())).containsExactly("address", "remarks");
        assertThat(api.get("/parties/" + wang).body().at("/contacts/1/value").stringValue())
                .isEqualTo("wang@example.com");
        assertThat(complete(wang, "email", "other@example.com").status()).isEqualTo(409);
    }

    @Test
    void findsNobodyByWhatTheReaderMayNotKnow() {
        var wang = wang();
        buy(wang, 5, "绿茶", "till");
        var cashier = cashier(Map.of("parties", Map.of("see", "all")), Map.of("contacts", "masked"));

        assertThat(cashier.get("/lookup?phone=" + phone).status()).isEqualTo(403);
        assertThat(cashier.get("/lookup?q=" + phone).body().path("customer").isObject())
                .isFalse();
        var customer = cashier.get("/lookup?card=M" + mark).body().get("customer");
        assertThat(customer.at("/contacts/0/value").stringValue())
                .contains("****")
                .isNotEqualTo(phone);
        assertThat(missing(customer)).doesNotContain("email");
        assertThat(customer.path("habits").isObject()).isFalse();
        assertThat(customer.path("worth").isObject()).isFalse();
        assertThat(api.get("/audit?deed=seen&record=" + wang).body().get("items"))
                .hasSize(1);
        assertThat(complete(cashier, wang, "email", "wang@example.com").status())
                .isEqualTo(409);
        var stranger = cashier(Map.of("*", Map.of("see", "own")), Map.of());
        assertThat(stranger.get("/lookup?card=M" + mark).body().get("candidates"))
                .isEmpty();
        assertThat(stranger.get("/lookup?id=" + wang).status()).isEqualTo(404);
    }

    @Test
    void asksAsManyQuestionsHoweverMuchWasBought() {
        var wang = wang();
        buy(wang, 1, "茶", "till");
        var few = queries.of(() -> customer("phone", phone));
        for (var day = 2; day < 40; day++) {
            buy(wang, day, "茶 " + day, "till");
        }
        assertThat(queries.of(() -> customer("phone", phone))).isEqualTo(few).isLessThan(16);
    }

    private String wang() {
        var content = Map.of(
                "kind",
                "person",
                "name",
                "王" + mark,
                "contacts",
                List.of(Map.of("kind", "phone", "value", phone)),
                "identifiers",
                List.of(
                        Map.of("scheme", "member-card", "value", "M" + mark),
                        Map.of("scheme", "wechat-openid", "value", "wx-" + mark),
                        Map.of("scheme", "customer-code", "value", "C-" + mark)));
        return api.post("/parties", content).body().get("id").stringValue();
    }

    private String person(String name, String number) {
        var content =
                Map.of("kind", "person", "name", name, "contacts", List.of(Map.of("kind", "phone", "value", number)));
        return api.post("/parties", content).body().get("id").stringValue();
    }

    private void buy(String party, int daysAgo, String product, String channel) {
        var item = Map.of(
                "source",
                "lookup test",
                "line",
                UUID.randomUUID().toString(),
                "partyId",
                party,
                "at",
                Instant.now().minus(Duration.ofDays(daysAgo)).toString(),
                "channel",
                channel,
                "productName",
                product,
                "amount",
                Map.of("amount", "88", "currency", "CNY"));
        assertThat(api.post("/purchases", Map.of("items", List.of(item))).status())
                .isEqualTo(200);
    }

    private TestApi cashier(Map<String, Object> grants, Map<String, Object> fields) {
        var name = "cashier." + UUID.randomUUID().toString().substring(0, 8);
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

    private String found(String by, String text) {
        return customer(by, text).get("id").stringValue();
    }

    private JsonNode customer(String by, String text) {
        var answer = api.get("/lookup?" + by + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .body();
        assertThat(answer.path("customer").isObject()).as(answer.toString()).isTrue();
        return answer.get("customer");
    }

    private static List<String> missing(JsonNode customer) {
        var missing = new ArrayList<String>();
        customer.get("missing").forEach(one -> missing.add(one.stringValue()));
        return missing;
    }

    private TestApi.Response complete(String party, String what, String value) {
        return complete(api, party, what, value);
    }

    private static TestApi.Response complete(TestApi by, String party, String what, String value) {
        return by.post("/lookup/" + party + "/completions", Map.of("what", what, "value", value));
    }
}
