package zhiji.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Signing in, and what happens without. */
@ServerTest
class AccessIT {

    @LocalServerPort
    int port;

    TestApi anonymous = TestApi.anonymous(0);
    TestApi administrator = TestApi.anonymous(0);

    @BeforeEach
    void connect() {
        anonymous = TestApi.anonymous(port);
        administrator = TestApi.administrator(port);
    }

    @Test
    void letsNobodyIn() {
        for (var path : List.of("/parties", "/users", "/api-tokens", "/sessions/current", "/tags", "/nothing-here")) {
            assertThat(anonymous.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(anonymous
                        .with("Authorization", "Bearer zj_made-up")
                        .get("/parties")
                        .status())
                .isEqualTo(401);
        assertThat(anonymous.get("/openapi.json").status()).isEqualTo(200);
    }

    @Test
    void saysWhatIsWrongInTheReadersLanguage() {
        assertThat(anonymous.get("/parties").body().get("detail").stringValue()).isEqualTo("请先登录。");
        assertThat(anonymous
                        .with("Accept-Language", "zh-TW")
                        .get("/parties")
                        .body()
                        .get("detail")
                        .stringValue())
                .isEqualTo("請先登入。");
        assertThat(anonymous
                        .with("Accept-Language", "en-GB")
                        .get("/parties")
                        .body()
                        .get("detail")
                        .stringValue())
                .isEqualTo("Please sign in.");
    }

    @Test
    void slowsDownGuessingForTheGuesserOnly() {
        var name = newUser();
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(signIn(name, "wrong password").status()).isEqualTo(401);
        }
        var slowed = signIn(name, "right password");
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.body().get("code").stringValue()).isEqualTo("sign-in.too-often");
        assertThat(signIn(newUser(), "right password").status()).isEqualTo(201);
    }

    @Test
    void answersUnknownNamesAndWrongPasswordsAlike() {
        var unknown = signIn("nobody-" + UUID.randomUUID(), "right password").body();
        assertThat(signIn(newUser(), "wrong password").body()).isEqualTo(unknown);
    }

    @Test
    void needsTheTokenOfThePageForChangesWithACookie() {
        var session = signIn(newUser(), "right password").header("Set-Cookie").split(";", -1)[0];
        var forged = anonymous.with("Cookie", session).post("/parties", Map.of("kind", "person", "name", "伪造"));
        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void holdsATokenToItsLimits() {
        var issued = administrator.post("/api-tokens", Map.of("name", "wall", "readOnly", true, "perMinute", 3));
        var screen = anonymous.with(
                "Authorization", "Bearer " + issued.body().get("secret").stringValue());

        var first = screen.get("/parties");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"token\";q=3;w=60");
        assertThat(first.header("RateLimit")).startsWith("\"token\";r=2;t=");
        var written = screen.post("/parties", Map.of("kind", "person", "name", "写入"));
        assertThat(written.status()).isEqualTo(403);
        assertThat(written.body().get("code").stringValue()).isEqualTo("token.read-only");
        assertThat(screen.get("/parties").status()).isEqualTo(200);
        var tooMany = screen.get("/parties");
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(Integer.parseInt(tooMany.header("Retry-After"))).isBetween(1, 60);

        assertThat(administrator.get("/parties").header("RateLimit")).isEmpty();
        assertThat(administrator
                        .post("/api-tokens", Map.of("name", "wall", "perMinute", 0))
                        .status())
                .isEqualTo(422);
    }

