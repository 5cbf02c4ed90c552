package zhiji.equity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.ServerTest;
import zhiji.TestApi;

/** What the base is worth, who stayed and how customers moved, of three customers with a currency of their own. */
@ServerTest
class EquityIT {

    @LocalServerPort
    int port;

    private final String mark = "equity" + UUID.randomUUID().toString().substring(0, 8);
    private TestApi api = TestApi.anonymous(0);

    @BeforeEach
    void signIn() {
        api = TestApi.administrator(port).with("Accept-Language", "en");
    }

    @Test
    void tellsWhoStayedAndHowCustomersMoved() {
        var both = person("两季");
        var early = person("早");
        var late = person("晚");
        buy(both, "2025-01-15", "2025-08-10");
        buy(early, "2025-02-20");
        run("2025-03-31");
        buy(late, "2025-08-12");
        run("2025-09-30");

        var equity = api.get("/equity").body();
        assertThat(equity.get("customers").longValue()).isEqualTo(3);
        assertThat(equity.at("/years/0/key").stringValue()).isEqualTo("2025");
        assertThat(equity.at("/years/0/customers").longValue()).isEqualTo(3);
        assertThat(equity.at("/years/0/revenue/amount").stringValue()).isEqualTo("400");
        assertThat(equity.at("/kinds/0/key").stringValue()).isEqualTo("person");

        var cohorts = cohorts();
        assertThat(cohorts.at("/0/quarter").stringValue()).isEqualTo("2025-01-01");
        assertThat(numbers(cohorts.at("/0/later"))).containsExactly(2L, 0L, 1L);
        assertThat(numbers(cohorts.at("/1/later"))).containsExactly(1L);
        assertThat(names("/equity/cohorts/customers?quarter=2025-01-01"))
                .containsExactlyInAnyOrder(mark + "两季", mark + "早");
        assertThat(names("/equity/cohorts/customers?quarter=2025-01-01&later=2"))
                .containsExactly(mark + "两季");
        assertThat(names("/equity/cohorts/customers?quarter=2025-01-01&later=1"))
                .isEmpty();

        var span = "by=quadrant&from=2025-03-01&to=2025-09-01";
        var migration = api.get("/equity/migration?" + span).body();
        assertThat(migration
                        .get("moves")
                        .valueStream()
                        .mapToLong(move -> move.get("customers").longValue())
                        .sum())
                .isEqualTo(3);
        var came = migration
                .get("moves")
                .valueStream()
                .filter(move -> !move.path("from").isString())
                .findFirst()
                .orElseThrow();
        assertThat(came.get("customers").longValue()).isEqualTo(1);
        assertThat(names("/equity/migration/customers?" + span + "&after="
                        + came.get("to").stringValue()))
                .containsExactly(mark + "晚");
        // Of the two of January to March nobody bought a year before; both bought within the last year, as did the
        // third.
        var levers = api.get("/equity/levers?retention=0.8&discountRate=0.1&margin=100&acquisitionCost=50&won=2")
                .body();
        assertThat(levers.at("/observed/customers").doubleValue()).isEqualTo(3);
        assertThat(levers.at("/observed/won").doubleValue()).isEqualTo(3);
        assertThat(levers.at("/observed/retention").doubleValue()).isZero();
        // 0.8 / (1.1 - 0.8) years of margin each; two a year for five years, less 50 for each.
        assertThat(levers.at("/existing/amount").stringValue()).isEqualTo("800");
        assertThat(levers.at("/future/amount").stringValue()).isEqualTo("1642.67");
        assertThat(levers.at("/effects/0/lever").stringValue()).isEqualTo("retention");
        assertThat(levers.at("/effects/1/gain/amount").stringValue()).isEqualTo("28.22");
        assertThat(api.get("/equity/levers?retention=1.2").status()).isEqualTo(422);
        assertThat(api.get("/equity/survival").status()).isEqualTo(200);
        assertThat(api.get("/equity/migration?by=tier").status()).isEqualTo(200);
        assertThat(api.get("/equity/migration?by=moon").status()).isEqualTo(422);
    }

    @Test
    void isForWhoSeesEveryCustomer() {
        var colleague = seller();
        for (var path : List.of("/equity", "/equity/cohorts", "/equity/migration")) {
            assertThat(colleague.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(colleague.get("/equity/cohorts/customers?quarter=2025-01-01").status())
                .isEqualTo(403);
        assertThat(colleague
                        .get("/equity/migration/customers?by=stage&from=2025-01-01&to=2025-02-01")
                        .status())
                .isEqualTo(403);
    }

    /** Somebody who sees their own customers only. */
    private TestApi seller() {
        var role = api.post("/roles", Map.of("name", mark, "grants", Map.of("*", Map.of("see", "own"))))
                .body()
                .get("id")
                .stringValue();
        var user = api.post("/users", Map.of("username", mark, "displayName", mark, "password", TestApi.PASSWORD))
                .body()
                .get("id")
                .stringValue();
        api.put("/users/" + user + "/roles", Map.of("roles", List.of(role)));
        return TestApi.user(port, mark);
    }

    /** Counted after the scoring, by a job of its own. */
    private JsonNode cohorts() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> api.get("/equity/cohorts").body().get("items"),
                        found -> found.size() == 2 && found.at("/1/later/0").longValue() == 1);
    }

    private void run(String asOf) {
        var wish = Map.of("currency", "CLP", "asOf", asOf);
        var path =
                "/value/runs/" + api.post("/value/runs", wish).body().get("id").stringValue();
        var run = Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(
                        () -> api.get(path).body(),
                        now -> !List.of("waiting", "running")
                                .contains(now.get("status").stringValue()));
        assertThat(run.get("status").stringValue()).as(run.toString()).isEqualTo("done");
    }

    private List<String> names(String path) {
        var answer = api.get(path);
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
        return answer.body()
                .get("items")
                .valueStream()
                .map(one -> one.get("name").stringValue())
                .toList();
    }

    private static List<Long> numbers(JsonNode list) {
        return list.valueStream().map(JsonNode::longValue).toList();
    }

    private String person(String name) {
        return api.post("/parties", Map.of("kind", "person", "name", mark + name))
                .body()
                .get("id")
                .stringValue();
    }

    private void buy(String party, String... days) {
        var items = List.of(days).stream()
                .map(day -> Map.of(
                        "source",
                        mark,
                        "line",
                        UUID.randomUUID().toString(),
                        "partyId",
                        party,
                        "at",
                        day + "T12:00:00+08:00",
                        "amount",
                        Map.of("amount", "100", "currency", "CLP")))
                .toList();
        assertThat(api.post("/purchases", Map.of("items", items)).status()).isEqualTo(200);
    }
}
