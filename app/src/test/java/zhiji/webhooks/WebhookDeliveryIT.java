package zhiji.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.ServerTest;

/** How messages get to a receiver that fails, is slow, or is gone, and to one that does not. */
@ServerTest
class WebhookDeliveryIT {

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
    void triesAgainUnderTheSameIdUntilItArrives() throws Exception {
        var tries = new ArrayList<String>();
        try (var receiver = Receiver.answering(message -> {
            tries.add(message.id());
            return tries.size() < 3 ? 500 : 200;
        })) {
            var hook = trial.hook(receiver, null, "parties.created");
            trial.customer("再来");
            dispatch.empty(hook.id());
            assertThat(tries).hasSize(1);
            assertThat(trial.log(hook).getFirst().has("nextAt")).isTrue();
            for (var again = 0; again < 2; again++) {
                trial.hasten();
                dispatch.empty(hook.id());
            }
            assertThat(tries).hasSize(3);
            assertThat(Set.copyOf(tries)).hasSize(1);
            var delivery = trial.log(hook).getFirst();
            assertThat(delivery.get("state").stringValue()).isEqualTo("delivered");
            assertThat(delivery.get("attempts")
                            .valueStream()
                            .map(one -> one.get("status").intValue()))
                    .containsExactly(200, 500, 500);
            assertThat(delivery.at("/attempts/0/answer").stringValue()).isEqualTo("received");
            assertThat(delivery.get("recordName").stringValue()).isEqualTo("再来" + trial.mark());

            trial.api()
                    .put(
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
            var hook = trial.hook(receiver, null, "parties.created");
            trial.customer("放弃");
            for (var attempt = 0; attempt < 22; attempt++) {
                trial.hasten();
                dispatch.empty(hook.id());
            }
            assertThat(receiver.messages()).hasSize(20);
            assertThat(trial.log(hook).getFirst().get("state").stringValue()).isEqualTo("failed");
            assertThat(trial.api().get("/inbox").raw().body()).contains("localhost");
            var again =
                    trial.api().put("/webhooks/" + hook.id() + "/attempts", Map.of("since", "2020-01-01T00:00:00Z"));
            assertThat(again.body().get("deliveries").intValue()).isOne();
            dispatch.empty(hook.id());
            assertThat(receiver.messages()).hasSize(21);
        }
    }

    @Test
    void isTurnedOffByAReceiverThatIsGone() throws Exception {
        try (var receiver = Receiver.answering(message -> 410)) {
            var hook = trial.hook(receiver, null, "parties.created");
            trial.customer("走了");
            dispatch.empty(hook.id());
            var shown = trial.api().get("/webhooks").body().at("/items/0");
            assertThat(shown.get("active").booleanValue()).isFalse();
            assertThat(shown.get("offReason").stringValue()).isEqualTo("gone");
            trial.customer("不再说");
            dispatch.empty(hook.id());
            assertThat(receiver.messages()).hasSize(1);
        }
    }

    @Test
    void isTurnedOffWhenNothingArrivedForFiveDays() throws Exception {
        try (var receiver = Receiver.answering(message -> 500)) {
            var hook = trial.hook(receiver, null, "parties.created");
            trial.customer("久不通");
            dispatch.empty(hook.id());
            sql.execute("update webhooks.endpoint set failing_since = now() - interval '121 hours'");
            trial.hasten();
            dispatch.empty(hook.id());
            assertThat(trial.api()
                            .get("/webhooks")
                            .body()
                            .at("/items/0/offReason")
                            .stringValue())
                    .isEqualTo("failing");
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
            var hook = trial.hook(receiver, null, "parties.created", "parties.changed");
            var parties = IntStream.range(0, 6)
                    .mapToObj(index -> trial.customer("序" + index))
                    .toList();
            for (var round = 0; round < 5; round++) {
                for (var party : parties) {
                    trial.patch("/parties/" + party, "remarks", "第" + round + "次");
                }
            }
            var rounds = 0;
            while (trial.waiting(hook) > 0 && rounds++ < 200) {
                trial.hasten();
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
            var hook = trial.hook(receiver, null, "parties.created");
            trial.customer("断电");
            sql.execute("update webhooks.delivery set attempts = 1, next_at = now() + interval '1 minute'");
            dispatch.empty(hook.id());
            assertThat(receiver.messages()).isEmpty();
            trial.hasten();
            dispatch.empty(hook.id());
            assertThat(receiver.messages()).hasSize(1);
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

    private static void together(Runnable one, Runnable other) throws InterruptedException {
        var second = Thread.ofVirtual().start(other);
        one.run();
        second.join();
    }
}
