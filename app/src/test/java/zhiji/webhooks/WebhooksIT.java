package zhiji.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import zhiji.ServerTest;
import zhiji.TestApi;

/** What receivers outside are told of changes, when, and what they are never told. */
@ServerTest
class WebhooksIT {

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Triggers triggers;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private TestApi api = TestApi.anonymous(0);

    @BeforeEach
    void signIn() {
        api = TestApi.administrator(port);
    }

    @AfterEach
    void leaveNothing() {
        sql.execute("delete from webhooks.endpoint");
        triggers.settle();
    }

    @Test
    void signsSoThatAReceiverCanTell() throws Exception {
        try (var receiver = Receiver.glad()) {
            var hook = hook(receiver, null, "parties.created");
            var party = customer("贺兰");
            dispatch.empty(hook.id());

            assertThat(receiver.messages()).singleElement().satisfies(message -> {
                assertThat(message.path()).isEqualTo("/hook?from=zhiji");
                assertThat(message.isSignedWith(hook.secret())).isTrue();
                assertThat(message.isSignedWith(Secret.text(Secret.make()))).isFalse();
                assertThat(message.json().get("type").stringValue()).isEqualTo("parties.created");
                assertThat(message.json().at("/data/id").stringValue()).isEqualTo(party);
                assertThat(message.json().at("/data/record/values/name").stringValue())
                        .isEqualTo("贺兰" + mark);
            });
            assertThat(hook.secret()).startsWith("whsec_");
            assertThat(sql.fetchSingle("select encode(secret, 'escape') from webhooks.endpoint")
                            .get(0, String.class))
                    .doesNotContain(hook.secret().substring("whsec_".length()));
        }
    }

    @Test
    void tellsWhatBecameOfARecordInItsOrder() throws Exception {
        try (var receiver = Receiver.glad()) {
            var hook = hook(receiver, null, "parties.created", "parties.changed", "parties.deleted", "parties.merged");
            var party = customer("卫青");
            patch(party, "remarks", "喜欢龙井");
            api.delete("/parties/" + party);
            api.put("/parties/" + party + "/restoration", null);
            var other = customer("卫氏");
            api.post(
                    "/merges",
                    Map.of("parties", List.of(party, other), "survivor", party, "reason", "同一人", "insist", true));
            dispatch.empty(hook.id());

            assertThat(receiver.messages().stream()
                            .map(Receiver.Message::json)
                            .filter(json -> json.at("/data/id").stringValue().equals(party))
                            .map(json -> json.get("type").stringValue()))
                    .startsWith("parties.created", "parties.changed", "parties.deleted", "parties.created");
            var change = first(receiver, "parties.changed");
            assertThat(change.at("/data/changed").valueStream().map(JsonNode::stringValue))
                    .containsExactly("remarks");
            assertThat(change.at("/data/by/displayName").isString()).isTrue();
            assertThat(first(receiver, "parties.deleted").at("/data").has("record"))
                    .isFalse();
            var merged = first(receiver, "parties.merged");
            assertThat(merged.at("/data/id").stringValue()).isEqualTo(other);
            assertThat(merged.at("/data/into").stringValue()).isEqualTo(party);
            assertThat(merged.at("/data/record/id").stringValue()).isEqualTo(party);
        }
    }

