package zhiji;

import java.io.Console;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import zhiji.backup.BackupFile;
import zhiji.backup.Inventory;
import zhiji.backup.Progress;
import zhiji.postgres.Durability;
import zhiji.postgres.LocalPostgres;

/** Backups by hand: {@code ./zhiji backup}, {@code restore}, {@code verify}. A backup may be made while a server runs. */
final class BackupCommand {

    private static final String PASSPHRASE = "ZHIJI_BACKUP_PASSPHRASE";
    private static final double MEGABYTE = 1e6;

    private final BackupOptions options;
    private final Map<String, String> environment;

    BackupCommand(BackupOptions options, Map<String, String> environment) {
        this.options = options;
        this.environment = environment;
    }

    void run() throws SQLException {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        var started = System.nanoTime();
        var inventory = switch (options.verb()) {
            case "backup" -> backup();
            case "restore" -> restore();
            default -> new BackupFile(options.file(), passphrase()).verify();
        };
        say(inventory, (System.nanoTime() - started) / 1e9);
    }

    private Inventory backup() throws SQLException {
        var file = new BackupFile(options.file(), passphrase());
        return new ExistingDatabase(options.home(), options.database()).open(database -> {
            try (var connection = database.getConnection()) {
                return file.write(connection, options.home(), progress());
            }
        });
    }

    private Inventory restore() throws SQLException {
        var file = new BackupFile(options.file(), passphrase());
        if (options.database() != null) {
            return file.restore(source(options.database()), options.home());
        }
        try (var postgres = LocalPostgres.start(postgresHome(), Durability.FULL)) {
            return file.restore(source(ExistingDatabase.address(postgres.address())), options.home());
        }
    }

    private Path postgresHome() {
        return options.home().resolve("postgresql");
    }

    static DataSource source(DatabaseAddress address) {
        var source = new PGSimpleDataSource();
        source.setUrl(address.jdbcUrl());
        if (!address.user().isEmpty()) {
            source.setUser(address.user());
            source.setPassword(address.password());
        }
        source.setApplicationName("zhiji backup");
        return source;
    }

    /** From the environment, or asked for where somebody sits at a terminal and it is needed. */
    private @Nullable String passphrase() {
        var given = environment.get(PASSPHRASE);
        if (given != null && !given.isEmpty()) {
            return given;
        }
        if (!options.encrypt()) {
            return null;
        }
        return terminal()
                .map(console -> console.readPassword("Passphrase: "))
                .map(String::valueOf)
                .filter(typed -> !typed.isEmpty())
                .orElseThrow(() -> new StartFault("Give the passphrase in " + PASSPHRASE + "."));
    }

    private static Progress progress() {
        if (terminal().isEmpty()) {
            return Progress.NONE;
        }
        return share -> {
            System.err.printf("\r%3.0f %% ", share * 100);
            return true;
        };
    }

    /** Java 25 answers null again where nobody sits, which Error Prone does not know yet. */
    @SuppressWarnings("SystemConsoleNull")
    private static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    private void say(Inventory inventory, double seconds) {
        var done = switch (options.verb()) {
            case "backup" -> "backed up";
            case "restore" -> "restored";
            default -> "is whole:";
        };
        System.out.printf(
                Locale.ROOT,
                "zhiji: %s %,d rows of %d tables and %d files, as of %s; %.1f MB before compression, %.1f s.%n",
                done,
                inventory.rows(),
                inventory.tables(),
                inventory.files(),
                inventory.madeAt(),
                inventory.bytes() / MEGABYTE,
                seconds);
    }
}
