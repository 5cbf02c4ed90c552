package zhiji.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import zhiji.access.Permissions;
import zhiji.archive.Parties;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.filters.Filters;
import zhiji.filters.Reader;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.types.RecordType;
import zhiji.types.Subject;
import zhiji.types.Teller;

/**
 * Front door to handing out everything about a person (个人信息副本): an archive with a page to read, the same for programs, and
 * the files; written while it is read.
 */
@Service
class PersonalArchive {

    private final Subjects subjects;
    private final RecordTelling records;
    private final ArchiveWords words;
    private final Parties parties;
    private final Permissions permissions;
    private final Filters filters;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;

    PersonalArchive(
            Subjects subjects,
            RecordTelling records,
            ArchiveWords words,
            Parties parties,
            Permissions permissions,
            Filters filters,
            JsonMapper json,
            Audit audit,
            Clock clock) {
        this.subjects = subjects;
        this.records = records;
        this.words = words;
        this.parties = parties;
        this.permissions = permissions;
        this.filters = filters;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose archive is wanted, and who takes it; written down before anything leaves. */
    @Transactional
    public PartyId begin(PartyId id, Actor actor) {
        permissions.requireAdministrator(actor);
        var current = parties.require(id, actor).current();
        audit.write(Note.of(Deed.PERSONAL_DATA_TAKEN, actor).about(RecordType.PARTIES, current.value()));
        return current;
    }

    /** All that is told is of one moment, although it is read twice. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(PartyId current, OutputStream output, Actor actor, @Nullable ZoneId zone) throws IOException {
        var subject = subjects.of(current);
        var reader = filters.reader(actor, zone);
        var name = parties.get(current, actor).content().name();
        try (var zip = new ZipOutputStream(output, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("index.html"));
            var files = writePage(zip, subject, name, reader);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("data.json"));
            writeData(zip, subject, reader);
            zip.closeEntry();
            for (var file : files) {
                writeFile(zip, file);
            }
        }
    }

    private List<NamedFile> writePage(ZipOutputStream zip, Subject subject, String name, Reader reader) {
        var files = new ArrayList<NamedFile>();
        var page = new ArchivePage(
                new PrintWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8)), words, reader.zone());
        page.begin(words.of("title", name), words.of("lead", words.moment(clock.instant(), reader.zone())));
        tell(subject, new Collecting(page, files), reader);
        page.end();
        return files;
    }

    private void tell(Subject subject, Teller teller, Reader reader) {
        records.tell(subject, teller, reader);
        subjects.holdings().forEach(holding -> holding.tell(subject, teller));
    }

    private void writeData(ZipOutputStream zip, Subject subject, Reader reader) {
        // What is inside does not end the archive.
        var out = json.createGenerator(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        out.writeStartObject();
        out.writePOJOProperty("ids", subject.members());
        out.writeStringProperty("at", clock.instant().toString());
        out.writeArrayPropertyStart("rows");
        tell(subject, new Rows(out), reader);
        out.writeEndArray();
        out.writeEndObject();
        out.flush();
    }

    private static void writeFile(ZipOutputStream zip, NamedFile file) throws IOException {
        try (var content = file.content().open()) {
            zip.putNextEntry(new ZipEntry("files/" + file.name()));
            content.transferTo(zip);
            zip.closeEntry();
        } catch (NoSuchFileException gone) {
            zip.putNextEntry(new ZipEntry("files/" + file.name() + ".missing.txt"));
            zip.closeEntry();
        }
    }

    private record NamedFile(String name, Teller.Content content) {}

    /** Passes rows on and remembers the files, each under a name of its own. */
    private record Collecting(Teller rows, List<NamedFile> files) implements Teller {

        @Override
        public void row(String section, Map<String, ? extends @Nullable Object> values) {
            rows.row(section, values);
        }

        @Override
        public void file(String name, Content content) {
            files.add(new NamedFile("%03d %s".formatted(files.size() + 1, name), content));
        }
    }

    /** Writes rows for programs; moments as everywhere in the API. */
    private record Rows(JsonGenerator out) implements Teller {

        @Override
        public void row(String section, Map<String, ? extends @Nullable Object> values) {
            out.writeStartObject();
            out.writeStringProperty("section", section);
            values.forEach(
                    (key, value) -> out.writePOJOProperty(key, value instanceof Instant at ? at.toString() : value));
            out.writeEndObject();
        }

        @Override
        public void file(String name, Content content) {
            // Files lie beside the data.
        }
    }
}
