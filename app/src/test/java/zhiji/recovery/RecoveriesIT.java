package zhiji.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.QueryCount;
import zhiji.ServerTest;
import zhiji.TestApi;
import zhiji.TestApi.Response;

/** Recoveries as the front line opens and checks them, over HTTP. */
@ServerTest
class RecoveriesIT {

    private static final BigDecimal MONTHLY = new BigDecimal("500");
    private static final BigDecimal SINGLE = new BigDecimal("200");

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    QueryCount queries;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void makesGoodOnTheSpotAndKeepsTheBooks() {
        var company = new Company(port, mark);
        var clerk = company.person("an", company.role("店员" + mark, MONTHLY, SINGLE));
        var opened = clerk.post(
                        "/recoveries",
                        Map.of(
                                "party", company.customer("章怀远"),
                                "failure", "说好三天，七天才到。\n打了两次电话没人接",
                                "remedy", Map.of("kind", "refund", "amount", yuan("80"), "note", "退运费")))
                .body();
        assertThat(opened.get("title").stringValue()).isEqualTo("说好三天，七天才到。");
        assertThat(opened.at("/party/name").stringValue()).isEqualTo("章怀远" + mark);
        assertThat(opened.at("/spent/amount").stringValue()).isEqualTo("80.00");
        assertThat(opened.at("/remedies/0/state").stringValue()).isEqualTo("given");
        var own = clerk.get("/recovery-allowance").body();
        assertThat(own.at("/monthly/amount").stringValue()).isEqualTo("500.00");
        assertThat(own.at("/left/amount").stringValue()).isEqualTo("420.00");

        var path = "/recoveries/" + opened.get("id").stringValue();
        var reversed = clerk.put(
                        path + "/remedies/" + opened.at("/remedies/0/id").stringValue() + "/reversal",
                        Map.of("reason", "客户不要退款"))
                .body();
        assertThat(reversed.at("/remedies/0/state").stringValue()).isEqualTo("reversed");
        assertThat(reversed.hasNonNull("spent")).isFalse();
        assertThat(clerk.get("/recovery-allowance").body().at("/left/amount").stringValue())
                .isEqualTo("500.00");
        assertThat(give(clerk, path, "refund", "60").status()).isEqualTo(201);
        var history = clerk.get(path + "/history").body().get("items");
        assertThat(history.valueStream()
                        .flatMap(entry -> entry.get("changes").valueStream())
                        .map(change -> change.get("field").stringValue()))
                .contains("spent");
    }

    @Test
    void givesASecondOfAKindOnlyWhenThatIsSaidToBeWanted() {
        var company = new Company(port, mark);
        var clerk = company.person("bai", company.role("客服" + mark, MONTHLY, SINGLE));
        var path = "/recoveries/" + company.recovery(clerk);
        assertThat(give(clerk, path, "voucher", "20").status()).isEqualTo(201);
        var second = give(clerk, path, "voucher", "20");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().get("code").stringValue()).isEqualTo("recovery.given-already");
        assertThat(give(clerk, path, "gift", "20").status()).isEqualTo(201);
        var wanted = clerk.post(path + "/remedies", Map.of("kind", "voucher", "amount", yuan("20"), "again", true));
        assertThat(wanted.status()).isEqualTo(201);
        assertThat(wanted.body().at("/spent/amount").stringValue()).isEqualTo("60.00");
        assertThat(clerk.post(path + "/remedies", Map.of("kind", "apology")).status())
                .isEqualTo(201);
        assertThat(give(clerk, path, "apology", "5").status()).isEqualTo(422);
        assertThat(clerk.post(
                                path + "/remedies",
                                Map.of("kind", "refund", "amount", Map.of("amount", "1", "currency", "USD")))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void asksSomebodyElseBeyondTheAllowance() {
        var company = new Company(port, mark);
        var clerk = company.person("cen", company.role("柜台" + mark, MONTHLY, SINGLE));
        var head = company.person("dong", company.role("店长" + mark, SINGLE, SINGLE, true));
        var path = "/recoveries/" + company.recovery(clerk);
        var refused = give(clerk, path, "refund", "300");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("detail").stringValue()).contains("300", "200", "500");
        var asked = clerk.post(path + "/remedies", Map.of("kind", "refund", "amount", yuan("300"), "ask", true))
                .body();
        assertThat(asked.get("standing").stringValue()).isEqualTo("awaiting");
        assertThat(asked.hasNonNull("spent")).isFalse();
        assertThat(check(clerk, path, "saved").status()).isEqualTo(409);

        var remedy = path + "/remedies/" + asked.at("/remedies/0/id").stringValue();
        assertThat(clerk.put(remedy + "/decision", Map.of("approved", true)).status())
                .isEqualTo(403);
        assertThat(head.get("/recovery-agenda").body().get("awaiting").findValuesAsString("recovery"))
                .contains(path.substring("/recoveries/".length()));
        var approved = head.put(remedy + "/decision", Map.of("approved", true)).body();
        assertThat(approved.at("/spent/amount").stringValue()).isEqualTo("300.00");
        assertThat(approved.get("standing").stringValue()).isEqualTo("open");
        assertThat(head.put(remedy + "/decision", Map.of("approved", false)).status())
                .isEqualTo(409);
        assertThat(clerk.get("/recovery-allowance").body().at("/left/amount").stringValue())
                .isEqualTo("500.00");

        var own = "/recoveries/" + company.recovery(head);
        var asking = head.post(own + "/remedies", Map.of("kind", "refund", "amount", yuan("300"), "ask", true))
                .body();
        var decided = head.put(
                own + "/remedies/" + asking.at("/remedies/0/id").stringValue() + "/decision", Map.of("approved", true));
        assertThat(decided.status()).isEqualTo(403);
        assertThat(decided.body().get("code").stringValue()).isEqualTo("recovery.own-request");
    }

