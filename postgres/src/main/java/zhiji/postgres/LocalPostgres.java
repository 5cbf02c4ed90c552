package zhiji.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL server below a directory, with one owner at a time. It listens on the loopback address only and asks for
 * a generated password. A server left running by a killed owner is adopted by the next one; closing stops it.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String USER = "zhiji";
    private static final String DATABASE = "zhiji";

    private final Path home;
    private final Programs programs;
    private final FileChannel ownership;
    private final String password;
    private final int port;

    private LocalPostgres(Path home, Programs programs, FileChannel ownership, String password, int port) {
        this.home = home;
        this.programs = programs;
        this.ownership = ownership;
        this.password = password;
        this.port = port;
    }

    /**
     * Starts, or adopts, the server below {@code home}.
     *
     * @throws PostgresFault if another process owns the directory or the server does not start, with the reason
     */
    public static LocalPostgres start(Path home, Durability durability) {
        try {
            Files.createDirectories(home);
            var ownership = own(home);
            try {
                return start(home.toAbsolutePath().normalize(), durability, ownership);
            } catch (IOException | RuntimeException fault) {
                ownership.close();
                throw fault;
            }
        } catch (IOException fault) {
            throw new PostgresFault("The database below " + home + " cannot be started: " + fault, fault);
        }
    }

    /** Whether there is anything below {@code home} that could be started. */
    public static boolean exists(Path home) {
        return Files.exists(data(home).resolve("PG_VERSION"));
    }

    /** Where the server below {@code home} answers, if one runs, whoever owns it. */
    public static Optional<PostgresAddress> running(Path home) {
        try {
            var port = Postmaster.runningIn(data(home));
            return port.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PostgresAddress(jdbcUrl(port.get(), DATABASE), USER, password(home)));
        } catch (IOException fault) {
            throw new PostgresFault("The database below " + home + " cannot be asked: " + fault, fault);
        }
    }

    public PostgresAddress address() {
        return new PostgresAddress(jdbcUrl(), USER, password);
    }

    public String jdbcUrl() {
        return jdbcUrl(port, DATABASE);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Stops the server after its running transactions were rolled back, and gives up ownership. */
    @Override
    public void close() {
        try (ownership) {
            programs.run("pg_ctl", "stop", "--pgdata=" + data(home), "--mode=fast", "--wait", "--silent");
        } catch (IOException fault) {
            throw new PostgresFault("The database below " + home + " did not stop: " + fault, fault);
        }
    }

    private static LocalPostgres start(Path home, Durability durability, FileChannel ownership) throws IOException {
        var programs = Programs.below(home);
        var password = password(home);
        if (!Files.exists(data(home).resolve("PG_VERSION"))) {
            initialise(home, programs);
        }
        var port = Postmaster.runningIn(data(home)).orElseGet(() -> launch(home, programs, durability));
        var server = new LocalPostgres(home, programs, ownership, password, port);
        server.awaitConnections();
        return server;
    }

    private static FileChannel own(Path home) throws IOException {
        var file = home.resolve("owner");
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            var owner = Files.readString(file).strip();
            channel.close();
            throw new PostgresFault("The directory " + home + " is in use by process " + owner
                    + "; stop it first, or choose another directory with --home.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
        return channel;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            // The lock covers a byte far behind the text, so that others can read who the owner is.
            return channel.tryLock(1 << 20, 1, false);
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static String password(Path home) throws IOException {
        var file = home.resolve("password");
        if (!Files.exists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private static void initialise(Path home, Programs programs) throws IOException {
        var data = data(home);
        Files.createDirectories(data);
        programs.giveAway(data);
        var passwordFile = Files.createTempFile("zhiji", ".password");
        Files.writeString(passwordFile, password(home));
        programs.giveAway(passwordFile);
        try {
            programs.run(
                    "initdb",
                    "--pgdata=" + data,
                    "--username=" + USER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums",
                    "--no-sync");
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static int launch(Path home, Programs programs, Durability durability) {
        try {
            var port = freePort();
            var options = new ArrayList<String>(List.of("-p", Integer.toString(port)));
            settings(durability).forEach(setting -> options.addAll(List.of("-c", setting)));
            programs.run(
                    "pg_ctl",
                    "start",
                    "--pgdata=" + data(home),
                    "--log=" + data(home).resolve("server.log"),
                    "--options=" + String.join(" ", options),
                    "--timeout=" + PATIENCE.toSeconds(),
                    "--wait",
                    "--silent");
            return port;
        } catch (IOException fault) {
            throw new PostgresFault(
                    "The database below " + home + " did not start; its log is "
                            + data(home).resolve("server.log") + ". " + fault.getMessage(),
                    fault);
        }
    }

    private static List<String> settings(Durability durability) {
        var settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "shared_buffers=" + Memory.sharedBuffersMebibytes() + "MB",
                "effective_cache_size=" + Memory.cacheMebibytes() + "MB",
                "work_mem=16MB",
                "maintenance_work_mem=128MB",
                "max_wal_size=4GB",
                "checkpoint_timeout=15min",
                "random_page_cost=1.1",
                "jit=off",
                "password_encryption=scram-sha-256"));
        settings.addAll(durability.settings());
        return settings;
    }

    private void awaitConnections() throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                createDatabase();
                return;
            } catch (SQLException fault) {
                // 57P03: the server recovers what a crash interrupted, and will let us in.
                if (!"57P03".equals(fault.getSQLState()) || System.nanoTime() > deadline) {
                    throw new IOException(fault.getMessage(), fault);
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private void createDatabase() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        try (var connection = DriverManager.getConnection(jdbcUrl(port, "postgres"), properties);
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        }
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static Path data(Path home) {
        return home.resolve("data");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