    @Test
    void tellsOfTypesThatOneTableHolds() throws Exception {
        try (var receiver = Receiver.glad()) {
            var type = "x-shed" + mark;
            api.post("/types", Map.of("key", type, "labels", Map.of("en", "Shed", "zh-CN", "仓")));
            var other = "x-barn" + mark;
            api.post("/types", Map.of("key", other, "labels", Map.of("en", "Barn", "zh-CN", "棚")));
            var hook = hook(receiver, null, type + ".created", type + ".changed", "notes.created", "purchases.created");
            api.post("/" + other, Map.of("values", Map.of("name", "不要")));
            var shed = api.post("/" + type, Map.of("values", Map.of("name", "东仓")))
                    .body()
                    .get("id")
                    .stringValue();
            api.send("PATCH", "/" + type + "/" + shed, Map.of("values", Map.of("name", "西仓")));
            var party = customer("仓主");
            api.post("/parties/" + party + "/notes", Map.of("text", "要两把钥匙"));
            var bought = Map.of(
                    "source",
                    "till",
                    "line",
                    party,
                    "partyId",
                    party,
                    "at",
                    "2026-01-15T02:00:00Z",
                    "amount",
                    Map.of("amount", "88.00", "currency", "CNY"));
            api.post("/purchases", Map.of("items", List.of(bought)));
            dispatch.empty(hook.id());

            assertThat(receiver.messages().stream()
                            .map(message -> message.json().get("type").stringValue()))
                    .containsExactlyInAnyOrder(
                            type + ".created", type + ".changed", "notes.created", "purchases.created");
            assertThat(first(receiver, type + ".changed")
                            .at("/data/record/values/name")
                            .stringValue())
                    .isEqualTo("西仓");
        }
    }

    @Test
    void writesNothingWhenAChangeIsTakenBackBeforeItIsDone() throws Exception {
        try (var receiver = Receiver.glad()) {
            var party = customer("褚良");
            var hook = hook(receiver, null, "parties.changed");
            var change =
                    "update archive.party set remarks = 'x', version = version + 1, updated_at = now() where id = ?::uuid";
            transaction.executeWithoutResult(status -> {
                sql.execute(change, party);
                assertThat(waiting(hook)).isOne();
                status.setRollbackOnly();
            });
            assertThat(waiting(hook)).isZero();
            transaction.executeWithoutResult(status -> sql.execute(change, party));
            assertThat(waiting(hook)).isOne();
        }
    }

    @Test
    void leavesTheDatabaseAsItIsWhereNobodyListens() throws Exception {
        try (var receiver = Receiver.glad()) {
            var hook = hook(receiver, null, "parties.changed");
            assertThat(triggersThere()).isEqualTo(3);
            var content = content(receiver.url(), null, List.of("parties.changed"));
            content.put("active", false);
            assertThat(api.with("If-Match", "1")
                            .put("/webhooks/" + hook.id(), content)
                            .status())
                    .isEqualTo(200);
            triggers.settle();
            assertThat(triggersThere()).isZero();
            customer("无人听");
            assertThat(waiting(hook)).isZero();
        }
    }

    @Test
    void triesAgainUnderTheSameIdUntilItArrives() throws Exception {
        var tries = new ArrayList<String>();
        try (var receiver = Receiver.answering(message -> {
            tries.add(message.id());
            return tries.size() < 3 ? 500 : 200;
        })) {
            var hook = hook(receiver, null, "parties.created");
            customer("再来");
            dispatch.empty(hook.id());
            assertThat(tries).hasSize(1);
            assertThat(log(hook).getFirst().get("nextAt").isNull()).isFalse();
            for (var again = 0; again < 2; again++) {
                hasten();
                dispatch.empty(hook.id());
            }
            assertThat(tries).hasSize(3);
            assertThat(Set.copyOf(tries)).hasSize(1);
            var delivery = log(hook).getFirst();
            assertThat(delivery.get("state").stringValue()).isEqualTo("delivered");
            assertThat(delivery.get("attempts")
                            .valueStream()
                            .map(one -> one.get("status").intValue()))
                    .containsExactly(200, 500, 500);
            assertThat(delivery.at("/attempts/0/answer").stringValue()).isEqualTo("received");
            assertThat(delivery.get("recordName").stringValue()).isEqualTo("再来" + mark);

            api.put(
                    "/webhooks/" + hook.id() + "/deliveries/"
                            + delivery.get("id").stringValue() + "/attempt",
                    null);
            dispatch.empty(hook.id());
            assertThat(tries).hasSize(4);
        }
    }

