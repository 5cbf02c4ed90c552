package zhiji.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import zhiji.science.value.CountingModel;
import zhiji.science.value.CustomerScorer;
import zhiji.science.value.FitOptions;
import zhiji.science.value.GammaGamma;
import zhiji.science.value.LifetimeValue;
import zhiji.science.value.TransactionLog;
import zhiji.science.value.Unit;
import zhiji.science.value.Window;

/** Customers are scored over HTTP, and what was found is on the record, in lists and among the warnings. */
@ServerTest
class ValueRunIT {

    private static final Path CDNOW = Path.of("..", "..", "shared", "data", "cdnow", "CDNOW_sample.txt");
    private static final LocalDate AS_OF = LocalDate.of(1997, 9, 30);
    private static final int AT_ONCE = 1_000;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    TestApi api = TestApi.anonymous(0);

    @BeforeEach
    void signIn() {
        api = TestApi.administrator(port).with("Accept-Language", "en");
    }

    /** The figures are those of {@code ./zhiji value score --model pareto-nbd --horizon 39} on the file. */
    @Test
    void scoresAsTheCommandLineDoes() throws IOException {
        assumeTrue(Files.exists(CDNOW), "The data of CDNOW are not here; the comparison is left out.");
        var log = new TransactionLog();
        var parties = new LinkedHashMap<String, String>();
        var items = new ArrayList<Map<String, Object>>();
        for (var line : Files.readAllLines(CDNOW)) {
            var cells = List.of(line.strip().split("\\s+", -1));
            var day = LocalDate.parse(cells.get(2), DateTimeFormatter.BASIC_ISO_DATE);
            log.add(cells.get(1), day, Double.parseDouble(cells.get(4)));
            var party = parties.computeIfAbsent(cells.get(1), customer -> person("CDNOW " + customer));
            items.add(purchase(party, day + "T12:00:00+08:00", cells.get(4), "CHF"));
        }
        post(items);

        var run = run(Map.of("asOf", AS_OF.toString(), "model", "pareto-nbd", "currency", "CHF", "horizonWeeks", 39));

        var base = log.base(new Window(null, AS_OF, null, Unit.WEEK));
        var fit = CountingModel.Kind.PARETO_NBD.fit(base.histories(), FitOptions.DEFAULT);
        var frequency = new int[base.size()];
        var spend = new double[base.size()];
        for (var row = 0; row < base.size(); row++) {
            frequency[row] = base.histories().frequency(row);
            spend[row] = base.meanSpend(row);
        }
        var scorer = new CustomerScorer(
                fit.model(),
                GammaGamma.fit(frequency, spend, FitOptions.DEFAULT).model(),
                1,
                LifetimeValue.continuousRate(.15, Unit.WEEK));
        var fitted = run.at("/card/segments/0/purchases");
        assertThat(fitted.get("logLikelihood").doubleValue()).isEqualTo(fit.logLikelihood());
        assertThat(fitted.get("logLikelihood").doubleValue()).isCloseTo(-9594.976179, within(1e-4));
        assertThat(fitted.at("/parameters/0/value").doubleValue())
                .isEqualTo(fit.parameters().getFirst().value());
        assertThat(run.at("/card/customers").intValue()).isEqualTo(2357);
        var kept = scores();
        for (var row = 0; row < base.size(); row++) {
            var score = scorer.score(base.histories().get(row), base.meanSpend(row), 39);
            var party = parties.get(base.customer(row));
            assertThat(kept.get(party))
                    .as(base.customer(row))
                    .containsExactly(
                            rounded(100 * score.alive()),
                            rounded(score.expectedPurchases()),
                            rounded(score.lifetimeValue()));
        }
        assertThat(api.get("/value/base").body().get("expected").stringValue()).startsWith("1665.5");
    }

