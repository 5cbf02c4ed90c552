package zhiji.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import zhiji.backup.BackupFault;
import zhiji.backup.BackupFile;
import zhiji.backup.BackupStopped;
import zhiji.backup.Inventory;
import zhiji.backup.Progress;
import zhiji.jobs.JobKind;
import zhiji.operations.Backup.Status;
import zhiji.platform.Home;
import zhiji.platform.Problem;

/** The job that makes a backup and reads it again; one that was broken off begins anew. */
@Component
class BackupRun implements JobKind {

    static final String KIND = "backup";

    private static final Logger LOG = LoggerFactory.getLogger(BackupRun.class);
    private static final Duration TELL_EVERY = Duration.ofSeconds(1);

    private final BackupShelf shelf;
    private final BackupStore store;
    private final BackupPassphrase passphrase;
    private final DataSource database;
    private final Home home;
    private final Clock clock;

    BackupRun(
            BackupShelf shelf,
            BackupStore store,
            BackupPassphrase passphrase,
            DataSource database,
            Home home,
            Clock clock) {
        this.shelf = shelf;
        this.store = store;
        this.passphrase = passphrase;
        this.database = database;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(UUID id, BooleanSupplier stopping) {
        var found = store.find(id).filter(backup -> backup.status() == Status.RUNNING);
        if (found.isEmpty()) {
            return;
        }
        var backup = found.get();
        try {
            var made = make(backup, stopping);
            if (store.end(backup.done(made, clock.instant()))) {
                shelf.rotate();
            } else {
                Files.deleteIfExists(shelf.path(backup));
            }
        } catch (BackupStopped stopped) {
            LOG.info("Backup {} was stopped", backup.fileName());
        } catch (BackupFault | SQLException | IOException fault) {
            LOG.error("Backup {} failed", backup.fileName(), fault);
            fail(backup, String.valueOf(fault.getMessage()));
        }
    }

    private Backup.Result make(Backup backup, BooleanSupplier stopping) throws SQLException, IOException {
        var path = shelf.path(backup);
        Files.deleteIfExists(path);
        Files.deleteIfExists(path.resolveSibling(path.getFileName() + ".part"));
        var file = new BackupFile(path, passphrase.text());
        Inventory inventory;
        try (var connection = database.getConnection()) {
            inventory = file.write(connection, home.home(), progress(backup, stopping));
        }
        if (!file.verify().equals(inventory)) {
            throw new IOException("what was written is not what was read");
        }
        return new Backup.Result(Files.size(path), inventory.rows(), inventory.files());
    }

    /** Tells every second, and hears whether somebody stopped it. */
    private Progress progress(Backup backup, BooleanSupplier stopping) {
        var told = new AtomicReference<>(Instant.EPOCH);
        return share -> {
            var now = clock.instant();
            if (told.get().plus(TELL_EVERY).isAfter(now)) {
                return true;
            }
            told.set(now);
            return !stopping.getAsBoolean() && store.advance(backup.id(), share);
        };
    }

    private void fail(Backup backup, String reason) {
        store.end(backup.ended(Status.FAILED, Problem.Field.of("", "backup.failed", reason), clock.instant()));
    }
}
