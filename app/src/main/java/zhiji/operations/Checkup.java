package zhiji.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import zhiji.access.Permissions;
import zhiji.jobs.Jobs;
import zhiji.platform.Actor;
import zhiji.platform.Home;
import zhiji.platform.Region;

/** Looks the installation over (自检) and says what is wrong. For administrators. */
@Service
class Checkup {

    private static final long GIGABYTE = 1_000_000_000;
    private static final long LEAST_FREE = 2 * GIGABYTE;
    private static final int LEAST_FREE_SHARE = 20;
    private static final Duration OLDEST_BACKUP = Duration.ofDays(2);
    private static final Duration LONG_TRANSACTION = Duration.ofMinutes(30);
    private static final Duration FAILING = Duration.ofMinutes(10);
    private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(5);
    private static final long OLD_AGE = 1_000_000_000;

    private final BackupStore backups;
    private final BackupShelf shelf;
    private final DatabaseQueries database;
    private final Jobs jobs;
    private final Permissions permissions;
    private final Home home;
    private final Region region;
    private final Clock clock;

    Checkup(
            BackupStore backups,
            BackupShelf shelf,
            DatabaseQueries database,
            Jobs jobs,
            Permissions permissions,
            Home home,
            Region region,
            Clock clock) {
        this.backups = backups;
        this.shelf = shelf;
        this.database = database;
        this.jobs = jobs;
        this.permissions = permissions;
        this.home = home;
        this.region = region;
        this.clock = clock;
    }

    /** What is wrong, the most urgent first; nothing when all is well. */
    List<Finding> findings(Actor actor) {
        permissions.requireAdministrator(actor);
        var findings = new ArrayList<Finding>();
        lookAtDisk(findings);
        lookAtBackups(findings);
        lookAtDatabase(findings);
        var failing = jobs.failing(FAILING);
        if (failing > 0) {
            findings.add(Finding.mend("finding.jobs", failing));
        }
        findings.sort((one, other) -> one.level().compareTo(other.level()));
        return findings;
    }

    private void lookAtDisk(List<Finding> findings) {
        try {
            var disk = Files.getFileStore(home.home());
            var free = disk.getUsableSpace();
            if (free < LEAST_FREE || free < disk.getTotalSpace() / LEAST_FREE_SHARE) {
                findings.add(Finding.mend("finding.disk", home.home(), free / GIGABYTE));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void lookAtBackups(List<Finding> findings) {
        var kept = backups.kept();
        if (kept.isEmpty()) {
            findings.add(Finding.mend("finding.backup.none"));
        } else {
            var age = Duration.between(kept.getFirst().startedAt(), clock.instant());
            if (age.compareTo(OLDEST_BACKUP) > 0) {
                findings.add(Finding.mend("finding.backup.old", age.toDays()));
            }
            if (!Files.exists(shelf.path(kept.getFirst()))) {
                findings.add(Finding.mend("finding.backup.gone", kept.getFirst().fileName()));
            }
        }
        backups.recent(1).stream()
                .filter(last -> last.status() == Backup.Status.FAILED)
                .forEach(last -> findings.add(Finding.mend("finding.backup.failed", last.fileName())));
        if (!backups.plan(region.timeZone()).scheduled()) {
            findings.add(Finding.watch("finding.backup.off"));
        }
    }

    private void lookAtDatabase(List<Finding> findings) {
        var state = database.state();
        if (!state.durable()) {
            findings.add(Finding.mend("finding.database.durable"));
        }
        if (state.oldestAge() > OLD_AGE) {
            findings.add(Finding.mend("finding.database.age", state.oldestAge()));
        }
        if (state.longestTransaction().compareTo(LONG_TRANSACTION) > 0) {
            findings.add(Finding.watch(
                    "finding.database.long", state.longestTransaction().toMinutes()));
        }
        var difference = Duration.between(state.now(), clock.instant()).abs();
        if (difference.compareTo(CLOCK_DIFFERENCE) > 0) {
            findings.add(Finding.mend("finding.clock", difference.toSeconds()));
        }
    }
}