    @Test
    void isOnTheRecordInListsAndGroups() {
        var mark = "worth" + UUID.randomUUID().toString().substring(0, 8);
        var often = party(mark + " 山西煤业");
        var twin = party(mark + " 山西煤矿");
        var never = party(mark + " 过路人");
        buy(often, 30, 20, "120.00");
        buy(twin, 47, 1, "80.00");
        run(Map.of("currency", "CNY"));

        assertThat(api.get("/parties/" + never + "/worth").status()).isEqualTo(204);
        var before = api.get("/parties/" + often + "/worth").body();
        assertThat(before.at("/past/purchases").intValue()).isEqualTo(20);
        assertThat(before.at("/past/revenue/amount").stringValue()).isEqualTo("2400.00");
        assertThat(before.get("months")).hasSize(1);
        assertThat(names(mark, "{\"field\":\"worth.purchases\",\"op\":\"ge\",\"value\":20}"))
                .containsExactly(mark + " 山西煤业");
        assertThat(
                        names(
                                mark,
                                "{\"field\":\"worth.revenue\",\"op\":\"lt\",\"value\":{\"amount\":\"100\",\"currency\":\"CNY\"}}"))
                .containsExactly(mark + " 山西煤矿");
        assertThat(names(mark, "{\"field\":\"worth.quadrant\",\"op\":\"empty\"}"))
                .containsExactly(mark + " 过路人");
        var groups = api.get("/groups/parties?by=worth.quadrant&sum=worth.revenue&filter=" + encoded(named(mark)))
                .body()
                .get("items");
        assertThat(groups.valueStream()
                        .mapToLong(group -> group.get("count").longValue())
                        .sum())
                .isEqualTo(3);

        assertThat(api.post("/merges", Map.of("parties", List.of(often, twin), "reason", "one customer"))
                        .status())
                .isEqualTo(201);
        run(Map.of("currency", "CNY"));

        var merged = api.get("/parties/" + twin + "/worth").body();
        assertThat(merged.at("/past/purchases").intValue()).isEqualTo(21);
        assertThat(merged.at("/past/revenue/amount").stringValue()).isEqualTo("2480.00");
    }

    @Test
    void sortsListsByWorth() {
        var mark = mark();
        var names = List.of("甲", "乙", "丙");
        var amounts = List.of("300.00", "900.00", "30.00");
        for (var index = 0; index < names.size(); index++) {
            buy(party(mark + names.get(index)), 20, 3, amounts.get(index));
        }
        party(mark + "丁");
        run(Map.of("currency", "CNY"));

        assertThat(sorted(mark, "-worth.revenue")).containsExactly(mark + "乙", mark + "甲", mark + "丙", mark + "丁");
        assertThat(sorted(mark, "worth.mean-spend")).containsExactly(mark + "丙", mark + "甲", mark + "乙", mark + "丁");
    }

    /** One page at a time, so that the cursor is tried as well. */
    private List<String> sorted(String mark, String sort) {
        var names = new ArrayList<String>();
        var after = "";
        do {
            var page = api.get("/lists/parties?limit=2&fields=name&sort=" + sort + "&filter=" + encoded(named(mark))
                            + after)
                    .body();
            page.get("items")
                    .valueStream()
                    .forEach(item -> names.add(item.at("/values/name").stringValue()));
            after = page.path("next").isString()
                    ? "&after=" + encoded(page.get("next").stringValue())
                    : "";
        } while (!after.isEmpty());
        return names;
    }

