import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Unpacks a distribution elsewhere and uses it as a stranger would: nothing in the environment but a Java, no tools, an empty
 * home. Signs in, backs up while the server runs, restores into another home, and starts there again.
 *
 * <p>{@code java Trial.java ARCHIVE}; run by {@code ./zhiji package}.
 */
final class Trial {

    private static final String PASSWORD = "trial-password";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path place;
    private final Path program;
    private final HttpClient http = HttpClient.newHttpClient();

    private Trial(Path place, Path program) {
        this.place = place;
        this.program = program;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var place = Files.createTempDirectory(
                "zhiji-trial", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try {
            run(List.of("tar", "-xzf", Path.of(arguments[0]).toAbsolutePath().toString(), "-C", place.toString()));
            try (var folders = Files.list(place)) {
                new Trial(place, folders.findFirst().orElseThrow().resolve("zhiji")).play();
            }
        } finally {
            try (var files = Files.walk(place)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void play() throws IOException, InterruptedException {
        var first = place.resolve("first");
        var second = place.resolve("second");
        var backup = place.resolve("trial.zhiji");
        serve(first, "an empty home", () -> run(zhiji("backup", backup.toString(), "--home", first.toString())));
        run(zhiji("verify", backup.toString()));
        run(zhiji("restore", backup.toString(), "--home", second.toString()));
        serve(second, "a restored home", () -> {});
        System.out.println("zhiji: the archive was unpacked elsewhere, served, backed up and restored.");
    }

    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    private void serve(Path home, String what, Step step) throws IOException, InterruptedException {
        int port;
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        var log = place.resolve(home.getFileName() + ".log");
        var started = System.nanoTime();
        var server = new ProcessBuilder(
                        zhiji("run", "--home", home.toString(), "--port", Integer.toString(port)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            awaitFirstPage(server, port, log);
            System.out.printf("zhiji: first page after %.1f s on %s%n", (System.nanoTime() - started) / 1e9, what);
            signIn(port);
            step.take();
        } finally {
            server.destroy();
            if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        }
    }

    private void awaitFirstPage(Process server, int port, Path log) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (server.isAlive() && System.nanoTime() < deadline) {
            try {
                if (send(HttpRequest.newBuilder(address(port, "/")).build()).body().contains("<div id=\"root\"")) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("The server did not start: " + Files.readString(log));
    }

    private void signIn(int port) throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(address(port, "/api/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}"))
                .build());
        if (answer.statusCode() != 201) {
            throw new IOException("Nobody can sign in: " + answer.body());
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private static URI address(int port, String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** As on a machine that has a Java and nothing else. */
    private List<String> zhiji(String... arguments) {
        var command = new ArrayList<>(List.of(
                "env",
                "-i",
                "PATH=/usr/bin:/bin",
                "JAVA_HOME=" + System.getProperty("java.home"),
                "ZHIJI_ADMIN_PASSWORD=" + PASSWORD,
                program.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
        }
    }
}
