package zhiji.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.PastComplaints;
import zhiji.PastComplaints.Said;
import zhiji.QueryCount;
import zhiji.ServerTest;
import zhiji.TestApi;

/** What complaints come from, counted for whoever asks, over HTTP. */
@ServerTest
class CausesIT {

    @LocalServerPort
    int port;

    private final DSLContext sql;
    private final QueryCount queries;
    private final PastComplaints past;
    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    CausesIT(@Autowired DSLContext sql, @Autowired QueryCount queries) {
        this.sql = sql;
        this.queries = queries;
        past = new PastComplaints(sql);
    }

    @Test
    void addsUpToTheWholeWhateverItIsGroupedBy() {
        var random = new Random(20261122);
        var causes = new ArrayList<UUID>();
        for (var one = 0; one < 40; one++) {
            causes.add(past.cause("原因" + one + mark, null));
        }
        var first = LocalDate.of(1991, 3, 1);
        var counts = new HashMap<String, Integer>();
        for (var one = 0; one < 400; one++) {
            // The more frequent the smaller the place; one in ten is not known.
            var place = (int) (40 * random.nextDouble() * random.nextDouble());
            var cause = random.nextInt(10) == 0 ? null : causes.get(place);
            var product = random.nextInt(3) == 0 ? null : "产品" + random.nextInt(5) + mark;
            past.add(first.plusDays(random.nextInt(30)), new Said(cause, product, null, false));
            counts.merge(String.valueOf(cause), 1, Integer::sum);
        }
        for (var by : List.of("cause", "category", "product", "batch", "shop", "desk")) {
            var report = report(TestApi.administrator(port), by, first, 30);
            var rows = report.get("rows");
            var listed = rows.valueStream()
                    .mapToInt(row -> row.get("count").intValue())
                    .sum();
            assertThat(listed
                            + report.get("unknown").intValue()
                            + report.get("others").intValue())
                    .as(by)
                    .isEqualTo(400)
                    .isEqualTo(report.get("total").intValue());
            var sum = 0.0;
            for (var row : rows) {
                sum += row.get("share").doubleValue();
                assertThat(row.get("cumulative").doubleValue()).isCloseTo(sum, within(1e-9));
            }
        }
        var byCause = report(TestApi.administrator(port), "cause", first, 30);
        assertThat(byCause.get("rows").size()).isEqualTo(30);
        assertThat(byCause.get("unknown").intValue()).isEqualTo(counts.get("null"));
        for (var row : byCause.get("rows")) {
            assertThat(row.get("count").intValue())
                    .isEqualTo(counts.get(row.get("key").stringValue()));
        }
        assertThat(byCause.get("rows").findValues("count").stream().map(JsonNode::intValue))
                .isSortedAccordingTo((one, other) -> Integer.compare(other, one));
    }

    @Test
    void tellsWhetherItIsMoreThanBeforeOrChance() {
        var rising = past.cause("漏装" + mark, null);
        var steady = past.cause("破损" + mark, null);
        var day = LocalDate.of(1992, 5, 20);
        past.add(15, day, Said.of(rising));
        past.add(5, day.minusDays(10), Said.of(rising));
        past.add(6, day, Said.of(steady));
        past.add(6, day.minusDays(10), Said.of(steady));
        var rows = report(TestApi.administrator(port), "cause", day.minusDays(5), 10)
                .get("rows");
        assertThat(rows.get(0).get("name").stringValue()).isEqualTo("漏装" + mark);
        assertThat(rows.get(0).get("before").intValue()).isEqualTo(5);
        assertThat(rows.get(0).get("pValue").doubleValue()).isCloseTo(0.0413894653, within(1e-9));
        assertThat(rows.get(1).get("pValue").doubleValue()).isEqualTo(1);
    }

