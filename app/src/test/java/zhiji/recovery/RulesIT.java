package zhiji.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Recoveries that rules open: for every sign, once, with the reason, and never where somebody attends already. */
@ServerTest
class RulesIT {

    private static final UUID JOB = new UUID(0, 0);

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    RuleRun run;

    /** Tests share one archive: a currency of one's own keeps the purchases of others away. */
    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    private TestApi admin = TestApi.anonymous(0);

    @BeforeEach
    void signIn() {
        admin = TestApi.administrator(port);
    }

    @AfterEach
    void switchOff() {
        sql.execute("update recovery.rule set since = null");
    }

    @Test
    void opensOneForAReturnHoweverOftenAndWhereverItIsDone() throws Exception {
        var lin = TestApi.colleague(port, "lin" + mark);
        var party = customer("章怀远", lin);
        var rule = rule("大额退货", Map.of("sign", "return", "amount", money("500", "SEK")), 30);
        bought(party, 1, "-499", "SEK");
        run.run(JOB, () -> false);
        assertThat(opened(party)).isEmpty();

        bought(party, 2, "-800", "SEK");
        try (var pool = Executors.newFixedThreadPool(6)) {
            var deeds = new ArrayList<Callable<Boolean>>();
            for (var one = 0; one < 6; one++) {
                deeds.add(() -> {
                    run.run(JOB, () -> false);
                    return true;
                });
            }
            for (Future<Boolean> done : pool.invokeAll(deeds)) {
                assertThat(done.get()).isTrue();
            }
        }
        var id = only(party);
        var opened = lin.get("/recoveries/" + id + "/case").body();
        assertThat(opened.get("title").stringValue()).isEqualTo("大额退货" + mark);
        assertThat(opened.get("origin").stringValue()).isEqualTo("return");
        assertThat(opened.at("/owner/displayName").stringValue()).isEqualTo("lin" + mark);
        assertThat(opened.has("by") && !opened.get("by").isNull()).isFalse();
        assertThat(opened.get("checkBack").stringValue())
                .isEqualTo(today.plusDays(3).toString());
        assertThat(opened.at("/finding/rule").stringValue()).isEqualTo("大额退货" + mark);
        assertThat(opened.at("/finding/amount/amount").stringValue()).isEqualTo("800.00");
        assertThat(opened.at("/finding/records/0/name").stringValue()).isEqualTo("破壁机");
        assertThat(found(lin)).containsExactly(id);

        var path = "/recoveries/" + id;
        assertThat(lin.post(path + "/remedies", Map.of("kind", "apology")).status())
                .isEqualTo(201);
        assertThat(found(lin)).as("begun with").isEmpty();
        var version = lin.get(path + "/case").header("ETag");
        assertThat(lin.with("If-Match", version)
                        .put(path + "/result", Map.of("result", "saved"))
                        .status())
                .isEqualTo(200);
        run.run(JOB, () -> false);
        assertThat(opened(party)).as("the same return").hasSize(1);
        bought(party, 0, "-900", "SEK");
        run.run(JOB, () -> false);
        assertThat(opened(party)).as("at most one in 30 days").hasSize(1);
        sql.execute("update recovery.recovery set created_at = created_at - interval '31 days' where id = ?", id);
        run.run(JOB, () -> false);
        assertThat(opened(party)).hasSize(2);

        assertThat(watched(rule).get("opened").intValue()).isOne();
        assertThat(admin.delete("/recovery-rules/" + rule).body().get("code").stringValue())
                .isEqualTo("recovery.rule-used");
        var figures = admin.get("/recovery-figures?months=3").body();
        assertThat(figures.get("origins")
                        .valueStream()
                        .filter(one -> one.get("origin").stringValue().equals("return")))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.at("/results/saved").intValue()).isPositive());
        var filter = "{\"and\":[{\"field\":\"origin\",\"op\":\"eq\",\"value\":\"return\"},"
                + "{\"field\":\"party\",\"op\":\"eq\",\"value\":\"" + party + "\"}]}";
        assertThat(admin.get("/recoveries?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                        .body()
                        .get("items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void leavesAloneWhomSomebodyAttendsToOrDidSince() {
        var complaining = customer("缪兰", admin);
        var noticed = customer("耿思远", admin);
        var done = customer("冉静", admin);
        var free = customer("盛莲", admin);
        rule("退货", Map.of("sign", "return", "amount", money("500", "NOK")), 30);
        for (var party : List.of(complaining, noticed, done, free)) {
            bought(party, 1, "-600", "NOK");
        }
        admin.post("/complaints", Map.of("text", "机器漏水", "channel", "phone", "party", complaining));
        admin.post("/recoveries", Map.of("party", noticed, "failure", "漏水"));
        var over = admin.post("/recoveries", Map.of("party", done, "failure", "漏水"))
                .body()
                .get("id")
                .stringValue();
        var path = "/recoveries/" + over;
        admin.with("If-Match", admin.get(path + "/case").header("ETag"))
                .put(path + "/result", Map.of("result", "saved"));

        var preview = preview(Map.of("sign", "return", "amount", money("500", "NOK")));
        run.run(JOB, () -> false);
        assertThat(opened(complaining)).isEmpty();
        assertThat(opened(noticed)).hasSize(1);
        assertThat(opened(done)).hasSize(1);
        assertThat(opened(free)).hasSize(1);
        assertThat(preview.get("count").intValue()).isOne();
        assertThat(preview.at("/latest/0/party/id").stringValue()).isEqualTo(free);
    }

    @Test
    void makesGoodForTheLatestOfRepeatedComplaints() {
        var party = customer("殷和", admin);
        rule("一再投诉", Map.of("sign", "complaints", "times", 3, "days", 10), 30);
        complaint(party, 12, false);
        complaint(party, 5, false);
        complaint(party, 2, true);
        var last = complaint(party, 1, false);
        run.run(JOB, () -> false);
        assertThat(opened(party)).as("one is too old, one is confidential").isEmpty();

        var latest = complaint(party, 0, false);
        run.run(JOB, () -> false);
        run.run(JOB, () -> false);
        var opened = admin.get("/recoveries/" + only(party) + "/case").body();
        assertThat(opened.at("/complaint/id").stringValue()).isEqualTo(latest);
        assertThat(opened.at("/finding/times").intValue()).isEqualTo(3);
        assertThat(opened.get("finding").get("records").findValuesAsString("id"))
                .hasSize(3)
                .startsWith(latest, last);
        assertThat(admin.get("/complaints/" + latest + "/recovery").status()).isEqualTo(200);
    }

    @Test
    void addsUpCuesAndForgetsThoseThatWereSettled() {
        var lin = TestApi.colleague(port, "lu" + mark);
        var party = customer("邵青", lin);
        var other = customer("邵白", lin);
        rule("线索很强", Map.of("sign", "cues", "strength", 4.5), 30);
        for (var kind : List.of("asks-manager", "never-mind")) {
            admin.post("/cues", Map.of("party", party, "kind", kind));
        }
        admin.post("/cues", Map.of("party", other, "kind", "asks-manager"));
        var followUp = lin.get("/cue-follow-ups")
                .body()
                .get("items")
                .valueStream()
                .filter(one -> one.toString().contains("邵白"))
                .findFirst()
                .orElseThrow();
        assertThat(lin.put(
                                "/cue-follow-ups/" + followUp.get("id").stringValue() + "/outcome",
                                Map.of("outcome", "talked"))
                        .status())
                .isLessThan(300);
        admin.post("/cues", Map.of("party", other, "kind", "never-mind"));
        run.run(JOB, () -> false);
        var finding = admin.get("/recoveries/" + only(party) + "/case").body().get("finding");
        assertThat(finding.get("strength").doubleValue()).isBetween(4.9, 5.0);
        assertThat(finding.get("records").findValuesAsString("name")).containsExactly("never-mind", "asks-manager");
        assertThat(opened(other)).as("somebody talked to them in between").isEmpty();
    }

    @Test
    void seesARegularCustomerFallAndASurprisingSilence() {
        var fallen = customer("吉祥", admin);
        var seldom = customer("吉庆", admin);
        var steady = customer("吉安", admin);
        var silent = customer("沉默", admin);
        history(fallen, "DKK", List.of(125, 100, 80, 60, 40), "300");
        history(seldom, "DKK", List.of(125, 40), "300");
        history(steady, "DKK", List.of(125, 100, 80, 60, 40, 20, 0), "300");
        warned(silent, "DKK");
        var fall = Map.of("sign", "fall", "percent", 60, "days", 30, "amount", money("200", "DKK"));
        rule("买得少了", fall, 90);
        rule("久未光顾", Map.of("sign", "silence", "amount", money("100", "DKK")), 90);
        assertThat(preview(fall).get("count").intValue()).isOne();
        sql.execute("update recovery.rule set since = since - interval '20 days'");
        run.run(JOB, () -> false);
        run.run(JOB, () -> false);
        var finding = admin.get("/recoveries/" + only(fallen) + "/case").body().get("finding");
        assertThat(finding.at("/before/amount").stringValue()).isEqualTo("500.00");
        assertThat(finding.at("/amount/amount").stringValue()).isEqualTo("0.00");
        assertThat(opened(seldom)).isEmpty();
        assertThat(opened(steady)).isEmpty();
        assertThat(admin.get("/recoveries/" + only(silent) + "/case")
                        .body()
                        .at("/finding/amount/amount")
                        .stringValue())
                .isEqualTo("150.00");
    }

    @Test
    void tellsNobodyMoreThanTheyMayKnowAndLetsAdministratorsAloneWriteRules() {
        var party = customer("缪竹", admin);
        var rule = rule("退货要问", Map.of("sign", "return", "amount", money("500", "ISK")), 30);
        bought(party, 1, "-7777", "ISK");
        run.run(JOB, () -> false);
        var id = only(party);
        var role = admin.post(
                        "/roles",
                        Map.of(
                                "name",
                                "不看消费" + mark,
                                "grants",
                                Map.of("*", Map.of("see", "all"), "purchases", Map.of("see", "none"))))
                .body()
                .get("id")
                .stringValue();
        var reader = TestApi.colleague(port, "xi" + mark);
        var user = reader.get("/sessions/current").body().at("/user/id").stringValue();
        admin.put("/users/" + user + "/roles", Map.of("roles", List.of(role)));
        var told = reader.get("/recoveries/" + id + "/case");
        assertThat(told.body().at("/finding/rule").stringValue()).isEqualTo("退货要问" + mark);
        assertThat(told.raw().body()).doesNotContain("7777").doesNotContain("破壁机");

        assertThat(reader.get("/recovery-rules").status()).isEqualTo(403);
        assertThat(reader.post("/recovery-rules", content("x", Map.of("sign", "cues", "strength", 3), 30, true))
                        .status())
                .isEqualTo(403);
        assertThat(reader.post("/recovery-rules/preview", content("x", Map.of("sign", "cues", "strength", 3), 30, true))
                        .status())
                .isEqualTo(403);
        assertThat(reader.delete("/recovery-rules/" + rule).status()).isEqualTo(403);
        assertThat(refused(Map.of("sign", "noticed"))).isEqualTo(422);
        assertThat(refused(Map.of("sign", "return"))).isEqualTo(422);
        assertThat(refused(Map.of("sign", "fall", "percent", 101, "days", 30, "amount", money("1", "CNY"))))
                .isEqualTo(422);
        assertThat(admin.post("/recovery-rules", content("退货要问", Map.of("sign", "cues", "strength", 3), 30, false))
                        .status())
                .isEqualTo(409);
        var spare = rule("没用过", Map.of("sign", "cues", "strength", 99), 30);
        assertThat(admin.delete("/recovery-rules/" + spare).status()).isEqualTo(204);
        assertThat(sql.fetchCount(sql.selectFrom("audit.entry").where("deed = 'recovery-rule-changed'")))
                .isGreaterThanOrEqualTo(2);
        assertThat(sql.fetchCount(sql.selectFrom("audit.entry").where("deed = 'recovery-rule-removed'")))
                .isPositive();
    }

    @Test
    void countsWhatIsSeenAfterItWasSwitchedOnAlone() {
        var party = customer("晏初", admin);
        var body = content("以后的退货", Map.of("sign", "return", "amount", money("500", "HUF")), 30, true);
        var rule = admin.post("/recovery-rules", body).body();
        bought(party, 1, "-600", "HUF");
        run.run(JOB, () -> false);
        assertThat(opened(party)).isEmpty();
        var off = new HashMap<>(body);
        off.put("on", false);
        var path = "/recovery-rules/" + rule.get("id").stringValue();
        var changed = admin.with("If-Match", "1").put(path, off);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("since").isString()).isFalse();
        assertThat(admin.with("If-Match", "1").put(path, off).status()).isEqualTo(412);
    }

    private int refused(Map<String, Object> sign) {
        return admin.post("/recovery-rules", content("y", sign, 30, true)).status();
    }

    private JsonNode preview(Map<String, Object> sign) {
        return admin.post("/recovery-rules/preview", content("p", sign, 30, true))
                .body();
    }

    /** On, and as if it had been so for three days. */
    private String rule(String name, Map<String, Object> sign, int restDays) {
        var created = admin.post("/recovery-rules", content(name, sign, restDays, true));
        assertThat(created.status()).as(created.raw().body()).isEqualTo(201);
        var id = created.body().get("id").stringValue();
        sql.execute("update recovery.rule set since = since - interval '3 days' where id = ?", UUID.fromString(id));
        return id;
    }

    private Map<String, Object> content(String name, Map<String, Object> sign, int restDays, boolean on) {
        var content = new HashMap<>(sign);
        content.put("name", name + mark);
        content.put("customerOwner", true);
        content.put(
                "person", admin.get("/sessions/current").body().at("/user/id").stringValue());
        content.put("dueDays", 3);
        content.put("restDays", restDays);
        content.put("on", on);
        return content;
    }

    private JsonNode watched(String rule) {
        return admin.get("/recovery-rules")
                .body()
                .get("items")
                .valueStream()
                .filter(one -> one.get("id").stringValue().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private String customer(String name, TestApi owner) {
        var id = owner.get("/sessions/current").body().at("/user/id").stringValue();
        return admin.post("/parties", Map.of("kind", "person", "name", name + mark, "ownerId", id))
                .body()
                .get("id")
                .stringValue();
    }

    private void bought(String party, int daysAgo, String amount, String currency) {
        var item = Map.of(
                "source",
                "rules test",
                "line",
                UUID.randomUUID().toString(),
                "partyId",
                party,
                "productName",
                "破壁机",
                "at",
                Instant.now().minus(Duration.ofDays(daysAgo)).toString(),
                "amount",
                money(amount, currency));
        assertThat(admin.post("/purchases", Map.of("items", List.of(item))).status())
                .isEqualTo(200);
    }

    private String complaint(String party, int daysAgo, boolean confidential) {
        var id = admin.post(
                        "/complaints",
                        Map.of("text", "又坏了", "channel", "phone", "party", party, "confidential", confidential))
                .body()
                .get("id")
                .stringValue();
        sql.execute(
                "update complaints.complaint set received_at = received_at - make_interval(days => ?) where id = ?",
                daysAgo,
                UUID.fromString(id));
        return id;
    }

    private void history(String party, String currency, List<Integer> daysAgo, String amount) {
        var days = daysAgo.stream()
                .map(ago -> (int) today.minusDays(ago).toEpochDay())
                .toArray(Integer[]::new);
        var amounts = daysAgo.stream().map(ago -> Double.valueOf(amount)).toArray(Double[]::new);
        sql.execute(
                "insert into value.history (party_id, currency, entries, days, amounts, product_days)"
                        + " values (?, ?, ?, ?, ?, '{}')",
                UUID.fromString(party),
                currency,
                days.length,
                days,
                amounts);
    }

    private void warned(String party, String currency) {
        var id = UUID.fromString(party);
        sql.execute("""
                insert into value.score (party_id, segment, as_of, currency, purchases, first_on, last_on, revenue, mean_spend,
                    products, recency, frequency, monetary, quadrant, at_stake, priority)
                values (?, 'all', current_date, ?, 9, current_date - 400, current_date - 90, 900, 100, 1, 1, 1, 1,
                    'BUTTERFLY', 150, 10)
                """, id, currency);
        sql.execute("""
                insert into value.warned (id, party_id, given_on, silence, falling, alive, at_stake, quadrant)
                values (?, ?, current_date - 1, true, false, 50, 150, 'BUTTERFLY')
                """, UUID.randomUUID(), id);
    }

    private List<UUID> opened(String party) {
        return sql.fetch(
                        "select id from recovery.recovery where party_id = ? order by created_at",
                        UUID.fromString(party))
                .map(row -> row.get(0, UUID.class));
    }

    private UUID only(String party) {
        assertThat(opened(party)).hasSize(1);
        return opened(party).getFirst();
    }

    private static List<UUID> found(TestApi api) {
        return api.get("/recovery-agenda")
                .body()
                .get("found")
                .valueStream()
                .map(one -> UUID.fromString(one.get("id").stringValue()))
                .toList();
    }

    private static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }
}
