package zhiji;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A server in a process and a home of its own, which can be killed and started again on the same home. */
public final class ServerProcess {

    /** How long a busy machine may take for anything. */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path home;
    private final int port;
    private Process process;

    public ServerProcess() {
        try (var socket = new ServerSocket(0)) {
            home = Files.createTempDirectory(
                    "zhiji-kill", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            port = socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        process = start();
    }

    /** As kill -9 does: nothing is written, nothing is said. */
    public void killAndStartAgain() throws InterruptedException {
        process.destroyForcibly().waitFor();
        process = start();
    }

    /** The administrator, once the server answers. */
    public TestApi administrator() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> TestApi.administrator(port), api -> process.isAlive());
    }

    /** Stops it and deletes its home. */
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Process start() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var builder = new ProcessBuilder(
                java, "-Xmx512m", "-cp", classPath, "zhiji.Zhiji", "--home", home.toString(), "--port", "" + port);
        builder.environment().put("ZHIJI_ADMIN_PASSWORD", TestApi.PASSWORD);
        builder.environment().remove("ZHIJI_DATABASE_URL");
        builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("server.log").toFile());
        try {
            return builder.start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
