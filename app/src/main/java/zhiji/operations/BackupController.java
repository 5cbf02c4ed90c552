package zhiji.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.People;
import zhiji.platform.Actor;
import zhiji.platform.Person;
import zhiji.platform.Problem;
import zhiji.platform.Required;
import zhiji.platform.Texts;

/** Backups over HTTP, for administrators. */
@RestController
@RequestMapping("/api/v1/backups")
class BackupController {

    private final Backups backups;
    private final BackupShelf shelf;
    private final BackupPassphrase passphrase;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    BackupController(
            Backups backups, BackupShelf shelf, BackupPassphrase passphrase, People people, Texts texts, Clock clock) {
        this.backups = backups;
        this.shelf = shelf;
        this.passphrase = passphrase;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /** A backup; {@code present} while its file can be downloaded. */
    record BackupView(
            UUID id,
            Backup.Cause cause,
            Backup.Status status,
            double share,
            String fileName,
            boolean encrypted,
            boolean present,
            @Nullable Long size,
            @Nullable Long rows,
            @Nullable Integer files,
            @Nullable String failure,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant removedAt,
            @Nullable Person startedBy) {}

    /** Every day at this hour of the zone; kept are the last of each of so many days, weeks and months. */
    record BackupPlanContent(boolean scheduled, int hour, String zone, int days, int weeks, int months) {

        BackupPlanContent {
            Required.text("zone", zone);
        }
    }

    record BackupPlanView(
            boolean scheduled,
            int hour,
            String zone,
            int days,
            int weeks,
            int months,
            @Nullable Instant decidedAt,
            @Nullable Person decidedBy) {}

    /** The plan, the backups with the newest first, where they lie, and how much room is left there. */
    record BackupOverview(
            BackupPlanView plan, List<BackupView> items, String folder, long freeBytes, boolean encrypting) {}

    @GetMapping
    BackupOverview listBackups(Actor actor) throws IOException {
        var items = backups.recent(actor).stream().map(this::view).toList();
        var folder = shelf.folder();
        return new BackupOverview(
                view(backups.plan()),
                items,
                folder.toString(),
                Files.getFileStore(folder).getUsableSpace(),
                passphrase.isSet());
    }

    /** Begins one now; it is made in the background. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    BackupView createBackup(Actor actor) {
        return view(backups.begin(actor));
    }

    @PutMapping("/plan")
    BackupPlanView changeBackupPlan(@RequestBody BackupPlanContent content, Actor actor) {
        return view(backups.change(
                new BackupPlan(
                        content.scheduled(),
                        content.hour(),
                        zone(content.zone()),
                        content.days(),
                        content.weeks(),
                        content.months(),
                        clock.instant(),
                        actor.id()),
                actor));
    }

    @GetMapping("/{id}/file")
    ResponseEntity<Resource> downloadBackup(@PathVariable UUID id, Actor actor) {
        var file = backups.take(id, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.getFileName().toString())
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }

    /** Takes away the file. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteBackup(@PathVariable UUID id, Actor actor) {
        backups.remove(id, actor);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw Problem.invalid(List.of(Problem.Field.of("zone", "value.unreadable", name)));
        }
    }

    private BackupPlanView view(BackupPlan plan) {
        return new BackupPlanView(
                plan.scheduled(),
                plan.hour(),
                plan.zone().getId(),
                plan.days(),
                plan.weeks(),
                plan.months(),
                plan.decidedAt(),
                people.find(plan.decidedBy()));
    }

    private BackupView view(Backup backup) {
        var result = backup.result();
        var failure = backup.failure();
        return new BackupView(
                backup.id(),
                backup.cause(),
                backup.status(),
                backup.share(),
                backup.fileName(),
                backup.encrypted(),
                backup.isKept() && Files.exists(shelf.path(backup)),
                result == null ? null : result.size(),
                result == null ? null : result.rows(),
                result == null ? null : result.files(),
                failure == null ? null : texts.of(failure.code(), failure.values()),
                backup.startedAt(),
                backup.endedAt(),
                backup.removedAt(),
                people.find(backup.createdBy()));
    }
}
