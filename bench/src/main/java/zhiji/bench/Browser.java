package zhiji.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Signs in as a person does, once, to get a token for the load. */
final class Browser {

    private final String address;
    private final CookieManager cookies = new CookieManager();

    Browser(int port) {
        address = "http://localhost:" + port + "/api/v1";
    }

    String signInAndIssueToken(String password) throws IOException {
        try (var http = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            send(http, "/sessions", "{\"username\":\"admin\",\"password\":\"" + password + "\"}");
            http.send(
                    HttpRequest.newBuilder(URI.create(address + "/sessions/current"))
                            .build(),
                    BodyHandlers.discarding());
            return send(http, "/api-tokens", "{\"name\":\"bench\"}");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private String send(HttpClient http, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }
}