    @Test
    void countsNeitherConfidentialNorHiddenCasesForThoseWhoMayNotSeeThem() {
        var cause = past.cause("态度" + mark, null);
        var day = LocalDate.of(1993, 7, 10);
        past.add(3, day, Said.of(cause));
        past.add(2, day, new Said(cause, null, null, true));
        var deleted = past.add(day, Said.of(cause));
        sql.execute("update complaints.complaint set deleted_at = now() where id = ?", deleted);
        var admin = TestApi.administrator(port);
        assertThat(report(admin, "cause", day, 1).get("total").intValue()).isEqualTo(5);
        var colleague = TestApi.colleague(port, "cai" + mark);
        assertThat(report(colleague, "cause", day, 1).get("total").intValue()).isEqualTo(3);

        var own = person("own", Map.of("complaints", Map.of("see", "own")), Map.of());
        assertThat(report(own, "cause", day, 1).get("total").intValue()).isZero();
        var blind = person("blind", Map.of("*", Map.of("see", "all")), Map.of("complaints", Map.of("cause", "hidden")));
        assertThat(blind.get(path("cause", day, 1)).status()).isEqualTo(422);
        assertThat(report(blind, "shop", day, 1).get("total").intValue()).isEqualTo(3);
        var none = person("none", Map.of("recoveries", Map.of("see", "all")), Map.of());
        assertThat(none.get(path("shop", day, 1)).status()).isEqualTo(403);
    }

    @Test
    void addsWhatRecoveriesCostForThoseWhoMayKnow() {
        var admin = TestApi.administrator(port);
        var cause = past.cause("错发" + mark, null);
        var day = LocalDate.of(1994, 2, 3);
        for (var amount : List.of("30", "12.50")) {
            var complaint = past.add(day, Said.of(cause));
            var remedy = Map.of("kind", "refund", "amount", Map.of("amount", amount, "currency", "CNY"), "ask", true);
            admin.post("/recoveries", Map.of("complaint", complaint, "failure", "发错了货", "remedy", remedy));
            sql.execute(
                    "update recovery.recovery set spent = ?::numeric, currency = 'CNY' where complaint_id = ?",
                    amount,
                    complaint);
        }
        past.add(day, Said.of(cause));
        var report = report(admin, "cause", day, 1);
        assertThat(report.at("/rows/0/costs/0/amount").stringValue()).isEqualTo("42.50");
        assertThat(report.at("/costs/0/amount").stringValue()).isEqualTo("42.50");
        var blind = person("cost", Map.of("*", Map.of("see", "all")), Map.of("recoveries", Map.of("spent", "hidden")));
        var kept = report(blind, "cause", day, 1);
        assertThat(kept.get("total").intValue()).isEqualTo(3);
        assertThat(kept.get("costsKnown").booleanValue()).isFalse();
        assertThat(kept.toString()).doesNotContain("42.5");
    }

    /** Values, totals, costs, and the names of the tree; with whoever asks. */
    @Test
    void costsFourQueriesHoweverManyComplaintsThereAre() {
        var admin = TestApi.administrator(port);
        var day = LocalDate.of(1995, 9, 9);
        var access = queries.of(() -> admin.get("/complaint-causes?by=nothing&from=1995-09-09&until=1995-09-09"));
        past.add(day, Said.of(past.cause("一" + mark, null)));
        var few = queries.of(() -> report(admin, "cause", day, 1));
        for (var one = 0; one < 20; one++) {
            past.add(3, day, Said.of(past.cause("另" + one + mark, null)));
        }
        assertThat(queries.of(() -> report(admin, "cause", day, 1))).isEqualTo(few);
        assertThat(few - access).isEqualTo(4);
    }

    @Test
    void refusesSpansAndGroupsThatMakeNoSense() {
        var admin = TestApi.administrator(port);
        assertThat(admin.get("/complaint-causes?by=cause&from=2026-02-02&until=2026-02-01")
                        .status())
                .isEqualTo(422);
        assertThat(admin.get("/complaint-causes?by=customer&from=2026-02-02&until=2026-02-02")
                        .status())
                .isEqualTo(422);
    }

    private TestApi person(String name, Map<String, ?> grants, Map<String, ?> fields) {
        var admin = TestApi.administrator(port);
        var role = admin.post("/roles", Map.of("name", name + mark, "grants", grants, "fields", fields))
                .body()
                .get("id")
                .stringValue();
        var api = TestApi.colleague(port, name + mark);
        var id = api.get("/sessions/current").body().at("/user/id").stringValue();
        admin.put("/users/" + id + "/roles", Map.of("roles", List.of(role)));
        return api;
    }

    private static JsonNode report(TestApi api, String by, LocalDate first, int days) {
        return api.get(path(by, first, days)).body();
    }

    private static String path(String by, LocalDate first, int days) {
        return "/complaint-causes?by=" + by + "&from=" + first + "&until=" + first.plusDays(days - 1L);
    }
}