    @Test
    void tellsEverybodyOfTheirOwnCustomersOnly() {
        var mark = mark();
        var seller = colleague(mark, Map.of("grants", Map.of("*", Map.of("see", "own"))));
        var own = seller.id();
        var mine = api.post("/parties", Map.of("kind", "organisation", "name", mark + "我的", "ownerId", own))
                .body()
                .get("id")
                .stringValue();
        var other = party(mark + "别人的");
        buy(mine, 10, 4, "50.00");
        buy(other, 10, 4, "70.00");
        run(Map.of("currency", "CNY"));

        var base = seller.api().get("/value/base").body();
        assertThat(base.get("customers").intValue()).isOne();
        assertThat(base.at("/revenue/amount").stringValue()).isEqualTo("200.00");
        assertThat(base.get("topShare").stringValue()).isEqualTo("100.0");
        assertThat(seller.api().get("/parties/" + mine + "/worth").status()).isEqualTo(200);
        assertThat(seller.api().get("/parties/" + other + "/worth").status()).isEqualTo(404);
        assertThat(seller.api()
                        .get("/value/warnings?limit=200")
                        .body()
                        .get("items")
                        .valueStream()
                        .map(warning -> warning.get("partyId").stringValue()))
                .doesNotContain(other);
        assertThat(seller.api().post("/value/runs", Map.of()).status()).isEqualTo(403);
        assertThat(seller.api()
                        .get("/value/runs?limit=1")
                        .body()
                        .at("/items/0/card")
                        .isObject())
                .isFalse();
        assertThat(seller.api()
                        .put("/value/warnings/" + mine + "/dismissal", Map.of("reason", "contacted"))
                        .status())
                .isEqualTo(403);
        assertThat(api.get("/audit?deed=seen&record=" + mine + "&by=" + own)
                        .body()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void keepsBackEverySumOfAFieldThatIsKeptBack() {
        var mark = mark();
        var role = Map.<String, Object>of(
                "grants",
                Map.of("*", Map.of("see", "all")),
                "fields",
                Map.of("parties", Map.of("worth.lifetime", "hidden")));
        var clerk = colleague(mark, role).api();
        var party = party(mark + "客户");
        buy(party, 10, 4, "50.00");
        run(Map.of("currency", "CNY"));

        assertThat(clerk.get("/value/base").status()).isEqualTo(403);
        assertThat(clerk.get("/value/warnings").status()).isEqualTo(403);
        assertThat(clerk.get("/parties/" + party + "/worth").status()).isEqualTo(403);
        assertThat(clerk.get("/lists/parties?sort=-worth.lifetime").status()).isEqualTo(422);
        var glance = clerk.get("/lookup?id=" + party).body().at("/customer/worth");
        assertThat(glance.get("quadrant").isString()).isTrue();
        assertThat(glance.path("lifetime").isObject()).isFalse();
    }

    @Test
    void keepsWorthBackFromWhomPurchasesAreKeptBack() {
        var mark = mark();
        var clerk = colleague(mark, Map.of("grants", Map.of("parties", Map.of("see", "all"))))
                .api();
        var party = party(mark + "客户");
        buy(party, 10, 4, "50.00");
        run(Map.of("currency", "CNY"));

        assertThat(clerk.get("/parties/" + party + "/worth").status()).isEqualTo(403);
        assertThat(clerk.get("/value/base").status()).isEqualTo(403);
        assertThat(clerk.get("/lists/parties?sort=-worth.revenue").status()).isEqualTo(422);
        assertThat(clerk.get("/lookup?id=" + party).body().at("/customer/worth").isObject())
                .isFalse();
    }

    private static String mark() {
        return "worth" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Somebody with one role. */
    private record Colleague(String id, TestApi api) {}

    private Colleague colleague(String name, Map<String, Object> rights) {
        var content = new HashMap<>(rights);
        content.put("name", name);
        var role = api.post("/roles", content).body().get("id").stringValue();
        var user = api.post("/users", Map.of("username", name, "displayName", name, "password", TestApi.PASSWORD))
                .body()
                .get("id")
                .stringValue();
        api.put("/users/" + user + "/roles", Map.of("roles", List.of(role)));
        return new Colleague(user, TestApi.user(port, name));
    }

    @Test
    void refusesWhatCannotBeComputed() {
        assertThat(api.post("/value/runs", Map.of("model", "crystal-ball")).status())
                .isEqualTo(422);
        assertThat(api.post("/value/runs", Map.of("horizonWeeks", 0)).status()).isEqualTo(422);
        assertThat(api.post("/value/runs", Map.of("asOf", "2999-01-01")).status())
                .isEqualTo(422);
        var nothing = end(api.post("/value/runs", Map.of("currency", "ISK")).body());
        assertThat(nothing.get("status").stringValue()).isEqualTo("failed");
        assertThat(nothing.get("failure").stringValue()).contains("nothing to score");
    }

    @Test
    void putsAWarningAsideAndTakesItBack() {
        var random = new Random(11);
        var items = new ArrayList<Map<String, Object>>();
        for (var customer = 0; customer < 400; customer++) {
            var party = person("Customer " + customer);
            var gap = 5 + random.nextInt(60);
            for (var day = 1 + random.nextInt(300); day < 400; day += 1 + random.nextInt(2 * gap)) {
                var at = Instant.now().minus(Duration.ofDays(400L - day));
                items.add(purchase(party, at.toString(), String.valueOf(10 + random.nextInt(200)), "SEK"));
                if (random.nextInt(12) == 0) {
                    break;
                }
            }
        }
        var silent = person("Silent");
        for (var time = 0; time < 30; time++) {
            var at = Instant.now().minus(Duration.ofDays(60 + 5L * time));
            items.add(purchase(silent, at.toString(), "200", "SEK"));
        }
        post(items);
        run(Map.of("currency", "SEK"));
        assertThat(warned()).contains(silent);

        assertThat(api.put("/value/warnings/" + silent + "/dismissal", Map.of("reason", "contacted"))
                        .status())
                .isEqualTo(200);
        assertThat(warned()).doesNotContain(silent);

        assertThat(api.delete("/value/warnings/" + silent + "/dismissal").status())
                .isEqualTo(204);
        assertThat(warned()).contains(silent);
    }

    private List<String> warned() {
        return api.get("/value/warnings?limit=200")
                .body()
                .get("items")
                .valueStream()
                .map(warning -> warning.get("partyId").stringValue())
                .toList();
    }

    private JsonNode run(Map<String, Object> wish) {
        var run = end(api.post("/value/runs", wish).body());
        assertThat(run.get("status").stringValue()).as(run.toString()).isEqualTo("done");
        return run;
    }

    private JsonNode end(JsonNode run) {
        var path = "/value/runs/" + run.get("id").stringValue();
        return Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(
                        () -> api.get(path).body(),
                        now -> !List.of("waiting", "running")
                                .contains(now.get("status").stringValue()));
    }

    private Map<String, List<BigDecimal>> scores() {
        var scores = new HashMap<String, List<BigDecimal>>();
        database.sql("select party_id, alive, expected, lifetime from value.score")
                .query((row, number) -> scores.put(
                        row.getString(1), List.of(row.getBigDecimal(2), row.getBigDecimal(3), row.getBigDecimal(4))))
                .list();
        return scores;
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN);
    }

    /** Written to the table: the archive has its own tests, and two thousand requests take their time. */
    private String person(String name) {
        var id = PartyId.next().value();
        database.sql("""
                        insert into archive.party
                            (id, version, kind, name, sort_key, search_text, tokens, tags, created_at, created_via, updated_at)
                        values (?, 0, 'PERSON', ?, 'cdnow', 'cdnow', '{}', '{}', now(), 'API', now())
                        """).param(id).param(name).update();
        return id.toString();
    }

    private String party(String name) {
        return api.post("/parties", Map.of("kind", "organisation", "name", name))
                .body()
                .get("id")
                .stringValue();
    }

    /** So many purchases of one amount, five days apart, the last one so many days ago. */
    private void buy(String party, int daysAgo, int times, String amount) {
        var items = new ArrayList<Map<String, Object>>();
        for (var time = 0; time < times; time++) {
            var at = Instant.now().minus(Duration.ofDays(daysAgo + 5L * time));
            items.add(purchase(party, at.toString(), amount, "CNY"));
        }
        post(items);
    }

    private static Map<String, Object> purchase(String party, String at, String amount, String currency) {
        return Map.of(
                "source",
                "value test",
                "line",
                UUID.randomUUID().toString(),
                "partyId",
                party,
                "at",
                at,
                "amount",
                Map.of("amount", amount, "currency", currency));
    }

    private void post(List<Map<String, Object>> items) {
        for (var from = 0; from < items.size(); from += AT_ONCE) {
            var some = items.subList(from, Math.min(items.size(), from + AT_ONCE));
            assertThat(api.post("/purchases", Map.of("items", some)).status()).isEqualTo(200);
        }
    }

    private List<String> names(String mark, String filter) {
        var both = "{\"and\":[" + named(mark) + "," + filter + "]}";
        var answer = api.get("/parties?filter=" + encoded(both));
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
        return answer.body()
                .get("items")
                .valueStream()
                .map(item -> item.get("name").stringValue())
                .toList();
    }

    private static String named(String mark) {
        return "{\"field\":\"name\",\"op\":\"starts\",\"value\":\"" + mark + "\"}";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