    @Test
    void givesUpAfterTheLastPauseAndTellsTheOwner() throws Exception {
        try (var receiver = Receiver.answering(message -> 503)) {
            var hook = hook(receiver, null, "parties.created");
            customer("放弃");
            for (var attempt = 0; attempt < 12; attempt++) {
                hasten();
                dispatch.empty(hook.id());
            }
            assertThat(receiver.messages()).hasSize(10);
            assertThat(log(hook).getFirst().get("state").stringValue()).isEqualTo("failed");
            assertThat(api.get("/inbox").raw().body()).contains("localhost");
            var again = api.put("/webhooks/" + hook.id() + "/attempts", Map.of("since", "2020-01-01T00:00:00Z"));
            assertThat(again.body().get("deliveries").intValue()).isOne();
            dispatch.empty(hook.id());
            assertThat(receiver.messages()).hasSize(11);
        }
    }

    @Test
    void isTurnedOffByAReceiverThatIsGone() throws Exception {
        try (var receiver = Receiver.answering(message -> 410)) {
            var hook = hook(receiver, null, "parties.created");
            customer("走了");
            dispatch.empty(hook.id());
            var shown = api.get("/webhooks").body().at("/items/0");
            assertThat(shown.get("active").booleanValue()).isFalse();
            assertThat(shown.get("offReason").stringValue()).isEqualTo("gone");
            customer("不再说");
            dispatch.empty(hook.id());
            assertThat(receiver.messages()).hasSize(1);
        }
    }

    @Test
    void isTurnedOffWhenNothingArrivedForFiveDays() throws Exception {
        try (var receiver = Receiver.answering(message -> 500)) {
            var hook = hook(receiver, null, "parties.created");
            customer("久不通");
            dispatch.empty(hook.id());
            sql.execute("update webhooks.endpoint set failing_since = now() - interval '121 hours'");
            hasten();
            dispatch.empty(hook.id());
            assertThat(api.get("/webhooks").body().at("/items/0/offReason").stringValue())
                    .isEqualTo("failing");
        }
    }

    @Test
    void followsNoRedirect() throws Exception {
        try (var receiver = Receiver.answering(message -> 302)) {
            var hook = hook(receiver, null, "parties.created");
            customer("转走");
            dispatch.empty(hook.id());
            assertThat(receiver.messages()).hasSize(1);
            assertThat(log(hook).getFirst().at("/attempts/0/status").intValue()).isEqualTo(302);
            assertThat(log(hook).getFirst().get("state").stringValue()).isEqualTo("waiting");
        }
    }

    @Test
    void signsWithTheOldSecretTooAfterItWasRotated() throws Exception {
        try (var receiver = Receiver.glad()) {
            var hook = hook(receiver, null, "parties.created");
            var fresh = api.post("/webhooks/" + hook.id() + "/secret", null)
                    .body()
                    .get("secret")
                    .stringValue();
            api.post("/webhooks/" + hook.id() + "/tests", null);
            dispatch.empty(hook.id());
            sql.execute("update webhooks.endpoint set former_until = now() - interval '1 second'");
            api.post("/webhooks/" + hook.id() + "/tests", null);
            dispatch.empty(hook.id());

            var first = receiver.messages().getFirst();
            assertThat(first.json().get("type").stringValue()).isEqualTo("webhooks.test");
            assertThat(first.isSignedWith(hook.secret())).isTrue();
            assertThat(first.isSignedWith(fresh)).isTrue();
            var later = receiver.messages().getLast();
            assertThat(later.isSignedWith(hook.secret())).isFalse();
            assertThat(later.isSignedWith(fresh)).isTrue();
        }
    }

