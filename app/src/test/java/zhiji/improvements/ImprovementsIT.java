package zhiji.improvements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.PastComplaints;
import zhiji.PastComplaints.Said;
import zhiji.ServerTest;
import zhiji.TestApi;
import zhiji.TestApi.Response;

/** Improvements from the cause to the public board, over HTTP. */
@ServerTest
class ImprovementsIT {

    @LocalServerPort
    int port;

    private final DSLContext sql;
    private final PastComplaints past;
    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    ImprovementsIT(@Autowired DSLContext sql) {
        this.sql = sql;
        past = new PastComplaints(sql);
    }

    @Test
    void goesForwardOnlyAndRemembersWhoWhenAndWhy() {
        var api = TestApi.colleague(port, "lin" + mark);
        var id = begun(api, Map.of("title", "装箱漏件" + mark));
        assertThat(advance(api, id, Map.of("state", "planned", "note", "查过三个班次"))
                        .status())
                .isEqualTo(200);
        assertThat(advance(api, id, Map.of("state", "found")).status()).isEqualTo(409);
        var without = advance(api, id, Map.of("state", "done", "done", "2026-01-05"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.raw().body()).contains("action");
        write(api, id, Map.of("action", "装箱前拍照核对"));
        assertThat(advance(api, id, Map.of("state", "done")).status()).isEqualTo(422);
        assertThat(advance(api, id, Map.of("state", "done", "done", "2999-01-05"))
                        .status())
                .isEqualTo(422);
        assertThat(advance(api, id, Map.of("state", "checked")).status()).isEqualTo(409);
        var done =
                advance(api, id, Map.of("state", "done", "done", "2026-01-05")).body();
        assertThat(done.get("check").stringValue()).isEqualTo("2026-03-06");
        assertThat(done.get("steps").findValuesAsString("state")).containsExactly("found", "planned", "done");
        assertThat(done.at("/steps/1/note").stringValue()).isEqualTo("查过三个班次");
        assertThat(done.at("/steps/1/by/displayName").stringValue()).contains("lin" + mark);
        assertThat(write(api, id, Collections.singletonMap("action", null)).status())
                .as("what is done has an action")
                .isEqualTo(422);
        assertThat(write(api, id, Map.of("state", "found")).status()).isEqualTo(422);
        assertThat(write(api, id, Map.of("whys", "一\n二\n三\n四\n五\n六")).status()).isEqualTo(422);
        assertThat(api.get("/improvements/" + id + "/history").body().toString())
                .contains("planned", "装箱前拍照核对");
    }

    @Test
    void comparesEquallyLongSpansOfTheSameCauseAndWhatLiesBelow() {
        var api = TestApi.administrator(port);
        var cause = past.cause("包装" + mark, null);
        var below = past.cause("封箱" + mark, cause);
        var day = LocalDate.of(1996, 4, 1);
        past.add(10, day.minusDays(30), Said.of(cause));
        past.add(5, day.minusDays(60), Said.of(below));
        past.add(4, day.minusDays(61), Said.of(cause));
        past.add(5, day.plusDays(59), Said.of(cause));
        past.add(3, day.plusDays(60), Said.of(cause));
        past.add(7, day.plusDays(1), new Said(null, null, null, false));
        var id = done(api, cause, day);
        var comparison = api.get("/improvements/" + id + "/case").body().get("comparison");
        assertThat(comparison.at("/before/count").intValue()).isEqualTo(15);
        assertThat(comparison.at("/after/count").intValue()).isEqualTo(5);
        assertThat(comparison.at("/after/open").intValue()).isEqualTo(7);
        assertThat(comparison.get("first").stringValue()).isEqualTo("1996-02-01");
        assertThat(comparison.get("last").stringValue()).isEqualTo("1996-05-30");
        assertThat(comparison.get("pValue").doubleValue()).isCloseTo(0.0413894653, within(1e-9));
    }

    @Test
    void isJudgedByItsOwnerOnceEnoughDaysHavePassed() {
        var api = TestApi.colleague(port, "wu" + mark);
        var cause = past.cause("培训" + mark, null);
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var early = done(api, cause, today.minusDays(59));
        assertThat(judge(api, early, "effective").status()).isEqualTo(409);
        assertThat(agenda(api)).doesNotContain(early);
        var id = done(api, cause, today.minusDays(60));
        assertThat(agenda(api)).containsExactly(id);
        assertThat(agenda(TestApi.administrator(port))).doesNotContain(id);
        var judged = judge(api, id, "ineffective").body();
        assertThat(judged.get("state").stringValue()).isEqualTo("checked");
        assertThat(judged.get("effect").stringValue()).isEqualTo("ineffective");
        assertThat(agenda(api)).isEmpty();
        assertThat(judge(api, id, "effective").status()).isEqualTo(409);
    }

    @Test
    void linksAllComplaintsOfItsCauseThatMayBeSeenAndSaysFirstHowMany() {
        var cause = past.cause("配送" + mark, null);
        var day = LocalDate.of(1997, 6, 15);
        past.add(4, day, Said.of(cause));
        past.add(2, day, new Said(cause, null, "东店" + mark, true));
        past.add(3, day.plusDays(40), Said.of(cause));
        var first = past.add(day, Said.of(cause));
        var colleague = TestApi.colleague(port, "he" + mark);
        var id = begun(colleague, Map.of("title", "送得太慢" + mark, "cause", cause, "complaints", List.of(first)));
        var span = "?from=" + day + "&until=" + day.plusDays(30);
        var alike = colleague.get("/improvements/" + id + "/alike" + span).body();
        assertThat(alike.get("found").intValue()).isEqualTo(5);
        assertThat(alike.get("fresh").intValue()).isEqualTo(4);
        var body = Map.of("from", day, "until", day.plusDays(30));
        assertThat(colleague
                        .post("/improvements/" + id + "/alike", body)
                        .body()
                        .get("linked")
                        .intValue())
                .isEqualTo(4);
        assertThat(colleague
                        .post("/improvements/" + id + "/alike", body)
                        .body()
                        .get("linked")
                        .intValue())
                .isZero();
        var admin = TestApi.administrator(port);
        assertThat(admin.post("/improvements/" + id + "/alike", body)
                        .body()
                        .get("linked")
                        .intValue())
                .isEqualTo(2);
        assertThat(admin.get("/improvements/" + id + "/complaints")
                        .body()
                        .get("total")
                        .intValue())
                .isEqualTo(7);
        assertThat(colleague
                        .get("/improvements/" + id + "/complaints")
                        .body()
                        .get("total")
                        .intValue())
                .isEqualTo(5);
        assertThat(colleague
                        .get("/improvements/" + id + "/case")
                        .body()
                        .get("complaints")
                        .intValue())
                .isEqualTo(5);
        assertThat(colleague
                        .get("/complaints/" + first + "/improvements")
                        .body()
                        .get("items")
                        .findValuesAsString("id"))
                .containsExactly(id);
        assertThat(colleague
                        .delete("/improvements/" + id + "/complaints/" + first)
                        .body()
                        .get("total")
                        .intValue())
                .isEqualTo(4);
        var hidden = sql.fetchSingle("select id from complaints.complaint where shop = ? limit 1", "东店" + mark)
                .get(0, UUID.class);
        assertThat(colleague.get("/complaints/" + hidden + "/improvements").status())
                .isEqualTo(404);
        assertThat(colleague
                        .post("/improvements/" + id + "/complaints", Map.of("complaints", List.of(hidden)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void tellsWhoeverFollowsTheirComplaintOnceHoweverOftenItIsPublished() {
        var api = TestApi.administrator(port);
        var cause = past.cause("保鲜" + mark, null);
        var followed = past.add(LocalDate.of(1998, 1, 5), Said.of(cause));
        past.follow(followed, "BCDF-GHJK-MNPQ-" + code());
        var silent = past.add(LocalDate.of(1998, 1, 5), Said.of(cause));
        var later = past.add(LocalDate.of(1998, 1, 5), Said.of(cause));
        past.follow(later, "BCDF-GHJK-MNPR-" + code());
        var id = done(api, cause, LocalDate.of(1998, 2, 1));
        var path = "/improvements/" + id + "/publication";
        link(api, id, followed, silent);
        assertThat(publish(api, id).status()).as("without the sentence").isEqualTo(422);
        write(api, id, Map.of("said", "牛奶有时不新鲜" + mark, "did", "冷柜每两小时量一次温度"));
        assertThat(api.get(path).body().get("waiting").intValue()).isEqualTo(1);
        assertThat(publish(api, id).status()).isEqualTo(200);
        assertThat(publish(api, id).status()).isEqualTo(200);
        assertThat(messages(followed)).singleElement().asString().contains("牛奶有时不新鲜" + mark, "冷柜每两小时量一次温度");
        assertThat(messages(silent)).isEmpty();
        var preview = api.get(path).body();
        assertThat(preview.get("waiting").intValue()).isZero();
        assertThat(preview.get("told").intValue()).isEqualTo(1);

        link(api, id, later);
        assertThat(withdraw(api, id).status()).isEqualTo(200);
        assertThat(publish(api, id).status()).isEqualTo(200);
        assertThat(messages(followed)).hasSize(1);
        assertThat(messages(later)).hasSize(1);
        var told = "select 1 from audit.entry where deed = 'customers-told' and record_id = ?::uuid";
        assertThat(sql.fetch(told, id)).hasSize(2);
    }

    @Test
    void showsEverybodyWhatIsPublishedAndNothingElse() {
        var api = TestApi.administrator(port);
        var cause = past.cause("收费" + mark, null);
        var hidden = done(api, cause, LocalDate.of(2026, 1, 5));
        write(api, hidden, Map.of("said", "还没公开" + mark, "did", "还没公开" + mark));
        assertThat(board()).doesNotContain("还没公开" + mark);
        var id = done(api, cause, LocalDate.of(2026, 2, 1));
        write(api, id, Map.of("said", "账单看不懂" + mark, "did", "每一项都写清楚", "wrong", "内部说法" + mark));
        publish(api, id);
        assertThat(board()).contains("账单看不懂" + mark).doesNotContain("内部说法", id, "收费" + mark);
        var posted = TestApi.anonymous(port).get("/public/improvements").body().get("items");
        assertThat(posted.get(0).propertyNames()).containsExactlyInAnyOrder("said", "did", "done");
        assertThat(TestApi.anonymous(port).get("/improvements/" + id + "/case").status())
                .isEqualTo(401);
        withdraw(api, id);
        assertThat(board()).doesNotContain("账单看不懂" + mark);
        publish(api, id);
        api.delete("/improvements/" + id);
        assertThat(board()).doesNotContain("账单看不懂" + mark);
    }

    @Test
    void namesNobodyInPublic() {
        var api = TestApi.administrator(port);
        var party = api.post("/parties", Map.of("kind", "person", "name", "欧阳若水" + mark))
                .body()
                .get("id")
                .stringValue();
        var complaint = api.post(
                        "/complaints",
                        Map.of("text", "杯子裂了", "channel", "counter", "party", party, "employee", "小周" + mark))
                .body();
        var id = done(api, past.cause("杯子" + mark, null), LocalDate.of(2026, 1, 5));
        link(api, id, UUID.fromString(complaint.get("id").stringValue()));
        for (var name :
                List.of("欧阳若水" + mark, "小周" + mark, complaint.get("number").stringValue())) {
            write(api, id, Map.of("said", name + "说杯子会裂", "did", "换了厚杯子"));
            var refused = publish(api, id);
            assertThat(refused.status()).as(name).isEqualTo(422);
            assertThat(refused.raw().body()).contains(name);
        }
        write(api, id, Map.of("said", "杯子会裂", "did", "换了厚杯子"));
        assertThat(publish(api, id).status()).isEqualTo(200);
        assertThat(write(api, id, Map.of("did", "给小周" + mark + "换了厚杯子")).status())
                .isEqualTo(422);
    }

    @Test
    void leavesItToThoseWhoMay() {
        var admin = TestApi.administrator(port);
        var id = begun(admin, Map.of("title", "只看" + mark));
        var role = admin.post(
                        "/roles", Map.of("name", "旁观" + mark, "grants", Map.of("improvements", Map.of("see", "all"))))
                .body()
                .get("id")
                .stringValue();
        var reader = TestApi.colleague(port, "guan" + mark);
        var me = reader.get("/sessions/current").body().at("/user/id").stringValue();
        admin.put("/users/" + me + "/roles", Map.of("roles", List.of(role)));
        assertThat(reader.get("/improvements/" + id + "/case").status()).isEqualTo(200);
        assertThat(advance(reader, id, Map.of("state", "planned")).status()).isEqualTo(403);
        assertThat(publish(reader, id).status()).isEqualTo(403);
        assertThat(reader.post("/improvements", Map.of("title", "x")).status()).isEqualTo(403);
        assertThat(reader.get("/improvement-setup").status()).isEqualTo(403);
        assertThat(reader.post("/improvements/" + id + "/alike", Map.of("from", "2026-01-01", "until", "2026-01-02"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void beginsOnceForTheSameKey() {
        var api = TestApi.administrator(port).with("Idempotency-Key", "key" + mark);
        var content = Map.<String, Object>of("title", "一次" + mark);
        assertThat(begun(api, content)).isEqualTo(begun(api, content));
        var setup = TestApi.administrator(port).get("/improvement-setup");
        assertThat(TestApi.administrator(port)
                        .with("If-Match", setup.header("ETag"))
                        .put("/improvement-setup", Map.of("effectDays", 3))
                        .status())
                .isEqualTo(422);
    }

    private String done(TestApi api, UUID cause, LocalDate day) {
        var id = begun(api, Map.of("title", "改进" + day + mark, "cause", cause));
        write(api, id, Map.of("action", "改了"));
        assertThat(advance(api, id, Map.of("state", "done", "done", day)).status())
                .isEqualTo(200);
        return id;
    }

    private static String begun(TestApi api, Map<String, Object> content) {
        var begun = api.post("/improvements", content);
        assertThat(begun.status()).as(begun.raw().body()).isEqualTo(201);
        return begun.body().get("id").stringValue();
    }

    private static Response advance(TestApi api, String id, Map<String, Object> content) {
        return seen(api, id).put("/improvements/" + id + "/state", content);
    }

    private static Response judge(TestApi api, String id, String effect) {
        return seen(api, id).put("/improvements/" + id + "/effect", Map.of("effect", effect, "finding", "比过前后"));
    }

    private static Response publish(TestApi api, String id) {
        return seen(api, id).put("/improvements/" + id + "/publication", Map.of("tell", true));
    }

    private static Response withdraw(TestApi api, String id) {
        return seen(api, id).delete("/improvements/" + id + "/publication");
    }

    private static Response write(TestApi api, String id, Map<String, Object> values) {
        return seen(api, id).send("PATCH", "/improvements/" + id, Map.of("values", values));
    }

    private static void link(TestApi api, String id, UUID... complaints) {
        assertThat(api.post("/improvements/" + id + "/complaints", Map.of("complaints", List.of(complaints)))
                        .status())
                .isEqualTo(200);
    }

    private static TestApi seen(TestApi api, String id) {
        return api.with("If-Match", api.get("/improvements/" + id + "/case").header("ETag"));
    }

    private static List<String> agenda(TestApi api) {
        return api.get("/improvement-agenda").body().get("items").findValuesAsString("id");
    }

    private String board() {
        return TestApi.anonymous(port).get("/public/improvements").raw().body();
    }

    private List<String> messages(UUID complaint) {
        return sql.fetch("select text from complaints.message where complaint_id = ?", complaint)
                .getValues(0, String.class);
    }

    /** Four letters that no other code ends with. */
    private String code() {
        return mark.substring(0, 4).replace('0', 'G').replace('1', 'H').toUpperCase(Locale.ROOT);
    }
}
