package zhiji.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import zhiji.ServerTest;
import zhiji.TestApi;
import zhiji.platform.PartyId;

/** Warnings are judged by what happened after them, learn from what was said of them, and losses have their reasons. */
@ServerTest
class RetentionIT {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private TestApi api = TestApi.anonymous(0);

    @BeforeEach
    void signIn() {
        api = TestApi.administrator(port).with("Accept-Language", "en");
    }

    /** Two customers are warned of a hundred days ago: one bought five days later, the other never again. */
    @Test
    void judgesWarningsByWhatHappenedAfterThem() {
        var silent = person();
        var back = person();
        var items = base("PLN", 100);
        for (var customer : List.of(silent, back)) {
            for (var time = 0; time < 30; time++) {
                items.add(purchase(customer, 160 + 5 * time, "200", "PLN"));
            }
        }
        items.add(purchase(back, 95, "200", "PLN"));
        post(items);

        run(Map.of("currency", "PLN", "asOf", today.minusDays(100).toString()));

        assertThat(given(silent)).isOne();
        assertThat(given(back)).isOne();
        assertThat(bought(silent)).isEmpty();
        assertThat(bought(back)).containsExactly(today.minusDays(95).toString());
        var precision = api.get("/value/precision?days=60").body();
        var counted = database.sql("""
                        select count(*) filter (where bought_on is null or bought_on > given_on + 60), count(*)
                        from value.warned where given_on <= ?
                        """)
                .param(today.minusDays(60))
                .query((row, at) -> List.of(row.getLong(1), row.getLong(2)))
                .single();
        assertThat(precision.at("/all/right").longValue())
                .isEqualTo(counted.getFirst())
                .isPositive();
        assertThat(precision.at("/all/all").longValue())
                .isEqualTo(counted.getLast())
                .isGreaterThan(1);
        assertThat(precision.at("/all/low").doubleValue())
                .isLessThan(precision.at("/all/share").doubleValue());
        assertThat(api.get("/value/precision?days=0").status()).isEqualTo(422);
    }

    /** R: {@code binom::binom.wilson(7, 10)} is 0.3967781 to 0.8922087. */
    @Test
    void tellsHowSureItIs() {
        var share = Precision.Share.of(7, 10);
        assertThat(share.low()).isCloseTo(.3967781, within(1e-6));
        assertThat(share.high()).isCloseTo(.8922087, within(1e-6));
        assertThat(Precision.Share.of(0, 0).high()).isEqualTo(1);
    }

    @Test
    void learnsFromReasonsAndLosses() {
        var silent = person();
        var items = base("CZK", 0);
        for (var time = 0; time < 30; time++) {
            items.add(purchase(silent, 60 + 5 * time, "200", "CZK"));
        }
        post(items);
        run(Map.of("currency", "CZK"));
        assertThat(warned()).contains(silent);

        dismissed(silent, "seasonal", 5);
        assertThat(warned()).doesNotContain(silent);
        dismissed(silent, "seasonal", 365 - 30);
        assertThat(warned()).as("nearly the same time of the year").doesNotContain(silent);
        dismissed(silent, "seasonal", 180);
        assertThat(warned()).as("another time of the year").contains(silent);
        dismissed(silent, "contacted", 61);
        assertThat(warned()).contains(silent);
        dismissed(silent, "wrong", 50);
        assertThat(warned()).as("nothing was bought since").doesNotContain(silent);
        dismissed(silent, "wrong", 70);
        assertThat(warned()).as("something was bought since").contains(silent);
        var said = api.get("/value/precision")
                .body()
                .get("said")
                .valueStream()
                .filter(one -> one.get("reason").stringValue().equals("wrong"))
                .findFirst()
                .orElseThrow();
        assertThat(said.get("times").longValue()).isPositive();
        assertThat(said.get("lesson").stringValue()).isEqualTo("next-purchase");

        var before = lost("ours", "quality");
        var loss = Map.of(
                "cause",
                "ours",
                "detail",
                "quality",
                "lostOn",
                today.minusDays(1).toString(),
                "note",
                "Rust");
        assertThat(api.put("/parties/" + silent + "/loss", loss).status()).isEqualTo(200);
        assertThat(warned()).doesNotContain(silent);
        assertThat(lost("ours", "quality")).isEqualTo(before + 1);
        assertThat(api.get("/value/losses/ours?detail=quality")
                        .body()
                        .get("items")
                        .valueStream()
                        .map(one -> one.get("partyId").stringValue()))
                .contains(silent);
        assertThat(api.get("/parties/" + silent + "/loss").body().get("note").stringValue())
                .isEqualTo("Rust");
        var odd = Map.of("cause", "theirs", "detail", "quality", "lostOn", today.toString());
        assertThat(api.put("/parties/" + silent + "/loss", odd).status()).isEqualTo(422);
        assertThat(api.delete("/parties/" + silent + "/loss").status()).isEqualTo(204);
        assertThat(api.get("/parties/" + silent + "/loss").status()).isEqualTo(204);
        assertThat(lost("ours", "quality")).isEqualTo(before);
        assertThat(warned()).contains(silent);
    }

