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

/** Files brought in from elsewhere. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private static final int SAMPLES = 3;

    private final Imports imports;
    private final ImportTargets targets;
    private final ImportFaults faults;
    private final RejectedRows rejectedRows;
    private final Users users;

    ImportController(
            Imports imports, ImportTargets targets, ImportFaults faults, RejectedRows rejectedRows, Users users) {
        this.imports = imports;
        this.targets = targets;
        this.faults = faults;
        this.rejectedRows = rejectedRows;
        this.users = users;
    }

    record ImportTargetField(String key, String label, boolean required, boolean repeatable) {}

    record ImportTargetView(String target, List<ImportTargetField> fields) {}

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
            @Nullable String failure) {}

    @GetMapping("/targets")
    Items<ImportTargetView> listImportTargets() {
        return new Items<>(targets.all().stream()
                .map(target -> new ImportTargetView(
                        target.key(),
                        target.fields().stream()
                                .map(field -> new ImportTargetField(
                                        field.key(),
                                        targets.label(target, field),
                                        field.required(),
                                        field.repeatable()))
                                .toList()))
                .toList());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ImportView createImport(@RequestPart MultipartFile file, @RequestPart String target, Actor actor)
            throws IOException {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return view(imports.create(target, name == null ? "" : name, content, actor));
        }
    }

    @GetMapping
    Page<ImportView> listImports(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var page = imports.page(Limit.checked(limit), after, actor);
        return new Page<>(page.items().stream().map(one -> view(one, List.of())).toList(), page.next());
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

    /** The rejected rows as a CSV file, with the reasons in a last column. */
    @GetMapping(path = "/{id}/rejected", produces = "text/csv")
    void downloadRejected(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        var of = imports.get(id, actor);
        var name = of.upload().name().replaceFirst("\\.[^.]*$", "") + "-rejected.csv";
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            rejectedRows.write(of, writer);
        }
    }

    private ImportView view(Import of) {
        return view(of, faults.first(of));
    }

    private ImportView view(Import of, List<ImportFaults.Fault> first) {
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
                first,
                of.failure() == null ? null : faults.sentence(of.failure()));
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