    @Test
    void takesBackWhatIsNotSpentWhenAnAllowanceIsLowered() {
        var company = new Company(port, mark);
        var role = company.role("导购" + mark, MONTHLY, SINGLE);
        var clerk = company.person("e", role);
        assertThat(give(clerk, "/recoveries/" + company.recovery(clerk), "refund", "200")
                        .status())
                .isEqualTo(201);
        company.allow(role, new BigDecimal("250"), SINGLE, false);
        assertThat(left(clerk)).isEqualTo("50.00");
        assertThat(give(clerk, "/recoveries/" + company.recovery(clerk), "refund", "51")
                        .status())
                .isEqualTo(409);
        company.allow(role, new BigDecimal("100"), SINGLE, false);
        assertThat(left(clerk)).isEqualTo("0.00");
        company.allow(role, MONTHLY, SINGLE, false);
        assertThat(left(clerk)).isEqualTo("300.00");
    }

    @Test
    void refusesAllowancesThatMakeNoSense() {
        var company = new Company(port, mark);
        var role = company.role("经理" + mark, MONTHLY, SINGLE);
        assertThat(allowance(Map.of("role", UUID.randomUUID(), "monthly", yuan("1"), "single", yuan("1")))
                        .status())
                .isEqualTo(422);
        assertThat(allowance(Map.of("role", role, "monthly", yuan("-1"), "single", yuan("1")))
                        .status())
                .isEqualTo(422);
        var dollars = Map.of("amount", "1", "currency", "USD");
        assertThat(allowance(Map.of("role", role, "monthly", yuan("1"), "single", dollars))
                        .status())
                .isEqualTo(422);
        var stale = TestApi.administrator(port).with("If-Match", "\"0\"");
        assertThat(stale.put("/recovery-setup", Map.of("allowances", List.of(), "checkBackDays", 7))
                        .status())
                .isEqualTo(412);
    }

    private Response allowance(Map<String, Object> one) {
        var admin = TestApi.administrator(port);
        var whole = new HashMap<>(one);
        whole.put("approves", false);
        return admin.with("If-Match", admin.get("/recovery-setup").header("ETag"))
                .put("/recovery-setup", Map.of("allowances", List.of(whole), "checkBackDays", 7));
    }

