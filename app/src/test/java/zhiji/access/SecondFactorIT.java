package zhiji.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiji.ServerTest;
import zhiji.TestApi;
import zhiji.platform.Home;

/** Whoever set up a second factor signs in with password and code, each code once, and can be helped. */
@ServerTest
class SecondFactorIT {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Home home;

    private final String name = "2fa." + UUID.randomUUID().toString().substring(0, 8);
    private TestApi colleague = TestApi.anonymous(0);

    @BeforeEach
    void connect() {
        colleague = TestApi.colleague(port, name);
    }

    @Test
    void asksForACodeAndTakesEachOnce() {
        assertThat(signIn(null).status()).isEqualTo(201);
        var setUp = setUp();
        assertThat(code(signIn(null))).isEqualTo("sign-in.code-missing");
        assertThat(code(signIn("000000"))).isEqualTo("sign-in.code-wrong");
        // The one by which it was confirmed is spent; the next one is good.
        assertThat(code(signIn(setUp.code(0)))).isEqualTo("sign-in.code-wrong");
        assertThat(signIn(setUp.code(1)).status()).isEqualTo(201);
        assertThat(code(signIn(setUp.code(1)))).isEqualTo("sign-in.code-wrong");
    }

    @Test
    void letsInByARecoveryCodeOnce() {
        var codes = setUp().recovery();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(signIn(codes.getFirst().toUpperCase(Locale.ROOT)).status()).isEqualTo(201);
        assertThat(code(signIn(codes.getFirst()))).isEqualTo("sign-in.code-wrong");
        var state = colleague.get("/users/me/second-factor").body();
        assertThat(state.get("recoveryCodes").intValue()).isEqualTo(9);
    }

    @Test
    void keepsNeitherSecretNorCodesReadable() throws IOException {
        var setUp = setUp();
        var kept = database.sql("select secret from access.second_factor join access.account on id = account_id"
                        + " where username = :name")
                .param("name", name)
                .query(byte[].class)
                .single();
        assertThat(kept).hasSize(Totp.SECRET_BYTES + 28);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(setUp.secret(), StandardCharsets.ISO_8859_1));
        var key = home.home().resolve("secrets").resolve("second-factor.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void slowsDownGuessing() {
        setUp();
        for (var guess = 0; guess < 6; guess++) {
            signIn("00000" + guess);
        }
        assertThat(signIn("123456").status()).isEqualTo(429);
    }

    @Test
    void isTakenAwayByItsOwnerOrAnAdministratorAlone() {
        setUp();
        assertThat(colleague
                        .post("/users/me/second-factor/removal", Map.of("password", "wrong one"))
                        .status())
                .isEqualTo(422);
        var other = TestApi.colleague(port, name + ".b");
        var id = colleague.get("/sessions/current").body().at("/user/id").asString();
        assertThat(other.delete("/users/" + id + "/second-factor").status()).isEqualTo(403);
        var administrator = TestApi.administrator(port);
        assertThat(administrator.delete("/users/" + id + "/second-factor").status())
                .isEqualTo(204);
        assertThat(administrator.delete("/users/" + id + "/second-factor").status())
                .isEqualTo(404);
        assertThat(signIn(null).status()).isEqualTo(201);
        assertThat(administrator
                        .get("/audit?deed=second-factor-changed")
                        .body()
                        .at("/items/0/detail/change")
                        .asString())
                .isEqualTo("reset");
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record SetUp(byte[] secret, List<String> recovery, long step) {

        String code(int later) {
            return Totp.code(secret, step + later);
        }
    }

    private SetUp setUp() {
        var begun = colleague.post("/users/me/second-factor", Map.of("password", TestApi.PASSWORD));
        assertThat(begun.status()).as(String.valueOf(begun.body())).isEqualTo(200);
        var secret = bytes(begun.body().get("secret").asString());
        assertThat(signIn(null).status())
                .as("not asked for before it is confirmed")
                .isEqualTo(201);
        var step = Instant.now().getEpochSecond() / 30;
        var confirmed = colleague.put("/users/me/second-factor", Map.of("code", Totp.code(secret, step)));
        assertThat(confirmed.status()).as(String.valueOf(confirmed.body())).isEqualTo(200);
        var codes = confirmed
                .body()
                .get("items")
                .valueStream()
                .map(one -> one.asString())
                .toList();
        return new SetUp(secret, codes, step);
    }

    private static byte[] bytes(String base32) {
        var bytes = new byte[base32.length() * 5 / 8];
        for (var bit = 0; bit < bytes.length * 8; bit++) {
            var five = ALPHABET.indexOf(base32.charAt(bit / 5));
            if (((five >> (4 - (bit % 5))) & 1) == 1) {
                bytes[bit / 8] |= (byte) (0x80 >> (bit % 8));
            }
        }
        return bytes;
    }

    private TestApi.Response signIn(@Nullable String code) {
        var body = new HashMap<String, Object>(Map.of("username", name, "password", TestApi.PASSWORD));
        if (code != null) {
            body.put("code", code);
        }
        return TestApi.anonymous(port).post("/sessions", body);
    }

    private static String code(TestApi.Response response) {
        return response.body().get("code").asString();
    }
}
