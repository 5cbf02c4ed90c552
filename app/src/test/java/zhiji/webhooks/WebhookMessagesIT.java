package zhiji.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.ServerTest;
import zhiji.TestApi;

/** What receivers are told of a record, and what they are never told. */
@ServerTest
class WebhookMessagesIT {

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    WebhookDispatch dispatch;

    @Autowired
    Triggers triggers;

    private WebhookTrial trial = WebhookTrial.NONE;

    @BeforeEach
    void signIn() {
        trial = WebhookTrial.begin(port, sql);
    }

    @AfterEach
    void leaveNothing() {
        sql.execute("delete from webhooks.endpoint");
        triggers.settle();
    }

    @Test
    void tellsWhatBecameOfARecordInItsOrder() throws Exception {
        try (var receiver = Receiver.glad()) {
            var hook = trial.hook(
                    receiver, null, "parties.created", "parties.changed", "parties.deleted", "parties.merged");
            var party = trial.customer("卫青");
            trial.patch("/parties/" + party, "remarks", "喜欢龙井");
            trial.api().delete("/parties/" + party);
            trial.api().put("/parties/" + party + "/restoration", null);
            var other = trial.customer("卫氏");
            trial.api()
                    .post(
                            "/merges",
                            Map.of(
                                    "parties",
                                    List.of(party, other),
                                    "survivor",
                                    party,
                                    "reason",
                                    "同一人",
                                    "insist",
                                    true));
            dispatch.empty(hook.id());

            assertThat(receiver.messages().stream()
                            .map(Receiver.Message::json)
                            .filter(json -> json.at("/data/id").stringValue().equals(party))
                            .map(json -> json.get("type").stringValue()))
                    .startsWith("parties.created", "parties.changed", "parties.deleted", "parties.created");
            var change = receiver.first("parties.changed");
            assertThat(change.at("/data/changed").valueStream().map(JsonNode::stringValue))
                    .containsExactly("remarks");
            assertThat(change.at("/data/by/displayName").isString()).isTrue();
            assertThat(receiver.first("parties.deleted").at("/data").has("record"))
                    .isFalse();
            var merged = receiver.first("parties.merged");
            assertThat(merged.at("/data/id").stringValue()).isEqualTo(other);
            assertThat(merged.at("/data/into").stringValue()).isEqualTo(party);
            assertThat(merged.at("/data/record/id").stringValue()).isEqualTo(party);
        }
    }

    @Test
    void tellsOfTypesThatOneTableHolds() throws Exception {
        try (var receiver = Receiver.glad()) {
            var type = "x-shed" + trial.mark();
            trial.api().post("/types", Map.of("key", type, "labels", Map.of("en", "Shed", "zh-CN", "仓")));
            var other = "x-barn" + trial.mark();
            trial.api().post("/types", Map.of("key", other, "labels", Map.of("en", "Barn", "zh-CN", "棚")));
            var hook = trial.hook(
                    receiver, null, type + ".created", type + ".changed", "notes.created", "purchases.created");
            trial.post("/" + other, Map.of("values", Map.of("name", "不要")));
            var shed = trial.post("/" + type, Map.of("values", Map.of("name", "东仓")));
            trial.patch("/" + type + "/" + shed, "name", "西仓");
            var party = trial.customer("仓主");
            trial.api().post("/parties/" + party + "/notes", Map.of("text", "要两把钥匙"));
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
            trial.api().post("/purchases", Map.of("items", List.of(bought)));
            dispatch.empty(hook.id());

            assertThat(receiver.messages().stream()
                            .map(message -> message.json().get("type").stringValue()))
                    .containsExactlyInAnyOrder(
                            type + ".created", type + ".changed", "notes.created", "purchases.created");
            assertThat(receiver.first(type + ".changed")
                            .at("/data/record/values/name")
                            .stringValue())
                    .isEqualTo("西仓");
        }
    }

    @Test
    void saysWhichFieldsWereChangedInWhateverTableTheyAre() throws Exception {
        try (var receiver = Receiver.glad()) {
            var hook = trial.hook(receiver, null, "complaints.changed", "improvements.changed");
            var complaint = trial.post("/complaints", Map.of("text", "杯盖漏水", "channel", "counter"));
            var improvement = trial.post("/improvements", Map.of("title", "换密封圈" + trial.mark()));
            trial.patch("/complaints/" + complaint, "product", "保温杯");
            trial.patch("/improvements/" + improvement, "action", "换了供应商");
            dispatch.empty(hook.id());

            assertThat(receiver.first("complaints.changed").at("/data/changed"))
                    .map(JsonNode::stringValue)
                    .containsExactly("product");
            var improved = receiver.first("improvements.changed");
            assertThat(improved.at("/data/changed")).map(JsonNode::stringValue).containsExactly("action");
            assertThat(improved.at("/data/record/values/action").stringValue()).isEqualTo("换了供应商");
        }
    }

    @Test
    void saysOnlyWhatTheOwnerMaySee() throws Exception {
        var role = trial.api()
                .post(
                        "/roles",
                        Map.of(
                                "name", "接口" + trial.mark(),
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
        var colleague = TestApi.colleague(port, "yun" + trial.mark());
        var id = colleague.get("/sessions/current").body().at("/user/id").stringValue();
        trial.api().put("/users/" + id + "/roles", Map.of("roles", List.of(role)));
        try (var receiver = Receiver.glad()) {
            var hook = WebhookTrial.hook(colleague, receiver, null, "parties.created", "parties.changed");
            assertThat(colleague
                            .post("/webhooks", WebhookTrial.content(receiver.url(), null, List.of("notes.created")))
                            .status())
                    .isEqualTo(422);
            assertThat(colleague.get("/webhooks").body().get("items").size()).isOne();
            trial.customer("别人的");
            var party = trial.created("自己的", Map.of("ownerId", id, "remarks", "秘密" + trial.mark()));
            trial.patch("/parties/" + party, "remarks", "更秘密" + trial.mark());
            dispatch.empty(hook.id());

            assertThat(receiver.messages()).singleElement().satisfies(message -> {
                assertThat(message.body()).doesNotContain("秘密", "自己的" + trial.mark(), "别人的");
                assertThat(message.json().at("/data/record/values").has("remarks"))
                        .isFalse();
                assertThat(message.json().at("/data/record/values/name").stringValue())
                        .contains("*");
            });
            assertThat(trial.waiting(hook)).isZero();
        }
    }

    @Test
    void sendsOnlyWhereTheFilterHolds() throws Exception {
        try (var receiver = Receiver.glad()) {
            var filter = Map.of("field", "remarks", "op", "eq", "value", "要" + trial.mark());
            var hook = trial.hook(receiver, filter, "parties.created");
            trial.customer("不要的");
            trial.created("要的", Map.of("remarks", "要" + trial.mark()));
            dispatch.empty(hook.id());
            assertThat(receiver.messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message.body()).contains("要的" + trial.mark()));
            assertThat(trial.api()
                            .post(
                                    "/webhooks",
                                    WebhookTrial.content(
                                            receiver.url(), filter, List.of("parties.created", "notes.created")))
                            .body()
                            .at("/errors/0/code")
                            .stringValue())
                    .isEqualTo("webhook.filter-of-several");
        }
    }
}