    @Test
    void asksTheCustomerBackAndRemembersTheResult() {
        var company = new Company(port, mark);
        var clerk = company.person("fu", company.role("前台" + mark, MONTHLY, SINGLE));
        var id = company.recovery(clerk);
        var path = "/recoveries/" + id;
        assertThat(clerk.get("/recovery-agenda").body().get("due").size()).isZero();
        sql.execute("update recovery.recovery set check_back_on = current_date - 1 where id = ?::uuid", id);
        assertThat(clerk.get("/recovery-agenda")
                        .body()
                        .get("due")
                        .valueStream()
                        .map(one -> one.get("id").stringValue()))
                .containsExactly(id);
        var saved = check(clerk, path, "saved");
        assertThat(saved.body().get("standing").stringValue()).isEqualTo("saved");
        assertThat(saved.body().at("/check/outcome").stringValue()).isEqualTo("说下次还来");
        assertThat(clerk.get("/recovery-agenda").body().get("due").size()).isZero();
        assertThat(give(clerk, path, "gift", "10").status()).isEqualTo(409);
        var stale = clerk.with("If-Match", "\"1\"").delete(path + "/result");
        assertThat(stale.status()).isEqualTo(412);
        var reopened = clerk.with("If-Match", version(clerk, path)).delete(path + "/result");
        assertThat(reopened.body().get("standing").stringValue()).isEqualTo("open");
        var figures =
                TestApi.administrator(port).get("/recovery-figures?months=1").body();
        assertThat(figures.get("open").intValue()).isPositive();
    }

