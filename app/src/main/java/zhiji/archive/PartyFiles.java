package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY_FILE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.platform.Actor;
import zhiji.platform.Home;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;

/** Front door to the files of a party: described in the database, kept below the home directory. */
@Service
class PartyFiles {

    private static final long LARGEST = 50L * 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    private final DSLContext sql;
    private final Parties parties;
    private final Home home;
    private final Clock clock;

    PartyFiles(DSLContext sql, Parties parties, Home home, Clock clock) {
        this.sql = sql;
        this.parties = parties;
        this.home = home;
        this.clock = clock;
    }

    /** A file on its way in. */
    record Upload(String name, long size, InputStream content) {}

    List<FileEntry> of(PartyId party, Actor actor) {
        var members = parties.require(party, actor).members();
        return sql.selectFrom(PARTY_FILE)
                .where(PARTY_FILE.PARTY_ID.in(members))
                .orderBy(PARTY_FILE.CREATED_AT.desc(), PARTY_FILE.ID)
                .fetch(PartyFiles::entry);
    }

    /** @throws Problem if the file is too large, empty, or of a kind that could do harm */
    @Transactional
    FileEntry add(PartyId party, Upload upload, Actor actor) {
        var current = parties.require(party, actor).current();
        var name = baseName(upload.name());
        if (upload.size() > LARGEST) {
            throw Problem.invalid(List.of(Problem.Field.of("file", "file.too-large", name, LARGEST / 1024 / 1024)));
        }
        var mediaType = FileKind.of(name)
                .orElseThrow(() -> Problem.invalid(List.of(Problem.Field.of("file", "file.kind", name))))
                .mediaType();
        var entry = new FileEntry(Ids.next(), name, upload.size(), mediaType, clock.instant());
        store(entry, upload.content());
        sql.insertInto(PARTY_FILE)
                .set(PARTY_FILE.ID, entry.id())
                .set(PARTY_FILE.PARTY_ID, current)
                .set(PARTY_FILE.NAME, entry.name())
                .set(PARTY_FILE.MEDIA_TYPE, entry.mediaType())
                .set(PARTY_FILE.SIZE, entry.size())
                .set(PARTY_FILE.CREATED_AT, entry.createdAt())
                .set(PARTY_FILE.CREATED_BY, actor.id())
                .execute();
        return entry;
    }

    FileEntry get(PartyId party, UUID id, Actor actor) {
        var members = parties.require(party, actor).members();
        return sql.selectFrom(PARTY_FILE)
                .where(PARTY_FILE.ID.eq(id))
                .and(PARTY_FILE.PARTY_ID.in(members))
                .fetchOptional(PartyFiles::entry)
                .orElseThrow(() -> Problem.notFound("not-found"));
    }

    /** Where the content of an entry lies. */
    Path content(FileEntry entry) {
        return folder(entry.id()).resolve(entry.id().toString());
    }

    @Transactional
    void delete(PartyId party, UUID id, Actor actor) {
        var entry = get(party, id, actor);
        sql.deleteFrom(PARTY_FILE).where(PARTY_FILE.ID.eq(id)).execute();
        try {
            Files.deleteIfExists(content(entry));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void store(FileEntry entry, InputStream content) {
        try (content) {
            var folder = Files.createDirectories(folder(entry.id()));
            Files.copy(content, folder.resolve(entry.id().toString()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Not too many files in one folder: the last two digits of the id are as good as random. */
    private Path folder(UUID id) {
        var text = id.toString();
        return home.folder("files").resolve(text.substring(text.length() - 2));
    }

    private static String baseName(String name) {
        var base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        if (base.isEmpty() || base.length() > LONGEST_NAME || base.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalid(List.of(Problem.Field.of("file", "file.name", LONGEST_NAME)));
        }
        return base;
    }

    private static FileEntry entry(Record row) {
        return new FileEntry(
                row.get(PARTY_FILE.ID),
                row.get(PARTY_FILE.NAME),
                row.get(PARTY_FILE.SIZE),
                row.get(PARTY_FILE.MEDIA_TYPE),
                row.get(PARTY_FILE.CREATED_AT));
    }
}
