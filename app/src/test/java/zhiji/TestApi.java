package zhiji;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the API, as one outside would: HTTP and JSON, nothing else. */
public final class TestApi {

    public static final String PASSWORD = "a password for tests";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final Map<String, String> headers;

    private TestApi(String address, Map<String, String> headers) {
        this.address = address;
        this.headers = Map.copyOf(headers);
    }

    /** Nobody in particular. */
    public static TestApi anonymous(int port) {
        return new TestApi("http://localhost:" + port + "/api/v1", Map.of());
    }

    /** The administrator, through a token of his own. */
    public static TestApi administrator(int port) {
        return user(port, "admin");
    }

    /** Somebody new who is no administrator; the name to sign in with is also the one that others see. */
    public static TestApi colleague(int port, String name) {
        administrator(port).post("/users", Map.of("username", name, "displayName", name, "password", PASSWORD));
        return user(port, name);
    }

    /** Anybody with the password of tests, through a token of their own. */
    public static TestApi user(int port, String username) {
        var anonymous = anonymous(port);
        var session = anonymous.post("/sessions", Map.of("username", username, "password", PASSWORD));
        var browser = anonymous.with("Cookie", session.cookie("zhiji_session"));
        var csrf = browser.get("/sessions/current").cookie("XSRF-TOKEN");
        var token = browser.with("Cookie", session.cookie("zhiji_session") + "; " + csrf)
                .with("X-XSRF-TOKEN", csrf.substring(csrf.indexOf('=') + 1))
                .post("/api-tokens", Map.of("name", "test"));
        // Tests share one archive: somebody else's customer of the same name is no reason to refuse.
        return anonymous
                .with("Authorization", "Bearer " + token.body().get("secret").stringValue())
                .with("Insist", "*");
    }

    /** The same program with one more header. */
    public TestApi with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new TestApi(address, more);
    }

    /** What came back. */
    public record Response(int status, HttpResponse<String> raw, JsonNode body) {

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        String cookie(String name) {
            return raw.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public Response get(String path) {
        return send("GET", path, null);
    }

    public Response post(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    public Response put(String path, @Nullable Object body) {
        return send("PUT", path, body);
    }

    public Response delete(String path) {
        return send("DELETE", path, null);
    }

    /** Any request; texts and bytes are sent as they are, anything else as JSON. */
    public Response send(String method, String path, @Nullable Object body) {
        var response = exchange(method, path, body, BodyHandlers.ofString());
        var json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Response(response.statusCode(), response, json ? JSON.readTree(response.body()) : JSON.nullNode());
    }

    /** A file, as it is. */
    public byte[] download(String path) {
        return exchange("GET", path, null, BodyHandlers.ofByteArray()).body();
    }

    private <T> HttpResponse<T> exchange(
            String method, String path, @Nullable Object body, HttpResponse.BodyHandler<T> handler) {
        var publisher = switch (body) {
            case null -> BodyPublishers.noBody();
            case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
            case String text -> BodyPublishers.ofString(text);
            default -> BodyPublishers.ofString(JSON.writeValueAsString(body));
        };
        var request = HttpRequest.newBuilder(URI.create(address + path)).method(method, publisher);
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
