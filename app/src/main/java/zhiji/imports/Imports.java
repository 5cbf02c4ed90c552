package zhiji.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Permissions;
import zhiji.access.Right;
import zhiji.jobs.Jobs;
import zhiji.platform.Actor;
import zhiji.platform.Cursor;
import zhiji.platform.Home;
import zhiji.platform.Ids;
import zhiji.platform.Page;
import zhiji.platform.Problem;

/** Front door to imports (导入): a file is received, looked at, tried, and brought in by a background job. */
@Service
class Imports {

    private static final int LONGEST_NAME = 200;

    private final ImportStore store;
    private final ImportTargets targets;
    private final Permissions permissions;
    private final Jobs jobs;
    private final Home home;
    private final Clock clock;

    Imports(ImportStore store, ImportTargets targets, Permissions permissions, Jobs jobs, Home home, Clock clock) {
        this.store = store;
        this.targets = targets;
        this.permissions = permissions;
        this.jobs = jobs;
        this.home = home;
        this.clock = clock;
    }

    /** Receives a file and finds out how it is to be read. No transaction waits for it. */
    Import create(String targetKey, String fileName, InputStream content, Actor actor) {
        var target = targets.get(targetKey);
        permissions.require(actor, targetKey, Right.IMPORT);
        var id = Ids.next();
        var file = file(id);
        try {
            var digest = receive(content, file);
            var format = FileInspection.format(file);
            var upload = new Import.Upload(name(fileName), Files.size(file), digest, format);
            var added = proposed(id, target, upload, actor);
            store.insert(added);
            return added;
        } catch (IOException fault) {
            discard(file);
            throw new UncheckedIOException(fault);
        } catch (RuntimeException refused) {
            discard(file);
            throw refused;
        }
    }

    @Transactional(readOnly = true)
    Import get(UUID id, Actor actor) {
        return store.find(id, actor).orElseThrow(() -> Problem.notFound("not-found"));
    }

    @Transactional(readOnly = true)
    Page<Import> page(int limit, @Nullable String after, Actor actor) {
        var imports = store.newest(cursor(after), limit + 1, actor);
        if (imports.size() <= limit) {
            return new Page<>(imports, null);
        }
        var last = imports.get(limit - 1);
        return new Page<>(
                imports.subList(0, limit),
                Cursor.of(last.createdAt(), last.id()).text());
    }

    /** Changes how the file is read and what becomes of it; other ways of reading find other columns. */
    @Transactional
    Import change(UUID id, ImportChoices wanted, Actor actor) {
        var current = resting(id, actor);
        if (current.isBegun()) {
            throw Problem.of(Problem.Kind.CONFLICT, "import.begun");
        }
        var changed =
                wanted.readsAs(current.settings()) ? current.with(wanted, current.columns()) : reread(current, wanted);
        refuse(faults(changed));
        store.deleteRejections(id, true);
        store.save(changed);
        return changed;
    }

    @Transactional
    Import startCheck(UUID id, Actor actor) {
        var current = resting(id, actor);
        if (current.isBegun()) {
            throw Problem.of(Problem.Kind.CONFLICT, "import.begun");
        }
        refuseIncomplete(current, actor);
        store.deleteRejections(id, true);
        var progress = new Import.Progress(Ids.next(), 0, 0, ImportCounts.NONE, null);
        return start(current.with(ImportStatus.CHECKING, progress));
    }

    /** Brings the rows in, or goes on where it was stopped. */
    @Transactional
    Import startRun(UUID id, Actor actor) {
        var current = resting(id, actor);
        if (current.status() == ImportStatus.DONE) {
            throw Problem.of(Problem.Kind.CONFLICT, "import.done");
        }
        permissions.require(actor, current.target(), Right.IMPORT);
        refuseIncomplete(current, actor);
        var before = current.progress();
        var progress = current.isBegun()
                ? new Import.Progress(Ids.next(), before.position(), before.share(), before.checked(), before.result())
                : new Import.Progress(Ids.next(), 0, 0, before.checked(), ImportCounts.NONE);
        return start(current.with(ImportStatus.RUNNING, progress));
    }

    /** Stops between two chunks; what was done stays done. */
    @Transactional
    Import cancel(UUID id, Actor actor) {
        var current = locked(id, actor);
        if (!current.status().isActive()) {
            return current;
        }
        var stopped = current.status() == ImportStatus.CHECKING
                ? current.with(ImportStatus.DRAFT, Import.Progress.NONE)
                : current.with(ImportStatus.CANCELLED, current.progress().resting());
        store.save(stopped);
        return stopped;
    }

    /** Forgets an import and its file; what it brought in stays. */
    @Transactional
    void delete(UUID id, Actor actor) {
        resting(id, actor);
        store.delete(id);
        discard(file(id));
    }

    /** The first rejected rows of the run, or of the check when there was no run yet. */
    @Transactional(readOnly = true)
    List<ImportStore.Rejection> firstRejections(Import of, int limit) {
        return store.rejections(of.id(), !of.isBegun(), 0, limit);
    }

