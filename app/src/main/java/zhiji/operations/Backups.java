package zhiji.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Permissions;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.backup.BackupFile;
import zhiji.backup.Upgrade;
import zhiji.jobs.Jobs;
import zhiji.operations.Backup.Cause;
import zhiji.operations.Backup.Status;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.platform.Region;
import zhiji.platform.UserId;

/** Front door to backups (备份): made now or by plan, kept as long as the plan says, below the home. For administrators. */
@Service
class Backups {

    private static final int SHOWN = 60;
    private static final int LONGEST_KEPT = 400;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'zhiji-'yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final BackupStore store;
    private final BackupPassphrase passphrase;
    private final Jobs jobs;
    private final Permissions permissions;
    private final BackupShelf shelf;
    private final Audit audit;
    private final Region region;
    private final Clock clock;

    Backups(
            BackupStore store,
            BackupPassphrase passphrase,
            Jobs jobs,
            Permissions permissions,
            BackupShelf shelf,
            Audit audit,
            Region region,
            Clock clock) {
        this.store = store;
        this.passphrase = passphrase;
        this.jobs = jobs;
        this.permissions = permissions;
        this.shelf = shelf;
        this.audit = audit;
        this.region = region;
        this.clock = clock;
    }

    List<Backup> recent(Actor actor) {
        permissions.requireAdministrator(actor);
        return store.recent(SHOWN);
    }

    BackupPlan plan() {
        return store.plan(region.timeZone());
    }

    @Transactional
    BackupPlan change(BackupPlan wish, Actor actor) {
        permissions.requireAdministrator(actor);
        for (var count : List.of(wish.days(), wish.weeks(), wish.months())) {
            if (count < 0 || count > LONGEST_KEPT) {
                throw Problem.invalid(List.of(Problem.Field.of("days", "backup.kept", LONGEST_KEPT)));
            }
        }
        if (wish.hour() < 0 || wish.hour() > 23) {
            throw Problem.invalid(List.of(Problem.Field.of("hour", "backup.hour", wish.hour())));
        }
        store.insert(wish);
        return plan();
    }

    /** @throws Problem if one is being made already */
    @Transactional
    Backup begin(Actor actor) {
        permissions.requireAdministrator(actor);
        return begin(Cause.ASKED, actor.id()).orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, "backup.running"));
    }

    /** Begins today's when its hour has come. */
    @Transactional
    void beginScheduled() {
        var last = store.recent(SHOWN).stream()
                .filter(backup -> backup.cause() == Cause.SCHEDULED)
                .map(Backup::startedAt)
                .findFirst()
                .orElse(null);
        if (plan().isDue(clock.instant(), last)) {
            begin(Cause.SCHEDULED, null);
        }
    }

    @Transactional
    void cancel(UUID id, Actor actor) {
        var backup = find(id, actor);
        if (!store.end(backup.ended(Status.CANCELLED, null, clock.instant()))) {
            throw Problem.of(Problem.Kind.CONFLICT, "job.not-cancellable");
        }
    }

    /** Where its content lies, for somebody who takes it away; only of one that was made and is still there. */
    @Transactional
    Path take(UUID id, Actor actor) {
        var backup = find(id, actor);
        var path = shelf.path(backup);
        if (!backup.isKept() || !Files.exists(path)) {
            throw Problem.notFound("backup.gone", backup.fileName());
        }
        audit.write(Note.of(Deed.BACKUP_TAKEN, actor).with("file", backup.fileName()));
        return path;
    }

    @Transactional
    void remove(UUID id, Actor actor) {
        var backup = find(id, actor);
        if (backup.status() == Status.RUNNING) {
            throw Problem.of(Problem.Kind.CONFLICT, "backup.running");
        }
        shelf.remove(backup);
    }

    Backup find(UUID id, Actor actor) {
        permissions.requireAdministrator(actor);
        return store.find(id).orElseThrow(() -> Problem.notFound("not-found"));
    }

    /** Takes those into the list that were made before the schema could tell of them. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void adopt() throws IOException {
        try (var files = Files.list(shelf.folder())) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.startsWith(Upgrade.PREFIX) && name.endsWith(BackupFile.ENDING) && !store.knows(name)) {
                    adopt(file);
                }
            }
        }
    }

    private Optional<Backup> begin(Cause cause, @Nullable UserId by) {
        var now = clock.instant();
        var backup = Backup.begun(Ids.next(), cause, NAME.format(now) + BackupFile.ENDING, passphrase.isSet(), now, by);
        if (!store.insert(backup)) {
            return Optional.empty();
        }
        jobs.start(BackupRun.KIND, backup.id());
        return Optional.of(backup);
    }

    private void adopt(Path file) throws IOException {
        var made = Files.getLastModifiedTime(file).toInstant();
        var found =
                Backup.begun(Ids.next(), Cause.UPGRADE, file.getFileName().toString(), passphrase.isSet(), made, null);
        store.insert(found.done(new Backup.Result(Files.size(file), 0, 0), made));
    }
}
