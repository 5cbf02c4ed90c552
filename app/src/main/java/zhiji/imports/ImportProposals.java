package zhiji.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.platform.Actor;
import zhiji.platform.Home;
import zhiji.platform.Problem;

/** Proposes how a file is to be read and brought in: by what it is, and by what was done with files like it (建议). */
@Component
class ImportProposals {

    private final ImportTargets targets;
    private final RememberedStore remembered;
    private final Home home;
    private final Clock clock;

    ImportProposals(ImportTargets targets, RememberedStore remembered, Home home, Clock clock) {
        this.targets = targets;
        this.remembered = remembered;
        this.home = home;
        this.clock = clock;
    }

    /** How an earlier file was brought in. */
    record Earlier(ImportChoices settings, List<ImportColumn> columns, String fileName) {

        static Earlier of(Import one) {
            return new Earlier(one.settings(), one.columns(), one.upload().name());
        }
    }

    /** @param like the import whose settings are wanted; else the last one of a file with these headings serves */
    Import proposed(UUID id, Import.Upload upload, String targetKey, @Nullable Import like, Actor actor)
            throws IOException {
        var target = targets.get(targetKey);
        var read = reading(id, upload, target);
        var columns = FileInspection.columns(firstRows(id, upload.format(), read), read.header());
        var earlier =
                like == null ? remembered.find(target.key(), Headings.key(columns)) : Optional.of(Earlier.of(like));
        var settings =
                earlier.map(one -> like(one, read, target, columns)).orElseGet(() -> mapped(read, target, columns));
        return new Import(
                id,
                target.key(),
                upload.like(earlier.map(Earlier::fileName).orElse(null)),
                settings,
                columns,
                ImportStatus.DRAFT,
                Import.Progress.NONE,
                null,
                clock.instant(),
                actor.id());
    }

    /** Other ways of reading find other columns. */
    Import reread(Import current, ImportChoices wanted) {
        try {
            var rows = firstRows(current.id(), current.upload().format(), wanted);
            var columns = FileInspection.columns(rows, wanted.header());
            return current.with(mapped(wanted, targets.get(current.target()), columns), columns);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Path file(UUID id) {
        return home.folder("imports").resolve(id.toString());
    }

    private ImportChoices reading(UUID id, Import.Upload upload, ImportTarget target) throws IOException {
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
                List.of(),
                null);
        var rows = firstRows(id, upload.format(), settings);
        if (rows.isEmpty()) {
            throw Problem.invalid("import.empty");
        }
        return settings.withHeader(FileInspection.hasHeader(rows, target));
    }

    private static ImportChoices mapped(ImportChoices settings, ImportTarget target, List<ImportColumn> columns) {
        var named = Headings.mapping(target, columns);
        var mapping = named.isEmpty() ? target.recognise(columns) : named;
        var key = target.keyOf(mapping, !named.isEmpty());
        return settings.withMapping(mapping, key.isEmpty() ? null : key);
    }

    /** As the earlier file, each column found by its heading; columns that are new by what they are called. */
    private static ImportChoices like(
            Earlier earlier, ImportChoices read, ImportTarget target, List<ImportColumn> columns) {
        Set<String> fields = target.fields().stream().map(ImportField::key).collect(Collectors.toSet());
        var taken = new HashSet<Integer>();
        var mapping = earlier.settings().mapping().stream()
                .filter(one -> fields.contains(one.field()))
                .flatMap(one -> Headings.same(earlier.columns(), one.column(), columns, taken).stream()
                        .map(column -> new ImportChoices.Column(column.number(), one.field(), one.format())))
                .toList();
        return read.handledAs(earlier.settings(), mapping);
    }

    private List<FileRow> firstRows(UUID id, ImportFormat format, ImportChoices settings) throws IOException {
        try (var reader = RowReader.open(file(id), format, settings)) {
            return FileInspection.firstRows(reader);
        }
    }
}
