package zhiji.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What happens before a program may change the schema of a database that is in use (升级). */
public final class Upgrade {

    /** The beginning of the names of backups that are made here. */
    public static final String PREFIX = "before-";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final DataSource database;
    private final Path home;
    private final Migrations migrations = Migrations.ofThisProgram();

    public Upgrade(DataSource database, Path home) {
        this.database = database;
        this.home = home;
    }

    /**
     * Refuses a database that a newer program has changed.
     *
     * @return whether this program is about to change it, and somebody works with it
     * @throws BackupFault if it is newer
     */
    public boolean isDue() {
        try (var connection = database.getConnection()) {
            var catalog = new Catalog(connection);
            if (!catalog.hasHistory()) {
                return false;
            }
            var seen = catalog.migrations();
            refuse(migrations.unknown(seen));
            return catalog.hasPeople() && !migrations.pending(seen).isEmpty();
        } catch (SQLException fault) {
            throw new BackupFault("The database cannot be read: " + fault.getMessage(), fault);
        }
    }

    /** Writes a backup of how it was, below the home; answers where. */
    public Path keep(@Nullable String passphrase, Instant now) {
        try (var connection = database.getConnection()) {
            var latest =
                    migrations.pending(new Catalog(connection).migrations()).getLast();
            var folder = Files.createDirectories(home.resolve("backups"));
            var version = latest.substring(0, latest.indexOf("__"));
            var path = folder.resolve(PREFIX + version + "-" + MOMENT.format(now) + BackupFile.ENDING);
            new BackupFile(path, passphrase).write(connection, home, Progress.NONE);
            return path;
        } catch (SQLException fault) {
            throw new BackupFault("The database cannot be read: " + fault.getMessage(), fault);
        } catch (IOException fault) {
            throw new BackupFault("No backup can be kept below " + home + ": " + fault.getMessage(), fault);
        }
    }

    private void refuse(List<String> unknown) {
        if (!unknown.isEmpty()) {
            throw new BackupFault("The data were last used by a newer Zhiji, which left " + unknown.getLast()
                    + "; start that one again, or restore a backup from before it"
                    + latestBackup()
                            .map(path -> " (the latest is " + path + ")")
                            .orElse("")
                    + ".");
        }
    }

    private Optional<Path> latestBackup() {
        try (var files = Files.list(home.resolve("backups"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .sorted()
                    .reduce((one, later) -> later);
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
