package zhiji.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Who may have changes told, how a receiver knows us, and where messages never go. */
@ServerTest
class WebhookGuardIT {

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
    void signsSoThatAReceiverCanTell() throws Exception {
        try (var receiver = Receiver.glad()) {
            var hook = trial.hook(receiver, null, "parties.created");
            var party = trial.customer("贺兰");
            dispatch.empty(hook.id());

            assertThat(receiver.messages()).singleElement().satisfies(message -> {
                assertThat(message.path()).isEqualTo("/hook?from=zhiji");
                assertThat(message.isSignedWith(hook.secret())).isTrue();
                assertThat(message.isSignedWith(Secret.text(Secret.make()))).isFalse();
                assertThat(message.json().get("type").stringValue()).isEqualTo("parties.created");
                assertThat(message.json().at("/data/id").stringValue()).isEqualTo(party);
                assertThat(message.json().at("/data/record/values/name").stringValue())
                        .isEqualTo("贺兰" + trial.mark());
            });
            assertThat(hook.secret()).startsWith("whsec_");
            var secret = Base64.getDecoder().decode(hook.secret().substring("whsec_".length()));
            assertThat(sql.fetchSingle("select position(? in secret) from webhooks.endpoint", secret)
                            .get(0))
                    .isEqualTo(0);
        }
    }

    @Test
    void signsWithTheOldSecretTooAfterItWasRotated() throws Exception {
        try (var receiver = Receiver.glad()) {
            var hook = trial.hook(receiver, null, "parties.created");
            var fresh = trial.api()
                    .post("/webhooks/" + hook.id() + "/secret", null)
                    .body()
                    .get("secret")
                    .stringValue();
            trial.api().post("/webhooks/" + hook.id() + "/tests", null);
            dispatch.empty(hook.id());
            sql.execute("update webhooks.endpoint set former_until = now() - interval '1 second'");
            trial.api().post("/webhooks/" + hook.id() + "/tests", null);
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
    void followsNoRedirect() throws Exception {
        try (var receiver = Receiver.answering(message -> 302)) {
            var hook = trial.hook(receiver, null, "parties.created");
            trial.customer("转走");
            dispatch.empty(hook.id());
            assertThat(receiver.messages()).hasSize(1);
            assertThat(trial.log(hook).getFirst().at("/attempts/0/status").intValue())
                    .isEqualTo(302);
            assertThat(trial.log(hook).getFirst().get("state").stringValue()).isEqualTo("waiting");
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
    void isNotForWhomNothingMayBeConfiguredBy() {
        var colleague = TestApi.colleague(port, "ke" + trial.mark());
        assertThat(colleague
                        .post(
                                "/webhooks",
                                WebhookTrial.content("https://example.com/hook", null, List.of("parties.created")))
                        .body()
                        .at("/errors/0/code")
                        .stringValue())
                .isEqualTo("webhook.unknown-event");
        var hook = trial.api()
                .post("/webhooks", WebhookTrial.content("https://example.com/hook", null, List.of("parties.created")))
                .body()
                .at("/webhook/id")
                .stringValue();
        assertThat(colleague.get("/webhooks/" + hook + "/deliveries").status()).isEqualTo(404);
        assertThat(colleague.post("/webhooks/" + hook + "/secret", null).status())
                .isEqualTo(404);
        assertThat(colleague.delete("/webhooks/" + hook).status()).isEqualTo(404);
        assertThat(trial.api().get("/webhooks").raw().body()).doesNotContain("whsec_");
    }
}