    @Test
    void saysOnlyWhatTheOwnerMaySee() throws Exception {
        var role = api.post(
                        "/roles",
                        Map.of(
                                "name", "接口" + mark,
                                "grants",
                                        Map.of(
                                                "parties",
                                                Map.of(
                                                        "see",
                                                        "own",
                                                        "create",
                                                        "own",
                                                        "edit",
                                                        "own",
                                                        "configure",
                                                        "all")),
                                "fields", Map.of("parties", Map.of("remarks", "hidden", "name", "masked"))))
                .body()
                .get("id")
                .stringValue();
        var colleague = TestApi.colleague(port, "yun" + mark);
        var id = colleague.get("/sessions/current").body().at("/user/id").stringValue();
        api.put("/users/" + id + "/roles", Map.of("roles", List.of(role)));
        try (var receiver = Receiver.glad()) {
            var hook = hook(colleague, receiver, null, "parties.created", "parties.changed");
            assertThat(colleague
                            .post("/webhooks", content(receiver.url(), null, List.of("notes.created")))
                            .status())
                    .isEqualTo(422);
            assertThat(colleague.get("/webhooks").body().get("items").size()).isOne();
            customer("别人的");
            var party = created("自己的", Map.of("ownerId", id, "remarks", "秘密" + mark));
            patch(party, "remarks", "更秘密" + mark);
            dispatch.empty(hook.id());

            assertThat(receiver.messages()).singleElement().satisfies(message -> {
                assertThat(message.body()).doesNotContain("秘密", "自己的" + mark, "别人的");
                assertThat(message.json().at("/data/record/values").has("remarks"))
                        .isFalse();
                assertThat(message.json().at("/data/record/values/name").stringValue())
                        .contains("*");
            });
            assertThat(waiting(hook)).isZero();
        }
    }

