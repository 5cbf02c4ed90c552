package zhiji.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import zhiji.access.User;
import zhiji.access.Users;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Limit;
import zhiji.platform.Page;
import zhiji.platform.Person;
import zhiji.platform.Problem;
import zhiji.types.FieldType;

/** Files brought in from elsewhere. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private static final int SAMPLES = 3;
    private static final int MOST_SHOWN = 100;

    private final Imports imports;
    private final ImportTargets targets;
    private final ImportFaults faults;
    private final RejectedRows rejectedRows;
    private final Corrections corrections;
    private final Users users;

    ImportController(
            Imports imports,
            ImportTargets targets,
            ImportFaults faults,
            RejectedRows rejectedRows,
            Corrections corrections,
            Users users) {
        this.corrections = corrections;
        this.imports = imports;
        this.targets = targets;
        this.faults = faults;
        this.rejectedRows = rejectedRows;
        this.users = users;
    }

    /** A field that columns can hold; its kind and options say what stands in it, the type what it names. */
    record ImportTargetField(
            String key,
            String label,
            boolean required,
            boolean repeatable,
            @Nullable FieldType kind,
            List<ImportTargets.Option> options,
            List<ImportTargets.Option> namedBy) {}

    /** What files can be brought into; {@code keys} are the fields by which rows can find what is there. */
    record ImportTargetView(
            String target, String label, boolean reversible, List<String> keys, List<ImportTargetField> fields) {}

    /** A row that may speak of somebody known: a record, or another row of the file. */
    record ImportTwin(
            long row, @Nullable UUID record, @Nullable Long otherRow, String name, double probability, boolean sure) {}

    /** A record that stays although the import was taken back, and why. */
    record ImportKept(UUID record, String message, List<String> fields) {}

    record ImportProgress(long rows, double share) {}

    record ImportView(
            UUID id,
            String target,
            String fileName,
            long fileSize,
            Instant createdAt,
            @Nullable Person createdBy,
            ImportStatus status,
            ImportFormat format,
            ImportChoices settings,
            List<ImportColumn> columns,
            ImportProgress progress,
            @Nullable ImportCounts check,
            @Nullable ImportCounts result,
            List<ImportFaults.Fault> faults,
            @Nullable String failure,
            @Nullable String like,
            boolean reversible,
            Import.@Nullable Reversal reversal,
            List<ImportTwin> twins,
            List<ImportKept> kept) {}

    @GetMapping("/targets")
    Items<ImportTargetView> listImportTargets() {
        return new Items<>(targets.all().stream()
                .map(target -> new ImportTargetView(
                        target.key(),
                        targets.label(target),
                        target.isReversible(),
                        target.keys(),
                        target.fields().stream()
                                .map(field -> view(target, field))
                                .toList()))
                .toList());
    }

    private ImportTargetField view(ImportTarget target, ImportField field) {
        return new ImportTargetField(
                field.key(),
                targets.label(target, field),
                field.required(),
                field.repeatable(),
                field.field() == null ? null : field.field().type(),
                targets.options(target, field),
                targets.namedBy(field));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ImportView createImport(
            @RequestPart MultipartFile file,
            @RequestPart String target,
            @RequestPart(required = false) @Nullable String like,
            Actor actor)
            throws IOException {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            var received = new Imports.Received(target, name == null ? "" : name, content, id(like));
            return view(imports.create(received, actor));
        }
    }

    @GetMapping
    Page<ImportView> listImports(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var page = imports.page(Limit.checked(limit), after, actor);
        return new Page<>(
                page.items().stream().map(one -> view(one, Details.NONE)).toList(), page.next());
    }

    @GetMapping("/{id}")
    ImportView getImport(@PathVariable UUID id, Actor actor) {
        return view(imports.get(id, actor));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteImport(@PathVariable UUID id, Actor actor) {
        imports.delete(id, actor);
    }

    @PutMapping("/{id}/settings")
    ImportView changeImportSettings(@PathVariable UUID id, @RequestBody ImportChoices settings, Actor actor) {
        return view(imports.change(id, settings, actor));
    }

    /** Tries the whole file in the background; nothing is changed. */
    @PutMapping("/{id}/check")
    ImportView startCheck(@PathVariable UUID id, Actor actor) {
        return view(imports.startCheck(id, actor));
    }

    /** Brings the rows in, or goes on where it was stopped. */
    @PutMapping("/{id}/run")
    ImportView startRun(@PathVariable UUID id, Actor actor) {
        return view(imports.startRun(id, actor));
    }

    /** Stops a check or a run. */
    @DeleteMapping("/{id}/run")
    ImportView cancelRun(@PathVariable UUID id, Actor actor) {
        return view(imports.cancel(id, actor));
    }

    /** Takes back what the import wrote, in the background; what somebody worked on since stays. */
    @PutMapping("/{id}/reversal")
    ImportView startReversal(@PathVariable UUID id, Actor actor) {
        return view(imports.startReversal(id, actor));
    }

    /** A new import of the rejected rows alone, read as this one. */
    @PostMapping("/{id}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    ImportView createCorrections(@PathVariable UUID id, Actor actor) {
        return view(corrections.of(id, actor));
    }

    /** The rejected rows as a CSV file, with the reasons in a last column. */
    @GetMapping(path = "/{id}/rejected", produces = "text/csv")
    void downloadRejected(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        var of = imports.get(id, actor);
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(rejectedRows.fileName(of), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            rejectedRows.write(of, writer);
        }
    }

    private ImportView view(Import of) {
        var kept = imports.kept(of, MOST_SHOWN).stream()
                .map(one -> new ImportKept(
                        one.record(),
                        faults.sentence(Problem.Field.of("", one.code())),
                        faults.labels(of, one.fields())))
                .toList();
        var twins = imports.twins(of, MOST_SHOWN).entrySet().stream()
                .map(entry -> view(entry.getKey(), entry.getValue()))
                .toList();
        return view(of, new Details(faults.first(of), twins, kept));
    }

    private static ImportTwin view(long row, RowOutcome.Twin twin) {
        return new ImportTwin(row, twin.record(), twin.row(), twin.name(), twin.probability(), twin.sure());
    }

    /** What the list of imports does without. */
    private record Details(List<ImportFaults.Fault> faults, List<ImportTwin> twins, List<ImportKept> kept) {

        static final Details NONE = new Details(List.of(), List.of(), List.of());
    }

    private ImportView view(Import of, Details details) {
        var progress = of.progress();
        return new ImportView(
                of.id(),
                of.target(),
                of.upload().name(),
                of.upload().size(),
                of.createdAt(),
                users.find(of.createdBy()).map(ImportController::person).orElse(null),
                of.status(),
                of.upload().format(),
                of.settings(),
                of.columns().stream().map(ImportController::shortened).toList(),
                new ImportProgress(progress.counts(!of.isBegun()).rows(), progress.share()),
                progress.checked(),
                progress.result(),
                details.faults(),
                of.failure() == null ? null : faults.sentence(of.failure()),
                of.upload().like(),
                targets.find(of.target()).filter(ImportTarget::isReversible).isPresent(),
                progress.reversal(),
                details.twins(),
                details.kept());
    }

    private static @Nullable UUID id(@Nullable String like) {
        try {
            return like == null || like.isBlank() ? null : UUID.fromString(like.strip());
        } catch (IllegalArgumentException none) {
            throw Problem.invalid(List.of(Problem.Field.of("like", "value.unreadable", String.valueOf(like))));
        }
    }

    private static ImportColumn shortened(ImportColumn column) {
        return new ImportColumn(
                column.number(),
                column.name(),
                column.samples().stream().limit(SAMPLES).toList());
    }

    private static Person person(User user) {
        return new Person(user.id(), user.displayName());
    }
}
