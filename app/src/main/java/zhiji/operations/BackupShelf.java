package zhiji.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiji.operations.Backup.Cause;
import zhiji.platform.Home;
import zhiji.platform.Region;

/** Where the files of backups lie, and how long. */
@Component
class BackupShelf {

    private final BackupStore store;
    private final Home home;
    private final Region region;
    private final Clock clock;

    BackupShelf(BackupStore store, Home home, Region region, Clock clock) {
        this.store = store;
        this.home = home;
        this.region = region;
        this.clock = clock;
    }

    Path folder() {
        return home.folder("backups");
    }

    Path path(Backup backup) {
        return folder().resolve(backup.fileName());
    }

    /** Takes away what the plan keeps no longer. */
    @Transactional
    void rotate() {
        var kept = store.kept().stream()
                .filter(backup -> backup.cause() == Cause.SCHEDULED)
                .toList();
        var expired = store.plan(region.timeZone())
                .expired(kept.stream().map(Backup::startedAt).toList());
        kept.stream().filter(backup -> expired.contains(backup.startedAt())).forEach(this::remove);
    }

    @Transactional
    void remove(Backup backup) {
        try {
            Files.deleteIfExists(path(backup));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        store.remove(backup.id(), clock.instant());
    }
}
