package zhiji.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.platform.Actor;
import zhiji.platform.Home;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.records.RecordDirectory;
import zhiji.records.RecordRef;

/** Front door to the files of records (附件): described in the database, kept below the home directory. */
@Service
class Attachments {

    private static final long LARGEST = 50L * 1024 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final Duration KEPT_ASIDE = Duration.ofDays(30);
    private static final int PURGED_AT_ONCE = 100;

    private final AttachmentStore store;
    private final RecordDirectory records;
    private final Home home;
    private final Clock clock;

    Attachments(AttachmentStore store, RecordDirectory records, Home home, Clock clock) {
        this.store = store;
        this.records = records;
        this.home = home;
        this.clock = clock;
    }

    /** A file on its way in. */
    record Upload(String name, long size, InputStream content) {}

    List<Attachment> of(RecordRef record, Actor actor) {
        return store.of(records.require(record.type(), record.id(), actor));
    }

    /** @throws Problem if the file is too large, or of a kind that could do harm */
    @Transactional
    Attachment add(RecordRef record, Upload upload, Actor actor) {
        var current = records.require(record.type(), record.id(), actor).record();
        var name = baseName(upload.name());
        if (upload.size() > LARGEST) {
            throw Problem.invalid(List.of(Problem.Field.of("file", "file.too-large", name, LARGEST / 1024 / 1024)));
        }
        var mediaType = FileKind.of(name)
                .orElseThrow(() -> Problem.invalid(List.of(Problem.Field.of("file", "file.kind", name))))
                .mediaType();
        var file = new Attachment(Ids.next(), name, upload.size(), mediaType, clock.instant(), actor.id());
        purge();
        write(file, upload.content());
        store.insert(file, current);
        return file;
    }

    Attachment get(RecordRef record, UUID id, Actor actor) {
        return find(record, id, false, actor);
    }

    /** Where the content of a file lies. */
    Path content(Attachment file) {
        return path(file.id());
    }

    /** Puts a file aside; {@link #restore} brings it back for some weeks. */
    @Transactional
    void delete(RecordRef record, UUID id, Actor actor) {
        store.delete(get(record, id, actor).id(), clock.instant());
    }

    @Transactional
    Attachment restore(RecordRef record, UUID id, Actor actor) {
        var file = find(record, id, true, actor);
        store.delete(file.id(), null);
        return file;
    }

    private Attachment find(RecordRef record, UUID id, boolean deleted, Actor actor) {
        var standing = records.require(record.type(), record.id(), actor);
        return store.find(standing, id, deleted).orElseThrow(() -> Problem.notFound("not-found"));
    }

    private void purge() {
        for (var id : store.purge(clock.instant().minus(KEPT_ASIDE), PURGED_AT_ONCE)) {
            try {
                Files.deleteIfExists(path(id));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private void write(Attachment file, InputStream content) {
        try (content) {
            var path = path(file.id());
            Files.createDirectories(path.getParent());
            Files.copy(content, path);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Not too many files in one folder: the last two digits of the id are as good as random. */
    Path path(UUID id) {
        var text = id.toString();
        return home.folder("files").resolve(text.substring(text.length() - 2)).resolve(text);
    }

    private static String baseName(String name) {
        var base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        if (base.isEmpty() || base.length() > LONGEST_NAME || base.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalid(List.of(Problem.Field.of("file", "file.name", LONGEST_NAME)));
        }
        return base;
    }
}
