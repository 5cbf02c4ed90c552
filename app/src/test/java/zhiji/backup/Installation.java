package zhiji.backup;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import zhiji.TestApi;

/** Zhiji as somebody installs it: the program as a process of its own, on a home. */
final class Installation {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home;
    private @Nullable Process server;
    private int port;

    Installation(Path home) throws IOException {
        this.home = Files.createDirectories(home);
    }

    /** The administrator, once a server answers. */
    TestApi serve() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var started = program(List.of("--home", home.toString(), "--port", Integer.toString(port)), log("server"));
        server = started;
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .failFast("the server ended, see " + log("server"), () -> !started.isAlive())
                .ignoreExceptions()
                .until(() -> TestApi.administrator(port), api -> true);
    }

    /** Runs the program to its end; answers what it said, the exit code first. */
    String command(String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString()));
        var process = program(all, log("command"));
        process.waitFor();
        return process.exitValue() + " " + Files.readString(log("command"));
    }

    void stop() throws InterruptedException {
        var running = server;
        if (running != null) {
            running.destroy();
            if (!running.waitFor(1, TimeUnit.MINUTES)) {
                running.destroyForcibly();
            }
            server = null;
        }
    }

    private Path log(String of) {
        return home.resolveSibling(home.getFileName() + "-" + of + ".log");
    }

    private Process program(List<String> arguments, Path log) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new ArrayList<>(List.of(
                java, "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath, "zhiji.Zhiji"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().put("ZHIJI_ADMIN_PASSWORD", TestApi.PASSWORD);
        builder.environment().put("ZHIJI_BACKUP_PASSPHRASE", "drill");
        builder.environment().remove("ZHIJI_DATABASE_URL");
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }
}
