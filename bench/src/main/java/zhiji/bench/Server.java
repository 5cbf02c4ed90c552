package zhiji.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The packaged server in a process of its own, on an empty home that is removed in the end. */
final class Server implements AutoCloseable {

    private static final String PASSWORD = "bench-password";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern COOKIE = Pattern.compile("\"secret\":\"([^\"]+)\"");

    private final Path home;
    private final boolean passing;
    private final Process process;
    private final int port;
    private final Duration startUp;
    private final String token;

    private Server(Path home, boolean passing, Process process, int port) throws IOException {
        var started = System.nanoTime();
        this.home = home;
        this.passing = passing;
        this.process = process;
        this.port = port;
        awaitReady();
        this.startUp = Duration.ofNanos(System.nanoTime() - started);
        this.token = issueToken();
    }

    /** With these options of the JVM, on a home that stays for the next run, or on an empty one that goes with the server. */
    static Server start(List<String> options, @Nullable Path kept) throws IOException {
        var home = kept == null
                ? Files.createTempDirectory(
                        "zhiji-bench",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")))
                : Files.createDirectories(kept);
        int port;
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        var arguments = new ArrayList<String>();
        arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        arguments.add("-Xmx512m");
        arguments.addAll(options);
        arguments.addAll(List.of("--home", home.toString(), "--port", Integer.toString(port)));
        var command = new ProcessBuilder(arguments);
        command.environment().put("ZHIJI_ADMIN_PASSWORD", PASSWORD);
        command.redirectErrorStream(true)
                .redirectOutput(home.resolve("server.log").toFile());
        return new Server(home, kept == null, command.start(), port);
    }

    Connection connect() throws IOException {
        return new Connection(port, token);
    }

    Duration startUp() {
        return startUp;
    }

    Duration serverCpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** CPU of PostgreSQL: the postmaster, its living processes and those it has buried. */
    Duration databaseCpu() throws IOException {
        var pid = Long.parseLong(Files.readAllLines(home.resolve("postgresql/data/postmaster.pid"))
                .getFirst());
        var ticks = ticks(pid, true);
        for (var child : ProcessHandle.of(pid).orElseThrow().children().toList()) {
            ticks += ticks(child.pid(), false);
        }
        return Duration.ofMillis(ticks * 10);
    }

    long residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kibibytes -> Long.parseLong(kibibytes) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (!passing) {
            return;
        }
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static long ticks(long pid, boolean withBuried) throws IOException {
        var stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        var line = Files.readString(stat);
        var values = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        var own = Long.parseLong(values[11]) + Long.parseLong(values[12]);
        return withBuried ? own + Long.parseLong(values[13]) + Long.parseLong(values[14]) : own;
    }

    private void awaitReady() throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (var connection = new Connection(port, "")) {
                if (connection.get("/actuator/health").status() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
        process.destroy();
        throw new IOException("The server did not start; its log:\n" + Files.readString(home.resolve("server.log")));
    }

    private String issueToken() throws IOException {
        var browser = new Browser(port);
        var answer = browser.signInAndIssueToken(PASSWORD);
        var match = COOKIE.matcher(answer);
        if (!match.find()) {
            throw new IOException("No token was issued: " + answer);
        }
        return match.group(1);
    }
}