    /** A token renewed by every answer would refuse whoever saves while another request is under way. */
    @Test
    void keepsTheTokenOfThePage() {
        var session = signIn(newUser(), "right password").header("Set-Cookie").split(";", -1)[0];
        var first = anonymous.with("Cookie", session).get("/sessions/current");
        var token = first.header("Set-Cookie").split(";", -1)[0];
        assertThat(token).startsWith("XSRF-TOKEN=");
        var second = anonymous.with("Cookie", session + "; " + token).get("/sessions/current");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("Set-Cookie")).isEmpty();
    }

    @Test
    void endsWithSigningOut() {
        var session = signIn(newUser(), "right password").header("Set-Cookie").split(";", -1)[0];
        var browser = anonymous.with("Cookie", session);
        assertThat(browser.get("/sessions/current").status()).isEqualTo(200);
        var csrf = UUID.randomUUID().toString();
        var page = anonymous.with("Cookie", session + "; XSRF-TOKEN=" + csrf).with("X-XSRF-TOKEN", csrf);
        assertThat(page.delete("/sessions/current").status()).isEqualTo(204);
        assertThat(browser.get("/sessions/current").status()).isEqualTo(401);
    }

    @Test
    void revokesTokensAtOnceAndNeverShowsThemAgain() {
        var issued = administrator.post("/api-tokens", Map.of("name", "till")).body();
        var till =
                anonymous.with("Authorization", "Bearer " + issued.get("secret").stringValue());
        assertThat(till.get("/parties").status()).isEqualTo(200);
        assertThat(administrator.get("/api-tokens").raw().body())
                .contains(issued.at("/apiToken/id").stringValue())
                .doesNotContain(issued.get("secret").stringValue());
        administrator.delete("/api-tokens/" + issued.at("/apiToken/id").stringValue());
        assertThat(till.get("/parties").status()).isEqualTo(401);
    }

    @Test
    void endsEveryOtherSessionWhenThePasswordChanges() {
        var name = newUser();
        var elsewhere = anonymous.with(
                "Cookie", signIn(name, "right password").header("Set-Cookie").split(";", -1)[0]);
        var session = signIn(name, "right password").header("Set-Cookie").split(";", -1)[0];
        var csrf = UUID.randomUUID().toString();
        var page = anonymous.with("Cookie", session + "; XSRF-TOKEN=" + csrf).with("X-XSRF-TOKEN", csrf);
        assertThat(elsewhere.get("/sessions/current").status()).isEqualTo(200);
        var wrong = page.put("/users/me/password", Map.of("currentPassword", "no", "newPassword", "another one"));
        assertThat(wrong.body().at("/errors/0/field").stringValue()).isEqualTo("currentPassword");
        var change = Map.of("currentPassword", "right password", "newPassword", "another password");
        assertThat(page.put("/users/me/password", change).status()).isEqualTo(204);
        assertThat(page.get("/sessions/current").status()).isEqualTo(200);
        assertThat(elsewhere.get("/sessions/current").status()).isEqualTo(401);
        assertThat(signIn(name, "another password").status()).isEqualTo(201);
    }

    @Test
    void listsSessionsAndEndsThoseInOtherBrowsers() {
        var name = newUser();
        var elsewhere = anonymous.with(
                "Cookie", signIn(name, "right password").header("Set-Cookie").split(";", -1)[0]);
        var session = anonymous
                .with("User-Agent", "Kiosk 7")
                .post("/sessions", Map.of("username", name, "password", "right password"))
                .header("Set-Cookie")
                .split(";", -1)[0];
        var csrf = UUID.randomUUID().toString();
        var page = anonymous.with("Cookie", session + "; XSRF-TOKEN=" + csrf).with("X-XSRF-TOKEN", csrf);
        var open = page.get("/sessions").body().get("items");
        assertThat(open).hasSize(2);
        var here = open.valueStream()
                .filter(one -> one.get("current").booleanValue())
                .toList();
        assertThat(here)
                .singleElement()
                .satisfies(one -> assertThat(one.get("agent").stringValue()).isEqualTo("Kiosk 7"));
        var other = open.valueStream()
                .filter(one -> !one.get("current").booleanValue())
                .findFirst()
                .orElseThrow();
        assertThat(elsewhere.get("/sessions/current").status()).isEqualTo(200);
        var path = "/sessions/" + other.get("id").stringValue();
        assertThat(administrator.delete(path).status()).isEqualTo(404);
        assertThat(page.delete(path).status()).isEqualTo(204);
        assertThat(elsewhere.get("/sessions/current").status()).isEqualTo(401);
        assertThat(page.get("/sessions/current").status()).isEqualTo(200);
    }

    @Test
    void endsAllOthersAtOnceAndAdministratorsEndThoseOfColleagues() {
        var name = newUser();
        var lost = cookie(name);
        var here = cookie(name);
        var csrf = UUID.randomUUID().toString();
        var page = anonymous.with("Cookie", here + "; XSRF-TOKEN=" + csrf).with("X-XSRF-TOKEN", csrf);
        var id = page.get("/sessions/current").body().at("/user/id").asString();
        assertThat(page.delete("/sessions/others").status()).isEqualTo(204);
        assertThat(anonymous.with("Cookie", lost).get("/sessions/current").status())
                .isEqualTo(401);
        assertThat(page.get("/sessions").body().get("items")).hasSize(1);

        assertThat(page.get("/users/" + id + "/sessions").status()).isEqualTo(403);
        assertThat(page.delete("/users/" + id + "/sessions").status()).isEqualTo(403);
        cookie(name);
        var seen = administrator.get("/users/" + id + "/sessions").body().get("items");
        assertThat(seen).hasSize(2);
        var one = "/users/" + id + "/sessions/" + seen.at("/0/id").asString();
        assertThat(administrator.delete(one).status()).isEqualTo(204);
        assertThat(administrator.delete(one).status()).isEqualTo(404);
        assertThat(administrator.delete("/users/" + id + "/sessions").status()).isEqualTo(204);
        assertThat(page.get("/sessions/current").status()).isEqualTo(401);
    }

    private String cookie(String name) {
        return signIn(name, "right password").header("Set-Cookie").split(";", -1)[0];
    }

    @Test
    void givesSomebodyANewPasswordAndEndsTheirSessions() {
        var name = newUser();
        var browser = anonymous.with(
                "Cookie", signIn(name, "right password").header("Set-Cookie").split(";", -1)[0]);
        var id = browser.get("/sessions/current").body().at("/user/id").stringValue();
        var path = "/users/" + id + "/password";
        var common = administrator.put(path, Map.of("password", "Password2026"));
        assertThat(common.body().at("/errors/0/code").stringValue()).isEqualTo("password.common");
        assertThat(administrator
                        .put(path, Map.of("password", "a new one by telephone"))
                        .status())
                .isEqualTo(204);
        assertThat(browser.get("/sessions/current").status()).isEqualTo(401);
        assertThat(signIn(name, "a new one by telephone").status()).isEqualTo(201);
        assertThat(TestApi.user(port, colleague())
                        .put(path, Map.of("password", "taken over by me"))
                        .status())
                .isEqualTo(403);
    }

    private String colleague() {
        var name = "c-" + UUID.randomUUID();
        TestApi.colleague(port, name);
        return name;
    }

    @Test
    void letsOnlyAdministratorsAddColleagues() {
        var session = signIn(newUser(), "right password").header("Set-Cookie").split(";", -1)[0];
        var csrf = UUID.randomUUID().toString();
        var page = anonymous.with("Cookie", session + "; XSRF-TOKEN=" + csrf).with("X-XSRF-TOKEN", csrf);
        var colleague = Map.of("username", "x", "displayName", "x", "password", "right password");
        assertThat(page.post("/users", colleague).status()).isEqualTo(403);
    }

    @Test
    void showsMetricsToAdministratorsOnly() throws Exception {
        assertThat(actuator("/actuator/health")).isEqualTo(200);
        assertThat(actuator("/actuator/prometheus")).isIn(401, 403);
    }

    private int actuator(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private TestApi.Response signIn(String username, String password) {
        return anonymous.post("/sessions", Map.of("username", username, "password", password));
    }

    private String newUser() {
        var name = "u-" + UUID.randomUUID();
        var content = Map.of("username", name, "displayName", "王建国", "password", "right password");
        assertThat(administrator.post("/users", content).status()).isEqualTo(201);
        return name;
    }
}
