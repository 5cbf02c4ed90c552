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
import java.util.Map;
import java.util.Objects;
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
import zhiji.platform.Ids;
import zhiji.platform.Page;
import zhiji.platform.Problem;
import zhiji.records.Trace;

/** Front door to imports (导入): a file is received, looked at, tried, and brought in by a background job. */
@Service
class Imports {

    private static final int LONGEST_NAME = 200;

    private final ImportStore store;
    private final TraceStore traces;
    private final RememberedStore remembered;
    private final ImportProposals proposals;
    private final ImportTargets targets;
    private final Permissions permissions;
    private final Jobs jobs;
    private final Clock clock;

    Imports(
            ImportStore store,
            TraceStore traces,
            RememberedStore remembered,
            ImportProposals proposals,
            ImportTargets targets,
            Permissions permissions,
            Jobs jobs,
            Clock clock) {
        this.store = store;
        this.traces = traces;
        this.remembered = remembered;
        this.proposals = proposals;
        this.targets = targets;
        this.permissions = permissions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** A file as it was sent: what it holds, and the import whose settings are wanted for it, if any. */
    record Received(
            String target,
            String fileName,
            InputStream content,
            @Nullable UUID like) {}

    /** Receives a file and finds out how it is to be read. No transaction waits for it. */
    Import create(Received received, Actor actor) {
        targets.get(received.target());
        permissions.require(actor, received.target(), Right.IMPORT);
        var like = received.like() == null ? null : get(received.like(), actor);
        var id = Ids.next();
        var file = proposals.file(id);
        try {
            var digest = receive(received.content(), file);
            var format = FileInspection.format(file);
            var upload = new Import.Upload(name(received.fileName()), Files.size(file), digest, format, null);
            var added = proposals.proposed(id, upload, received.target(), like, actor);
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
        var changed = wanted.readsAs(current.settings())
                ? current.with(wanted, current.columns())
                : proposals.reread(current, wanted);
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
        traces.deleteTwins(id);
        var progress = new Import.Progress(Ids.next(), 0, 0, ImportCounts.NONE, null, null);
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
        if (current.isReverted()) {
            throw Problem.of(Problem.Kind.CONFLICT, "import.reverted");
        }
        refuseIncomplete(current, actor);
        var before = current.progress();
        var progress = current.isBegun()
                ? before.by(Ids.next())
                : new Import.Progress(Ids.next(), 0, 0, before.checked(), ImportCounts.NONE, null);
        remembered.save(current, clock.instant());
        return start(current.with(ImportStatus.RUNNING, progress));
    }

    /** Takes back what the import wrote, or goes on taking it back; what somebody worked on since stays. */
    @Transactional
    Import startReversal(UUID id, Actor actor) {
        var current = resting(id, actor);
        if (!current.isBegun()
                || current.status() == ImportStatus.REVERTED
                || !targets.get(current.target()).isReversible()) {
            throw Problem.of(Problem.Kind.CONFLICT, "import.not-reversible");
        }
        var before = current.progress();
        var reversal = before.reversal() == null ? new Import.Reversal(traces.count(id), 0, 0, 0) : before.reversal();
        return start(current.with(ImportStatus.REVERTING, before.by(Ids.next()).reverted(reversal)));
    }

    /** Records that stay although the import was taken back, and why. */
    @Transactional(readOnly = true)
    List<Trace.Kept> kept(Import of, int limit) {
        return of.isReverted() ? traces.kept(of.id(), limit) : List.of();
    }

    /** The first rows of a check that may speak of somebody known. */
    @Transactional(readOnly = true)
    Map<Long, RowOutcome.Twin> twins(Import of, int limit) {
        return traces.twins(of.id(), limit);
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
        discard(proposals.file(id));
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
        var plan = ImportPlan.of(current, actor);
        refuse(target.fields().stream()
                .filter(field -> field.required() && !plan.has(field.key()))
                .map(field -> Problem.Field.of("mapping", "import.field-missing", targets.label(target, field)))
                .toList());
        target.begin(plan);
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