    @Test
    void sendsOnlyWhereTheFilterHolds() throws Exception {
        try (var receiver = Receiver.glad()) {
            var filter = Map.of("field", "remarks", "op", "eq", "value", "要" + mark);
            var hook = hook(receiver, filter, "parties.created");
            customer("不要的");
            created("要的", Map.of("remarks", "要" + mark));
            dispatch.empty(hook.id());
            assertThat(receiver.messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message.body()).contains("要的" + mark));
            assertThat(api.post(
                                    "/webhooks",
                                    content(receiver.url(), filter, List.of("parties.created", "notes.created")))
                            .body()
                            .at("/errors/0/code")
                            .stringValue())
                    .isEqualTo("webhook.filter-of-several");
        }
    }

    @Test
    void keepsTheOrderOfARecordAndSendsNothingTwiceFromTwoServers() throws Exception {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var arrived = new ConcurrentHashMap<String, List<String>>();
        try (var receiver = Receiver.answering(message -> {
            synchronized (random) {
                if (random.nextBoolean()) {
                    return 500;
                }
            }
            arrived.computeIfAbsent(message.json().at("/data/id").stringValue(), id -> new ArrayList<>())
                    .add(message.id());
            return 200;
        })) {
            var hook = hook(receiver, null, "parties.created", "parties.changed");
            var parties = IntStream.range(0, 6)
                    .mapToObj(index -> customer("序" + index))
                    .toList();
            for (var round = 0; round < 5; round++) {
                for (var party : parties) {
                    patch(party, "remarks", "第" + round + "次");
                }
            }
            var rounds = 0;
            while (waiting(hook) > 0 && rounds++ < 200) {
                hasten();
                together(() -> dispatch.empty(hook.id()), () -> dispatch.empty(hook.id()));
            }

            var written = new HashMap<String, List<String>>();
            sql.fetch("select record_id, id from webhooks.delivery order by position")
                    .forEach(row -> written.computeIfAbsent(row.get(0, String.class), id -> new ArrayList<>())
                            .add(row.get(1, String.class)));
            assertThat(arrived).as("seed " + seed).containsExactlyInAnyOrderEntriesOf(written);
            assertThat(written.values())
                    .allSatisfy(messages -> assertThat(messages).hasSize(6));
            assertThat(sql.fetchCount(sql.selectFrom("webhooks.attempt")))
                    .as("seed " + seed)
                    .isEqualTo(receiver.messages().size());
        }
    }

    @Test
    void isSentAgainAfterAServerWasKilledInTheMiddle() throws Exception {
        try (var receiver = Receiver.glad()) {
            var hook = hook(receiver, null, "parties.created");
            customer("断电");
            sql.execute("update webhooks.delivery set attempts = 1, next_at = now() + interval '1 minute'");
            dispatch.empty(hook.id());
            assertThat(receiver.messages()).isEmpty();
            hasten();
            dispatch.empty(hook.id());
            assertThat(receiver.messages()).hasSize(1);
        }
    }

    @Test
    void reachesNothingInsideUnlessThatIsAllowed() throws Exception {
        try (var receiver = Receiver.glad();
                var strict = new StrictPost()) {
            for (var host : List.of("localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]")) {
                assertThat(strict.send(receiver.url().replace("localhost", host))
                                .fault())
                        .as(host)
                        .isEqualTo(Answer.Fault.PRIVATE_ADDRESS);
            }
            assertThat(receiver.messages()).isEmpty();
        }
    }

    @Test
    void waitsForASlowReceiverOnlySoLong() throws Exception {
        var answered = new CountDownLatch(1);
        try (var receiver = Receiver.answering(message -> {
                    try {
                        answered.await();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                    return 200;
                });
                var post = new StrictPost(true)) {
            assertThat(post.send(receiver.url(), Duration.ofMillis(300)).fault())
                    .isEqualTo(Answer.Fault.TOO_SLOW);
            answered.countDown();
        }
    }

    @Test
    void isNotForWhomNothingMayBeConfiguredBy() {
        var colleague = TestApi.colleague(port, "ke" + mark);
        assertThat(colleague
                        .post("/webhooks", content("https://example.com/hook", null, List.of("parties.created")))
                        .body()
                        .at("/errors/0/code")
                        .stringValue())
                .isEqualTo("webhook.unknown-event");
        var hook = api.post("/webhooks", content("https://example.com/hook", null, List.of("parties.created")))
                .body()
                .at("/webhook/id")
                .stringValue();
        assertThat(colleague.get("/webhooks/" + hook + "/deliveries").status()).isEqualTo(404);
        assertThat(colleague.post("/webhooks/" + hook + "/secret", null).status())
                .isEqualTo(404);
        assertThat(colleague.delete("/webhooks/" + hook).status()).isEqualTo(404);
        assertThat(api.get("/webhooks").raw().body()).doesNotContain("whsec_");
    }

    private record Hook(UUID id, String secret) {}

    private Hook hook(Receiver receiver, @Nullable Object filter, String... events) {
        return hook(api, receiver, filter, events);
    }

    private static Hook hook(TestApi api, Receiver receiver, @Nullable Object filter, String... events) {
        var made = api.post("/webhooks", content(receiver.url(), filter, List.of(events)));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return new Hook(
                UUID.fromString(made.body().at("/webhook/id").stringValue()),
                made.body().get("secret").stringValue());
    }

    private static Map<String, Object> content(String url, @Nullable Object filter, List<String> events) {
        var content = new HashMap<String, Object>(Map.of("url", url, "events", events, "active", true));
        if (filter != null) {
            content.put("filter", filter);
        }
        return content;
    }

    private String customer(String name) {
        return created(name, Map.of());
    }

    private String created(String name, Map<String, String> more) {
        var content = new HashMap<String, Object>(more);
        content.put("kind", "person");
        content.put("name", name + mark);
        var made = api.post("/parties", content);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body().get("id").stringValue();
    }

    private void patch(String party, String field, String value) {
        var changed = api.send("PATCH", "/parties/" + party, Map.of("values", Map.of(field, value)));
        assertThat(changed.status()).as(changed.body().toString()).isLessThan(300);
    }

    private List<JsonNode> log(Hook hook) {
        return api.get("/webhooks/" + hook.id() + "/deliveries")
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    private static JsonNode first(Receiver receiver, String type) {
        return receiver.messages().stream()
                .map(Receiver.Message::json)
                .filter(json -> json.get("type").stringValue().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private int waiting(Hook hook) {
        return sql.fetchCount(
                sql.selectFrom("webhooks.delivery").where("endpoint_id = ? and state = 'WAITING'", hook.id()));
    }

    private int triggersThere() {
        return sql.fetchCount(sql.selectFrom("pg_trigger").where("tgfoid = 'webhooks.tell'::regproc"));
    }

    private void hasten() {
        sql.execute("update webhooks.delivery set next_at = now() - interval '1 second' where state = 'WAITING'");
    }

    private static void together(Runnable one, Runnable other) throws InterruptedException {
        var second = Thread.ofVirtual().start(other);
        one.run();
        second.join();
    }
}