    /** Puts the warning of a customer aside, as if that had been so many days ago. */
    private void dismissed(String party, String reason, int daysAgo) {
        assertThat(api.put("/value/warnings/" + party + "/dismissal", Map.of("reason", reason))
                        .status())
                .isEqualTo(200);
        database.sql("""
                        update value.dismissal set dismissed_at = now() - make_interval(days => ?)
                        where party_id = ?::uuid and withdrawn_at is null
                        """).param(daysAgo).param(party).update();
    }

    private long lost(String cause, String detail) {
        return api.get("/value/losses")
                .body()
                .get("rows")
                .valueStream()
                .filter(row -> row.get("cause").stringValue().equals(cause)
                        && row.path("detail").asString().equals(detail))
                .mapToLong(row -> row.get("customers").longValue())
                .sum();
    }

    private long given(String party) {
        return database.sql("select count(*) from value.warned where party_id = ?::uuid")
                .param(party)
                .query(Long.class)
                .single();
    }

    private List<String> bought(String party) {
        return database.sql("select bought_on from value.warned where party_id = ?::uuid and bought_on is not null")
                .param(party)
                .query((row, at) -> row.getString(1))
                .list();
    }

    private List<String> warned() {
        return api.get("/value/warnings?limit=200")
                .body()
                .get("items")
                .valueStream()
                .map(warning -> warning.get("partyId").stringValue())
                .toList();
    }

    /** Four hundred customers who buy at random and leave at random until a day, for a model to be fitted to. */
    private List<Map<String, Object>> base(String currency, int untilDaysAgo) {
        var random = new Random(11);
        var items = new ArrayList<Map<String, Object>>();
        for (var customer = 0; customer < 400; customer++) {
            var party = person();
            var gap = 5 + random.nextInt(60);
            for (var day = 1 + random.nextInt(300); day < 400; day += 1 + random.nextInt(2 * gap)) {
                items.add(
                        purchase(party, untilDaysAgo + 400 - day, String.valueOf(10 + random.nextInt(200)), currency));
                if (random.nextInt(12) == 0) {
                    break;
                }
            }
        }
        return items;
    }

    private void run(Map<String, Object> wish) {
        var path =
                "/value/runs/" + api.post("/value/runs", wish).body().get("id").stringValue();
        var run = Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> api.get(path).body(), now -> !isActive(now));
        assertThat(run.get("status").stringValue()).as(run.toString()).isEqualTo("done");
    }

    private static boolean isActive(JsonNode run) {
        return List.of("waiting", "running").contains(run.get("status").stringValue());
    }

    private void post(List<Map<String, Object>> items) {
        for (var from = 0; from < items.size(); from += 1_000) {
            var some = items.subList(from, Math.min(items.size(), from + 1_000));
            assertThat(api.post("/purchases", Map.of("items", some)).status()).isEqualTo(200);
        }
    }

    /** Called like nobody else, so that no test finds twins among them. */
    private String person() {
        var id = PartyId.next().value();
        database.sql("""
                        insert into archive.party
                            (id, version, kind, name, sort_key, search_text, tokens, tags, created_at, created_via, updated_at)
                        values (?, 0, 'PERSON', ?, 'kept', 'kept', '{}', '{}', now(), 'API', now())
                        """).param(id).param(UUID.randomUUID().toString()).update();
        return id.toString();
    }

    private static Map<String, Object> purchase(String party, int daysAgo, String amount, String currency) {
        return Map.of(
                "source",
                "retention test",
                "line",
                UUID.randomUUID().toString(),
                "partyId",
                party,
                "at",
                Instant.now().minus(Duration.ofDays(daysAgo)).toString(),
                "amount",
                Map.of("amount", amount, "currency", currency));
    }
}
