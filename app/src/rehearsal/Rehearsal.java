import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the built server once on a home of its own, asks what people ask all day, and has the JVM write down which classes
 * and methods that took: with this cache the server starts in half the time and is at full speed sooner.
 *
 * <p>{@code java Rehearsal.java JAR CACHE JVM-OPTIONS…}; run by {@code ./zhiji} after a build.
 */
final class Rehearsal {

    private static final String PASSWORD = "rehearsal-password";
    private static final int ROUNDS = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private Rehearsal(int port) {
        address = "http://localhost:" + port;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var home = Files.createTempDirectory(
                "zhiji-rehearsal", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        int port;
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments).subList(2, arguments.length));
        command.addAll(List.of("-XX:AOTCacheOutput=" + arguments[1], "-jar", arguments[0]));
        command.addAll(List.of("--home", home.toString(), "--port", Integer.toString(port)));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("server.log").toFile());
        builder.environment().put("ZHIJI_ADMIN_PASSWORD", PASSWORD);
        builder.environment().remove("ZHIJI_DATABASE_URL");
        var server = builder.start();
        try {
            new Rehearsal(port).play(server);
        } finally {
            server.destroy();
            if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
            try (var files = Files.walk(home)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void play(Process server) throws IOException, InterruptedException {
        awaitReady(server);
        send("POST", "/api/v1/sessions", "{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}");
        send("GET", "/api/v1/sessions/current", "");
        for (var round = 0; round < ROUNDS; round++) {
            var created = send("POST", "/api/v1/parties", """
                    {"kind":"organisation","name":"山西泰和煤业有限公司%d","contacts":[{"kind":"phone","value":"1380351%04d",\
                    "holder":"李晓燕","primary":true}],"addresses":[{"text":"山西省太原市迎泽大街 %d 号"}],"tags":["VIP"]}""".formatted(round, round, round));
            var party = "/api/v1/parties/" + created.replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
            send("GET", party, "");
            send("GET", party + "/timeline", "");
            for (var words : List.of("山西", "taihe", "thmy", "0351")) {
                send("GET", "/api/v1/parties?limit=50&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), "");
            }
            send("GET", "/", "");
        }
    }

    private void awaitReady(Process server) throws InterruptedException, IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            try {
                send("GET", "/actuator/health", "");
                return;
            } catch (IOException notYet) {
                // Asked again, unless the server ends or takes too long.
            }
        } while (!server.waitFor(100, TimeUnit.MILLISECONDS) && System.nanoTime() < deadline);
        throw new IOException("The server did not start");
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                // The customers of a rehearsal resemble each other.
                .header("Insist", "*");
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(method + " " + path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
