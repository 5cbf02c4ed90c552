package zhiji.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiji.PostOffice;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Whoever forgot the password chooses a new one by mail, and nobody else can. */
@ServerTest
class PasswordResetIT {

    private static final String RESETS = "/public/password-resets";
    private static final String WANTED = "a better password than before";
    private static final Pattern LINK = Pattern.compile("https://crm\\.zhiji\\.example/reset#([\\w-]{40,})");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private final String name = "lost." + UUID.randomUUID().toString().substring(0, 8);
    private final String address = name + "@zhiji.example";
    private final TestApi anybody = TestApi.anonymous(0);
    private TestApi stranger = anybody;
    private TestApi colleague = anybody;
    private PostOffice office;

    @BeforeEach
    void open() {
        stranger = TestApi.anonymous(port);
        colleague = TestApi.colleague(port, name);
        colleague.put("/users/me/email", Map.of("email", address, "currentPassword", TestApi.PASSWORD));
        office = PostOffice.open(TestApi.administrator(port));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void letsTheReaderOfTheLetterChooseOnce() {
        assertThat(ask(name).status()).isEqualTo(202);
        var secret = secret(1);
        assertThat(use(secret, "short").body().at("/errors/0/field").stringValue())
                .isEqualTo("password");
        assertThat(use(secret, WANTED).status()).isEqualTo(204);
        assertThat(use(secret, WANTED + "!").status()).isEqualTo(422);
        assertThat(signIn(TestApi.PASSWORD)).isEqualTo(401);
        assertThat(signIn(WANTED)).isEqualTo(201);
        assertThat(office.letters(address, 2)).hasSize(2);
    }

    @Test
    void findsPeopleByTheirAddressToo() {
        assertThat(ask(address.toUpperCase(Locale.ROOT)).status()).isEqualTo(202);
        assertThat(use(secret(1), WANTED).status()).isEqualTo(204);
    }

    @Test
    void tellsNobodyWhoThereIs() {
        var known = ask(name);
        var unknown = ask("nobody." + name);
        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.raw().body()).isEqualTo(known.raw().body());
        secret(1);
        assertThat(office.count("nobody." + name)).isZero();
    }

    @Test
    void isAskedForSeldom() {
        assertThat(Stream.generate(() -> ask(name).status()).limit(10)).contains(429);
        assertThat(office.letters(address, 3)).hasSize(3);
        assertThat(signIn(TestApi.PASSWORD)).isEqualTo(201);
    }

    @Test
    void endsWithTimeAndWithAnotherAddress() {
        ask(name);
        var secret = secret(1);
        database.sql("update access.password_reset set expires_at = now() where account_id ="
                        + " (select id from access.account where username = :name)")
                .param("name", name)
                .update();
        assertThat(use(secret, WANTED).status()).isEqualTo(422);
        ask(name);
        var other = secret(2);
        colleague.put("/users/me/email", Map.of("email", "b." + address, "currentPassword", TestApi.PASSWORD));
        assertThat(use(other, WANTED).status()).isEqualTo(422);
        assertThat(signIn(TestApi.PASSWORD)).isEqualTo(201);
    }

    @Test
    void guardsTheAddressLikeThePassword() {
        var wrong = colleague.put("/users/me/email", Map.of("email", "thief@example.com", "currentPassword", "guess"));
        assertThat(wrong.status()).isEqualTo(422);
        var other = TestApi.colleague(port, name + ".b");
        var id = colleague.get("/sessions/current").body().at("/user/id").stringValue();
        assertThat(other.put("/users/" + id + "/email", Map.of("email", "thief@example.com"))
                        .status())
                .isEqualTo(403);
        var taken = other.put("/users/me/email", Map.of("email", address, "currentPassword", TestApi.PASSWORD));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(other.get("/users").raw().body()).doesNotContain(address);
        assertThat(TestApi.administrator(port).get("/users").raw().body()).contains(address);
    }

    @Test
    void isOfferedOnlyWhileLettersCanLeave() {
        assertThat(stranger.get(RESETS).body().get("possible").booleanValue()).isTrue();
        TestApi.administrator(port).delete("/mail-server");
        assertThat(stranger.get(RESETS).body().get("possible").booleanValue()).isFalse();
        assertThat(ask(name).status()).isEqualTo(503);
    }

    private TestApi.Response ask(String who) {
        return stranger.post(RESETS, Map.of("name", who));
    }

    private TestApi.Response use(String secret, String password) {
        return stranger.post(RESETS + "/uses", Map.of("secret", secret, "password", password));
    }

    /** Of the newest of that many letters. */
    private String secret(int letters) {
        var found =
                LINK.matcher(PostOffice.text(office.letters(address, letters).getLast()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private int signIn(String password) {
        return stranger.post("/sessions", Map.of("username", name, "password", password))
                .status();
    }
}