    @Test
    void addsUpWhatWasSpentByRoleAndKind() {
        var company = new Company(port, mark);
        var role = company.role("门店" + mark, MONTHLY, SINGLE);
        var one = company.person("ge", role);
        var two = company.person("han", role);
        give(one, "/recoveries/" + company.recovery(one), "refund", "100");
        var second = "/recoveries/" + company.recovery(two);
        give(two, second, "redo", "40");
        var taken = two.get(second + "/case").body().at("/remedies/0/id").stringValue();
        two.put(second + "/remedies/" + taken + "/reversal", Map.of("reason", "记错了"));
        var figures = TestApi.administrator(port).get("/recovery-figures").body();
        assertThat(figures.get("roles")
                        .valueStream()
                        .filter(line -> line.get("role").stringValue().equals(role)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.get("people").intValue()).isEqualTo(2);
                    assertThat(line.at("/granted/amount").stringValue()).isEqualTo("1000.00");
                    assertThat(line.at("/spent/amount").stringValue()).isEqualTo("100.00");
                });
        assertThat(figures.get("kinds").findValuesAsString("kind")).contains("refund");
    }

    @Test
    void belongsToItsComplaintAndIsKeptAsClose() {
        var company = new Company(port, mark);
        var role = company.role("专员" + mark, MONTHLY, SINGLE);
        var clerk = company.person("ji", role);
        var other = company.person("kong", role);
        var party = company.customer("缪兰");
        var complaint = clerk.post("/complaints", Map.of("text", "奶粉罐有凹痕", "channel", "counter", "party", party))
                .body()
                .get("id")
                .stringValue();
        var opened = clerk.post("/recoveries", Map.of("complaint", complaint, "failure", "罐子破损"))
                .body();
        assertThat(opened.at("/party/id").stringValue()).isEqualTo(party);
        assertThat(opened.at("/complaint/id").stringValue()).isEqualTo(complaint);
        var again = clerk.post("/recoveries", Map.of("complaint", complaint, "failure", "罐子破损"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().get("recovery").stringValue())
                .isEqualTo(opened.get("id").stringValue());
        var path = "/recoveries/" + opened.get("id").stringValue();
        assertThat(other.get("/complaints/" + complaint + "/recovery").status()).isEqualTo(200);
        assertThat(kinds(other, party)).contains("complaint", "recovery");

        var version = clerk.get("/complaints/" + complaint + "/case").header("ETag");
        var values = new HashMap<String, Object>();
        values.put("confidential", true);
        values.put("owner", id(clerk));
        assertThat(clerk.with("If-Match", version)
                        .send("PATCH", "/complaints/" + complaint, Map.of("values", values))
                        .status())
                .isEqualTo(200);
        assertThat(other.get(path + "/case").status()).isEqualTo(404);
        assertThat(other.get("/complaints/" + complaint + "/recovery").status()).isEqualTo(204);
        assertThat(kinds(other, party)).doesNotContain("complaint", "recovery");
        assertThat(kinds(clerk, party)).contains("complaint", "recovery");
    }

    @Test
    void tellsNobodyWhatIsKeptBackFromThem() {
        var company = new Company(port, mark);
        var admin = TestApi.administrator(port);
        var clerk = company.person("li", company.role("收银" + mark, MONTHLY, SINGLE));
        var party = company.customer("盛莲");
        var id = clerk.post(
                        "/recoveries",
                        Map.of(
                                "party",
                                party,
                                "failure",
                                "找错了零钱",
                                "remedy",
                                Map.of("kind", "refund", "amount", yuan("33"))))
                .body()
                .get("id")
                .stringValue();
        var role = admin.post(
                        "/roles",
                        Map.of(
                                "name", "不看花费" + mark,
                                "grants", Map.of("*", Map.of("see", "all", "create", "all", "edit", "all")),
                                "fields", Map.of("recoveries", Map.of("spent", "hidden"))))
                .body()
                .get("id")
                .stringValue();
        var reader = company.person("mei", role);
        assertThat(reader.get("/recoveries/" + id + "/case").raw().body()).doesNotContain("\"33");
        assertThat(reader.get("/parties/" + party + "/timeline?kind=recovery")
                        .raw()
                        .body())
                .contains("找错了零钱")
                .doesNotContain("33.00");
        assertThat(reader.get("/recovery-figures").status()).isEqualTo(403);
        assertThat(reader.get("/recovery-setup").status()).isEqualTo(403);
        assertThat(clerk.get("/recovery-setup").status()).isEqualTo(403);

        var narrow = admin.post(
                        "/roles",
                        Map.of(
                                "name",
                                "只看自己" + mark,
                                "grants",
                                Map.of(
                                        "*", Map.of("see", "all"),
                                        "recoveries", Map.of("see", "own", "create", "own", "edit", "own"))))
                .body()
                .get("id")
                .stringValue();
        var own = company.person("niu", narrow);
        assertThat(own.get("/recoveries/" + id + "/case").status()).isEqualTo(404);
        assertThat(give(own, "/recoveries/" + id, "gift", "1").status()).isEqualTo(404);
        assertThat(kinds(own, party)).doesNotContain("recovery");
        assertThat(own.get("/recovery-figures").status()).isEqualTo(403);
        var mine = company.recovery(own);
        assertThat(own.get("/recoveries/" + mine + "/case").status()).isEqualTo(200);
    }

    @Test
    void costsTheTimelineOneQueryForEachSourceThatHasSomething() {
        var company = new Company(port, mark);
        var admin = TestApi.administrator(port);
        var party = company.customer("欧阳");
        var path = "/parties/" + party + "/timeline";
        var few = queries.of(() -> admin.get(path));
        for (var one = 0; one < 4; one++) {
            admin.post("/complaints", Map.of("text", "漏水" + one, "channel", "phone", "party", party));
            admin.post("/recoveries", Map.of("party", party, "failure", "漏水" + one));
            admin.post("/cues", Map.of("party", party, "kind", "hesitates"));
        }
        var kinds = List.of("complaint", "recovery", "cue");
        assertThat(queries.of(() -> admin.get(path))).isEqualTo(few + kinds.size());
        assertThat(admin.get(path).body().get("items").size()).isEqualTo(13);
        for (var kind : kinds) {
            assertThat(queries.of(() -> admin.get(path + "?kind=" + kind))).isLessThanOrEqualTo(3);
            assertThat(admin.get(path + "?kind=" + kind + "&limit=3")
                            .body()
                            .get("items")
                            .size())
                    .isEqualTo(3);
        }
    }

    private static List<String> kinds(TestApi api, String party) {
        return api.get("/parties/" + party + "/timeline").body().get("items").findValuesAsString("kind");
    }

    private static Response give(TestApi api, String path, String kind, String amount) {
        return api.post(path + "/remedies", Map.of("kind", kind, "amount", yuan(amount)));
    }

    private static Response check(TestApi api, String path, String result) {
        return api.with("If-Match", version(api, path))
                .put(path + "/result", Map.of("result", result, "outcome", "说下次还来"));
    }

    private static String version(TestApi api, String path) {
        return api.get(path + "/case").header("ETag");
    }

    private static String left(TestApi api) {
        return api.get("/recovery-allowance").body().at("/left/amount").stringValue();
    }

    private static Map<String, String> yuan(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private static String id(TestApi api) {
        return api.get("/sessions/current").body().at("/user/id").stringValue();
    }
}
