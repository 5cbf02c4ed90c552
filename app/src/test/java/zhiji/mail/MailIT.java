package zhiji.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiji.PostOffice;
import zhiji.ServerTest;
import zhiji.TestApi;
import zhiji.access.UserMail;
import zhiji.access.Users;
import zhiji.platform.UserId;

/** Letters leave through the server an administrator names, and nothing is lost while it is away. */
@ServerTest
class MailIT {

    @LocalServerPort
    int port;

    @Autowired
    UserMail mail;

    @Autowired
    Users users;

    @Autowired
    JdbcClient database;

    private final String name = "mail." + UUID.randomUUID().toString().substring(0, 8);
    private final String address = name + "@zhiji.example";
    private TestApi admin = TestApi.anonymous(0);
    private TestApi colleague = TestApi.anonymous(0);

    @BeforeEach
    void connect() {
        admin = TestApi.administrator(port);
        colleague = TestApi.colleague(port, name);
    }

    @AfterEach
    void withoutServer() {
        admin.delete("/mail-server");
    }

    @Test
    void neverTellsThePasswordAndKeepsItUnreadable() {
        try (var office = PostOffice.open(admin)) {
            var server = admin.get("/mail-server").body().get("server");
            assertThat(server.get("hasPassword").booleanValue()).isTrue();
            assertThat(server.get("site").stringValue()).isEqualTo("https://crm.zhiji.example");
            assertThat(server.toString()).doesNotContain("post office");
            var kept = database.sql("select password from mail.server")
                    .query(byte[].class)
                    .single();
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("post office");
            assertThat(office.port()).isPositive();
        }
    }

    @Test
    void usesTheKeptPasswordForTheSameServerAlone() {
        try (var office = PostOffice.open(admin)) {
            adminHasAddress();
            var without = office.settings();
            without.remove("password");
            assertThat(admin.post("/mail-server/probes", without).status()).isEqualTo(204);
            assertThat(office.letters("admin@zhiji.example", 1)).hasSize(1);
            without.put("host", "localhost");
            var elsewhere = admin.post("/mail-server/probes", without);
            assertThat(elsewhere.status()).isEqualTo(422);
            assertThat(elsewhere.body().get("code").stringValue()).isEqualTo("mail.login");
        }
    }

    @Test
    void saysWhatIsWrongWithAServer() {
        var wrong = Map.of(
                "host", "no spaces here",
                "port", 0,
                "security", "tls",
                "sender", "nobody",
                "site", "https://user:secret@crm.example/?x=1");
        var answer = admin.put("/mail-server", wrong);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").stringValue()))
                .containsExactly("host", "port", "sender", "site");
        assertThat(admin.get("/mail-server").body().has("server")).isFalse();
        assertThat(colleague.get("/mail-server").status()).isEqualTo(403);
        assertThat(colleague.get("/letters").status()).isEqualTo(403);
    }

    @Test
    void sendsInTheLanguageOfTheReaderAndForgetsWhatItSaid() throws MessagingException {
        colleague.put("/users/me/language", Map.of("language", "zh-TW"));
        haveAddress();
        try (var office = PostOffice.open(admin)) {
            send();
            var letter = office.letters(address, 1).getFirst();
            assertThat(letter.getSubject()).isEqualTo("您的知己密碼已變更");
            assertThat(letter.getFrom()[0].toString()).contains("crm@zhiji.example");
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(PostOffice.text(letter)).contains("林「一」", "帳號「lin」");
            assertThat(database.sql("select count(*) from mail.letter where recipient = :to and body is not null")
                            .param("to", address)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void waitsForAServerThatIsAwayAndGivesUpWhenItSaysNo() {
        haveAddress();
        int freed;
        Map<String, Object> settings;
        try (var office = PostOffice.open(admin)) {
            freed = office.port();
            settings = office.settings();
        }
        settings.put("port", freed);
        admin.put("/mail-server", settings);
        send();
        var waiting = letter("waiting", 1);
        assertThat(waiting.failure()).contains("127.0.0.1", String.valueOf(freed));
        try (var office = PostOffice.open(admin)) {
            assertThat(admin.post("/letters/" + waiting.id() + "/attempts", null)
                            .status())
                    .isEqualTo(202);
            assertThat(office.letters(address, 1)).hasSize(1);
            assertThat(letter("sent", 2).failure()).isEmpty();
            assertThat(admin.post("/letters/" + waiting.id() + "/attempts", null)
                            .status())
                    .isEqualTo(404);
        }
    }

    private record Known(String id, String failure) {}

    /** The letter to the colleague, as soon as it is that far. */
    private Known letter(String state, int attempts) {
        return Awaitility.await()
                .until(
                        () -> admin.get("/letters")
                                .body()
                                .get("items")
                                .valueStream()
                                .filter(one ->
                                        one.get("recipient").stringValue().equals(address))
                                .filter(one -> one.get("state").stringValue().equals(state))
                                .filter(one -> one.get("attempts").intValue() == attempts)
                                .map(one -> new Known(
                                        one.get("id").stringValue(),
                                        one.path("failure").asString("")))
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull);
    }

    private void send() {
        var id = UserId.valueOf(
                colleague.get("/sessions/current").body().at("/user/id").stringValue());
        mail.send(users.find(id).orElseThrow(), "password-changed", List.of("林「一」", "lin"));
    }

    private void haveAddress() {
        var answer = colleague.put("/users/me/email", Map.of("email", address, "currentPassword", TestApi.PASSWORD));
        assertThat(answer.status()).isEqualTo(204);
    }

    private void adminHasAddress() {
        admin.put("/users/me/email", Map.of("email", "admin@zhiji.example", "currentPassword", TestApi.PASSWORD));
    }
}