    /** Rows that the run rejected, after a row. */
    @Transactional(readOnly = true)
    List<ImportStore.Rejection> rejections(UUID id, long afterRow, int limit) {
        return store.rejections(id, false, afterRow, limit);
    }

    Path file(UUID id) {
        return home.folder("imports").resolve(id.toString());
    }

    private Import start(Import started) {
        store.save(started);
        jobs.start(ImportRun.KIND, Objects.requireNonNull(started.progress().job()));
        return started;
    }

    private Import locked(UUID id, Actor actor) {
        return store.lock(id, actor).orElseThrow(() -> Problem.notFound("not-found"));
    }

    private Import resting(UUID id, Actor actor) {
        var current = locked(id, actor);
        if (current.status().isActive()) {
            throw Problem.of(Problem.Kind.CONFLICT, "import.active");
        }
        return current;
    }

    private Import proposed(UUID id, ImportTarget target, Import.Upload upload, Actor actor) throws IOException {
        var file = file(id);
        var isText = upload.format() == ImportFormat.CSV;
        var encoding = isText ? FileInspection.encoding(file) : ImportChoices.Encoding.UTF_8;
        var delimiter = isText ? FileInspection.delimiter(file, encoding) : ImportChoices.Delimiter.COMMA;
        var defaults = target.defaults();
        var settings = new ImportChoices(
                false,
                delimiter,
                encoding,
                defaults.mode(),
                null,
                defaults.partyKind(),
                null,
                "CNY",
                defaults.source(),
                List.of());
        var rows = firstRows(file, upload.format(), settings);
        if (rows.isEmpty()) {
            throw Problem.invalid("import.empty");
        }
        var read = settings.withHeader(FileInspection.hasHeader(rows, target));
        var columns = FileInspection.columns(rows, read.header());
        return new Import(
                id,
                target.key(),
                upload,
                mapped(read, target, columns),
                columns,
                ImportStatus.DRAFT,
                Import.Progress.NONE,
                null,
                clock.instant(),
                actor.id());
    }

    private Import reread(Import current, ImportChoices wanted) {
        try {
            var rows = firstRows(file(current.id()), current.upload().format(), wanted);
            var columns = FileInspection.columns(rows, wanted.header());
            return current.with(mapped(wanted, targets.get(current.target()), columns), columns);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static ImportChoices mapped(ImportChoices settings, ImportTarget target, List<ImportColumn> columns) {
        var named = Headings.mapping(target, columns);
        var mapping = named.isEmpty() ? target.recognise(columns) : named;
        var key = target.keyOf(mapping, !named.isEmpty());
        return settings.withMapping(mapping, key.isEmpty() ? null : key);
    }

    private static List<FileRow> firstRows(Path file, ImportFormat format, ImportChoices settings) throws IOException {
        try (var reader = RowReader.open(file, format, settings)) {
            return FileInspection.firstRows(reader);
        }
    }

    private List<Problem.Field> faults(Import changed) {
        var fields = targets.get(changed.target()).fields().stream()
                .collect(Collectors.toMap(ImportField::key, field -> field));
        var faults = new ArrayList<Problem.Field>();
        var taken = new HashSet<String>();
        var index = 0;
        for (var column : changed.settings().mapping()) {
            var path = "mapping[" + index++ + "]";
            var field = fields.get(column.field());
            if (field == null) {
                faults.add(Problem.Field.of(path + ".field", "import.unknown-field", column.field()));
            } else if (!taken.add(column.field()) && !field.repeatable()) {
                faults.add(Problem.Field.of(path + ".field", "import.field-twice", column.field()));
            }
            if (column.column() < 1 || column.column() > changed.columns().size()) {
                faults.add(Problem.Field.of(path + ".column", "import.unknown-column", column.column()));
            }
        }
        return faults;
    }

    /** Refuses to start while a field is missing that nothing can do without, or a setting means nothing. */
    private void refuseIncomplete(Import current, Actor actor) {
        var target = targets.get(current.target());
        Set<String> mapped = current.settings().mapping().stream()
                .map(ImportChoices.Column::field)
                .collect(Collectors.toSet());
        refuse(target.fields().stream()
                .filter(field -> field.required() && !mapped.contains(field.key()))
                .map(field -> Problem.Field.of("mapping", "import.field-missing", targets.label(target, field)))
                .toList());
        target.begin(ImportPlan.of(current.settings(), current.upload(), actor));
    }

    private static void refuse(List<Problem.Field> faults) {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private static @Nullable Cursor cursor(@Nullable String after) {
        var cursor = Cursor.read(after, 2);
        if (cursor == null) {
            return null;
        }
        try {
            Instant.parse(cursor.value(0));
            UUID.fromString(cursor.value(1));
            return cursor;
        } catch (RuntimeException madeUp) {
            throw Problem.invalid("cursor.unknown", String.valueOf(after));
        }
    }

    private static String receive(InputStream content, Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Files.copy(new DigestInputStream(content, digest), file);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** What a browser sends as the name, without folders and control characters. */
    private static String name(String sent) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
