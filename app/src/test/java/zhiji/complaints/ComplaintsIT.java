package zhiji.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Complaints as colleagues and customers use them, over HTTP. */
@ServerTest
class ComplaintsIT {

    @LocalServerPort
    int port;

    private final DSLContext sql;
    private final Escalation escalation;
    private final CategorySuggestions suggestions;
    private final Clock clock;
    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    ComplaintsIT(
            @Autowired DSLContext sql,
            @Autowired Escalation escalation,
            @Autowired CategorySuggestions suggestions,
            @Autowired Clock clock) {
        this.sql = sql;
        this.escalation = escalation;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    @Test
    void leadsACaseThroughTheProcessAndRemembersWhoDidWhat() {
        var api = TestApi.administrator(port);
        var party = api.post("/parties", Map.of("kind", "person", "name", "章怀远" + mark))
                .body();
        var opened = api.post(
                        "/complaints",
                        Map.of(
                                "text", "说好的三天送到，催了好几次都没有回音，算了。",
                                "channel", "phone",
                                "party", party.get("id").stringValue()))
                .body();
        assertThat(opened.get("matter").get("party").get("name").stringValue()).isEqualTo("章怀远" + mark);
        assertThat(opened.get("cues").valueStream().map(cue -> cue.get("hint").stringValue()))
                .contains("broken-expectation", "repetition", "resignation");
        assertThat(opened.get("clock").hasNonNull("dueAt")).isTrue();

        var id = opened.get("id").stringValue();
        var closed = TestApi.administrator(port).post("/complaints/" + id + "/steps", Map.of("kind", "close"));
        assertThat(closed.status()).isEqualTo(428);
        assertThat(step(api, id, Map.of("kind", "close")).status()).isEqualTo(409);

        walk(api, id);
        var whole = whole(api, id);
        assertThat(whole.get("stage").stringValue()).isEqualTo("learnt");
        assertThat(whole.get("steps").valueStream().map(one -> one.get("kind").stringValue()))
                .containsExactly(
                        "receive",
                        "acknowledge",
                        "classify",
                        "investigate",
                        "propose",
                        "answer",
                        "carry-out",
                        "confirm",
                        "close",
                        "learn");
        assertThat(whole.get("steps").get(3).get("by").has("displayName")).isTrue();
        var history = api.get("/complaints/" + id + "/history").body().get("items");
        assertThat(history.valueStream()
                        .flatMap(entry -> entry.get("changes").valueStream())
                        .map(change -> change.get("field").stringValue()))
                .contains("stage", "cause", "result", "lesson");
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseDidMeanwhile() {
        var api = TestApi.administrator(port);
        var id = opened(api, "屏幕有划痕");
        var version = whole(api, id).get("version").longValue();
        assertThat(step(api, id, Map.of("kind", "acknowledge")).status()).isEqualTo(200);
        var late = api.with("If-Match", "\"" + version + "\"")
                .post("/complaints/" + id + "/steps", Map.of("kind", "acknowledge"));
        assertThat(late.status()).isEqualTo(412);
    }

    @Test
    void standsStillWhileTheCustomerThinksItOver() {
        var api = TestApi.administrator(port);
        var id = opened(api, "价格与标签不符");
        for (var kind : List.of("acknowledge", "classify", "investigate", "propose")) {
            step(api, id, whole(kind));
        }
        var paused = whole(api, id).get("clock");
        assertThat(paused.hasNonNull("pausedSince")).isTrue();
        assertThat(paused.hasNonNull("dueAt")).isFalse();
        step(api, id, Map.of("kind", "answer", "accepted", false, "note", "不够"));
        var running = whole(api, id);
        assertThat(running.get("stage").stringValue()).isEqualTo("investigated");
        assertThat(running.get("clock").hasNonNull("dueAt")).isTrue();
        assertThat(running.get("clock").hasNonNull("waitingSince")).isTrue();
    }

    @Test
    void goesToTheDeskTheRulesName() {
        var api = TestApi.administrator(port);
        var calendar = api.get("/complaint-setup")
                .body()
                .get("calendars")
                .get(0)
                .get("id")
                .stringValue();
        var desk = api.post("/complaint-setup/desks", Map.of("name", "质检" + mark, "calendar", calendar))
                .body()
                .get("id")
                .stringValue();
        api.put("/complaint-setup/routes", Map.of("routes", List.of(Map.of("product", "榨汁机" + mark, "desk", desk))));
        var routed = api.post("/complaints", Map.of("text", "刀头松了", "channel", "counter", "product", "榨汁机" + mark))
                .body();
        var other = api.post("/complaints", Map.of("text", "刀头松了", "channel", "counter"))
                .body();
        assertThat(routed.get("desk").get("name").stringValue()).isEqualTo("质检" + mark);
        assertThat(other.get("desk").get("name").stringValue()).isEqualTo("客服中心");
        api.put("/complaint-setup/routes", Map.of("routes", List.of()));
    }

    @Test
    void keepsConfidentialCasesFromColleagues() {
        var api = TestApi.administrator(port);
        var colleague = TestApi.colleague(port, "kept" + mark);
        var content = new HashMap<String, Object>(Map.of("text", "店长骚扰" + mark, "channel", "mail"));
        content.put("confidential", true);
        var kept = api.post("/complaints", content).body().get("id").stringValue();
        var open = opened(api, "普通的一件" + mark);
        assertThat(colleague.get("/complaints/" + open + "/case").status()).isEqualTo(200);
        assertThat(colleague.get("/complaints/" + kept + "/case").status()).isEqualTo(404);
        assertThat(colleague.get("/complaints/" + kept).status()).isEqualTo(404);
        assertThat(colleague.get("/complaints/" + kept + "/history").status()).isEqualTo(404);
        var listed = colleague.get("/complaints?limit=200").body().get("items");
        assertThat(listed.valueStream().map(item -> item.get("id").stringValue()))
                .contains(open)
                .doesNotContain(kept);
    }

    @Test
    void leavesAConfidentialCaseToWhoeverWroteItDown() {
        var writer = TestApi.colleague(port, "writer" + mark);
        var reader = TestApi.colleague(port, "reader" + mark);
        var written =
                writer.post("/complaints", Map.of("text", "主管辱骂客户" + mark, "channel", "phone", "confidential", true));
        assertThat(written.status()).isEqualTo(201);
        var id = written.body().get("id").stringValue();
        assertThat(writer.get("/complaints/" + id + "/case").status()).isEqualTo(200);
        assertThat(reader.get("/complaints/" + id + "/case").status()).isEqualTo(404);
        assertThat(writer.post("/complaints/" + id + "/shares", Map.of("userId", me(reader), "editable", false))
                        .status())
                .isEqualTo(201);

        assertThat(reader.get("/complaints/" + id + "/case").status()).isEqualTo(200);
        Map<String, Object> open = Map.of("confidential", false);
        assertThat(patch(reader, id, open).status()).isEqualTo(403);
        assertThat(step(reader, id, Map.of("kind", "acknowledge")).status()).isEqualTo(403);
        assertThat(reader.post("/complaints/" + id + "/messages", Map.of("text", "您好", "incoming", false))
                        .status())
                .isEqualTo(403);
        assertThat(reader.delete("/complaints/" + id).status()).isEqualTo(403);
        assertThat(whole(writer, id).get("matter").get("confidential").booleanValue())
                .isTrue();
        assertThat(patch(writer, id, open).status()).isEqualTo(200);
    }

    @Test
    void writesDownWhoLookedAtACase() {
        var api = TestApi.administrator(port);
        var id = opened(api, "等了两个小时" + mark);
        var colleague = TestApi.colleague(port, "looks" + mark);
        assertThat(colleague.get("/complaints/" + id + "/case").status()).isEqualTo(200);
        var deeds =
                api.get("/audit?record=" + id + "&by=" + me(colleague)).body().get("items");
        assertThat(deeds.valueStream().map(entry -> entry.get("deed").stringValue()))
                .containsExactly("seen");
    }

    @Test
    void tellsNothingThatARoleHides() {
        var api = TestApi.administrator(port);
        var party = api.post("/parties", Map.of("kind", "person", "name", "章静远" + mark))
                .body();
        var id = api.post(
                        "/complaints",
                        Map.of(
                                "text",
                                "电池鼓包" + mark,
                                "channel",
                                "phone",
                                "party",
                                party.get("id").stringValue()))
                .body()
                .get("id")
                .stringValue();
        for (var kind : List.of("acknowledge", "classify", "investigate")) {
            step(api, id, whole(kind));
        }
        var colleague = TestApi.colleague(port, "blind" + mark);
        var role = api.post(
                        "/roles",
                        Map.of(
                                "name",
                                "blind" + mark,
                                "grants",
                                Map.of("*", Map.of("see", "all", "edit", "all"), "parties", Map.of("see", "own")),
                                "fields",
                                Map.of("complaints", Map.of("finding", "hidden", "desk", "hidden", "due", "hidden"))))
                .body();
        var assigned = api.put(
                "/users/" + me(colleague) + "/roles",
                Map.of("roles", List.of(role.get("id").stringValue())));
        assertThat(assigned.status()).isEqualTo(204);

        var seen = whole(colleague, id);
        assertThat(seen.get("findings").hasNonNull("finding")).isFalse();
        assertThat(seen.get("findings").hasNonNull("cause")).isTrue();
        assertThat(seen.get("steps").get(3).get("note").stringValue()).isEmpty();
        assertThat(seen.get("steps").get(2).get("note").stringValue()).isEqualTo("写下来");
        assertThat(seen.get("desk").get("name").stringValue()).isEmpty();
        assertThat(seen.get("clock").hasNonNull("dueAt")).isFalse();
        assertThat(seen.get("matter").hasNonNull("party")).isFalse();
        assertThat(whole(api, id).get("steps").get(3).get("note").stringValue()).isEqualTo("写下来");
        // The party they may not see stays what it is, and is no obstacle.
        assertThat(patch(colleague, id, Map.of("shop", "朝阳门店")).status()).isEqualTo(200);
        assertThat(whole(api, id).get("matter").hasNonNull("party")).isTrue();
    }

    @Test
    void refusesStagesThatNoStepReached() {
        var api = TestApi.administrator(port);
        var id = opened(api, "包装破损");
        var version = whole(api, id).get("version").longValue();
        var jumped = api.with("If-Match", "\"" + version + "\"")
                .send("PATCH", "/complaints/" + id, Map.of("values", Map.of("stage", "closed")));
        assertThat(jumped.status()).isEqualTo(422);
        var named = api.with("If-Match", "\"" + version + "\"")
                .send("PATCH", "/complaints/" + id, Map.of("values", Map.of("shop", "朝阳门店")));
        assertThat(named.status()).isEqualTo(200);
        assertThat(whole(api, id).get("matter").get("shop").stringValue()).isEqualTo("朝阳门店");
    }

    @Test
    void tellsOfABrokenPromiseOnce() {
        var api = TestApi.administrator(port);
        var id = opened(api, "没人理我");
        sql.execute(
                "update complaints.complaint set due_at = ?::timestamptz where id = ?",
                clock.instant().minus(Duration.ofHours(1)).atOffset(java.time.ZoneOffset.UTC),
                UUID.fromString(id));
        escalation.round();
        escalation.round();
        var whole = whole(api, id);
        assertThat(whole.get("clock").hasNonNull("escalatedAt")).isTrue();
        assertThat(whole.get("steps")
                        .valueStream()
                        .filter(one -> one.get("kind").stringValue().equals("escalate")))
                .hasSize(1);
    }

    @Test
    void letsACustomerComplainAndFollowWithoutAnAccount() {
        var api = TestApi.administrator(port);
        var form = api.post("/complaint-forms", Map.of("name", "朝阳门店" + mark, "shop", "朝阳门店" + mark))
                .body()
                .get("code")
                .stringValue();
        var customer = TestApi.anonymous(port);
        var code = complain(customer, form, "牛奶过期了" + mark);

        var followed = customer.with("Complaint-Code", code).get("/public/complaint");
        assertThat(followed.status()).isEqualTo(200);
        assertThat(followed.body().get("stage").stringValue()).isEqualTo("received");
        var id = sql.fetchSingle("select id from complaints.complaint where text = ?", "牛奶过期了" + mark)
                .get(0, UUID.class)
                .toString();
        assertThat(whole(api, id).get("matter").get("shop").stringValue()).isEqualTo("朝阳门店" + mark);

        for (var kind : List.of("acknowledge", "classify", "investigate", "propose")) {
            step(api, id, whole(kind));
        }
        var asked = customer.with("Complaint-Code", code);
        assertThat(asked.get("/public/complaint").body().get("asked").booleanValue())
                .isTrue();
        assertThat(asked.put("/public/complaint/answer", Map.of("content", true))
                        .status())
                .isEqualTo(200);
        assertThat(whole(api, id).get("stage").stringValue()).isEqualTo("accepted");
        asked.post("/public/complaint/messages", Map.of("text", "请周末送来"));
        assertThat(whole(api, id)
                        .get("messages")
                        .valueStream()
                        .map(one -> one.get("text").stringValue()))
                .contains("请周末送来");
    }

    @Test
    void takesEachTaskOnceAndShowsNoCaseToWhoeverGuesses() {
        var customer = TestApi.anonymous(port);
        var task = customer.get("/public/forms/company1").body().get("task").stringValue();
        assertThat(customer.post(
                                "/public/forms/company1/complaints",
                                Map.of("text", "太快了", "task", task, "answer", solved(task)))
                        .status())
                .isEqualTo(422);
        assertThat(customer.with("Complaint-Code", "ABCD-EFGH-JKMN-PQRS")
                        .get("/public/complaint")
                        .status())
                .isEqualTo(404);
        assertThat(customer.get("/complaints").status()).isEqualTo(401);
    }

    @Test
    void letsTheRightCodeInWhereWrongOnesWereTried() {
        var office = TestApi.anonymous(port).with("X-Forwarded-For", "203.0.113.9");
        var code = complain(office, "company1", "门锁坏了" + mark);
        var wrong = office.with("Complaint-Code", "ABCD-EFGH-JKMN-PQRS");
        for (var tried = 0; tried < 20; tried++) {
            assertThat(wrong.get("/public/complaint").status()).isEqualTo(404);
        }
        assertThat(wrong.get("/public/complaint").status()).isEqualTo(429);
        assertThat(office.with("Complaint-Code", code).get("/public/complaint").status())
                .isEqualTo(200);
        assertThat(wrong.with("X-Forwarded-For", "203.0.113.10")
                        .get("/public/complaint")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void answersMoreCustomersAtOnceThanThereAreConnections() {
        var customer = TestApi.anonymous(port).with("X-Forwarded-For", "203.0.113.11");
        var answers = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var visitor = 0; visitor < 64; visitor++) {
                answers.add(threads.submit(
                        () -> customer.get("/public/complaint-policy").status()));
            }
        }
        assertThat(answers.stream().map(Future::resultNow)).containsOnly(200);
    }

    @Test
    void refusesABodyOfUnknownSizeFromWhoeverHasNotSignedIn() throws IOException, InterruptedException {
        var body = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[] {'{', '}'}));
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/public/forms/company1/complaints"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
        }
    }

    @Test
    void suggestsWhatColleaguesUsedToDecide() {
        var api = TestApi.administrator(port);
        var categories = api.get("/complaint-setup").body().get("categories");
        var quality = category(categories, "产品质量");
        var delivery = category(categories, "配送与交付");
        for (var index = 0; index < 60; index++) {
            insertClassified("第" + index + "次买的杯子又裂了，质量太差，杯口有毛刺" + mark, quality);
            insertClassified("第" + index + "单快递又晚到，送货员不打电话就放门口" + mark, delivery);
            // The same words again teach nothing, yet count as classified.
            insertClassified("快递又晚到" + mark, delivery);
        }
        suggestions.learn();
        var learnt = sql.fetchSingle("select id from complaints.model").get(0, UUID.class);
        suggestions.learn();
        assertThat(sql.fetchSingle("select id from complaints.model").get(0, UUID.class))
                .as("nothing new to learn")
                .isEqualTo(learnt);
        var suggested = api.post("/complaints", Map.of("text", "新买的杯子裂了，质量不行", "channel", "counter"))
                .body()
                .get("suggestion");
        assertThat(suggested.get("category").stringValue()).isEqualTo(quality);
        assertThat(suggested.get("accuracy").doubleValue()).isGreaterThan(0.9);
        sql.execute("delete from complaints.model");
        sql.execute("delete from complaints.complaint where channel = 'OTHER' and text like ?", "%" + mark);
    }

    private void insertClassified(String text, String category) {
        var now = clock.instant().atOffset(java.time.ZoneOffset.UTC);
        sql.execute("""
                insert into complaints.complaint (id, version, number, title, sort_key, text, search_text, tokens, channel,
                    confidential, tags, custom, stage, gravity, category_id, desk_id, received_at, created_at, created_via,
                    updated_at)
                values (uuidv7(), 1, ?, 't', 't', ?, 't', '{}', 'OTHER', false, '{}', '{}', 'CLASSIFIED', 'NORMAL', ?,
                    '0197a000-0000-7000-8000-000000000002', ?::timestamptz, ?::timestamptz, 'API', ?::timestamptz)
                """, UUID.randomUUID().toString(), text, UUID.fromString(category), now, now, now);
    }

    /** A person takes some seconds to write. */
    private String complain(TestApi customer, String form, String text) {
        var set = customer.get("/public/forms/" + form).body();
        var task = new FormTask(
                        sql.fetchSingle("select key from complaints.form_key").get(0, byte[].class))
                .set(clock.instant().minusSeconds(10));
        assertThat(set.get("zeroBits").intValue()).isEqualTo(FormTask.ZERO_BITS);
        var sent = customer.post(
                "/public/forms/" + form + "/complaints", Map.of("text", text, "task", task, "answer", solved(task)));
        assertThat(sent.status()).isEqualTo(201);
        var again = customer.post(
                "/public/forms/" + form + "/complaints", Map.of("text", text, "task", task, "answer", solved(task)));
        assertThat(again.status()).isEqualTo(422);
        return sent.body().get("code").stringValue();
    }

    private static String solved(String task) {
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(String::valueOf)
                .filter(answer -> FormTask.isSolved(task, answer))
                .findFirst()
                .orElseThrow();
    }

    private void walk(TestApi api, String id) {
        for (var kind : List.of(
                "acknowledge",
                "classify",
                "investigate",
                "propose",
                "answer",
                "carry-out",
                "confirm",
                "close",
                "learn")) {
            var taken = step(api, id, whole(kind));
            assertThat(taken.status()).as(kind).isEqualTo(200);
        }
    }

    private Map<String, Object> whole(String kind) {
        var categories =
                TestApi.administrator(port).get("/complaint-setup").body().get("categories");
        return Map.of(
                "kind",
                kind,
                "note",
                "写下来",
                "category",
                category(categories, "产品质量"),
                "gravity",
                "normal",
                "cause",
                category(categories, "操作失误"),
                "accepted",
                true,
                "confirmation",
                "satisfied");
    }

    private static String category(JsonNode categories, String path) {
        return categories
                .valueStream()
                .filter(one -> one.get("path").stringValue().equals(path))
                .findFirst()
                .orElseThrow()
                .get("id")
                .stringValue();
    }

    private static String opened(TestApi api, String text) {
        return api.post("/complaints", Map.of("text", text, "channel", "counter"))
                .body()
                .get("id")
                .stringValue();
    }

    private static String me(TestApi api) {
        return api.get("/sessions/current").body().at("/user/id").stringValue();
    }

    private static TestApi.Response patch(TestApi api, String id, Map<String, Object> values) {
        var version = whole(api, id).get("version").longValue();
        return api.with("If-Match", "\"" + version + "\"").send("PATCH", "/complaints/" + id, Map.of("values", values));
    }

    private static JsonNode whole(TestApi api, String id) {
        return api.get("/complaints/" + id + "/case").body();
    }

    private static TestApi.Response step(TestApi api, String id, Map<String, Object> content) {
        var version = whole(api, id).get("version").longValue();
        return api.with("If-Match", "\"" + version + "\"").post("/complaints/" + id + "/steps", content);
    }
}
