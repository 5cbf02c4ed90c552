package zhiji.imports;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.platform.Problem;
import zhiji.platform.Texts;

/** Says what is wrong with rows, in the reader's language and by the names the columns have in the file. */
@Component
class ImportFaults {

    private static final int MOST = 100;
    private static final int LONGEST_VALUE = 100;

    private final Imports imports;
    private final ImportTargets targets;
    private final Texts texts;

    ImportFaults(Imports imports, ImportTargets targets, Texts texts) {
        this.imports = imports;
        this.targets = targets;
        this.texts = texts;
    }

    /** One thing that is wrong with a row. */
    record Fault(
            long row, @Nullable String column, @Nullable String value, String message) {}

    /** The first faults of the run, or of the check when there was no run yet. */
    List<Fault> first(Import of) {
        return imports.firstRejections(of, MOST).stream()
                .flatMap(rejection -> rejection.faults().stream().map(fault -> fault(of, rejection, fault)))
                .limit(MOST)
                .toList();
    }

    String sentence(Problem.Field fault) {
        return texts.of(fault.code(), fault.values());
    }

    /** What fields are called, as far as they are still there. */
    List<String> labels(Import of, List<String> fields) {
        return targets.find(of.target()).stream()
                .flatMap(target -> target.fields().stream()
                        .filter(field -> fields.contains(field.key()))
                        .map(field -> targets.label(target, field)))
                .toList();
    }

    /** All that is wrong with a row, in one line. */
    String reasons(Import of, ImportStore.Rejection rejection) {
        return rejection.faults().stream()
                .map(fault -> Stream.of(name(of, fault), sentence(fault))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(": ")))
                .collect(Collectors.joining(" | "));
    }

    private Fault fault(Import of, ImportStore.Rejection rejection, Problem.Field fault) {
        var value = column(of, fault)
                .map(column -> column.column() <= rejection.cells().size()
                        ? rejection.cells().get(column.column() - 1)
                        : "")
                .map(cell -> cell.substring(0, Math.min(LONGEST_VALUE, cell.length())))
                .orElse(null);
        return new Fault(rejection.row(), name(of, fault), value, sentence(fault));
    }

    /** The heading of the column at fault, or the label of the field when there are no headings. */
    private @Nullable String name(Import of, Problem.Field fault) {
        var heading = column(of, fault)
                .map(column -> of.columns().get(column.column() - 1).name());
        if (heading.isPresent()) {
            return heading.get();
        }
        return labels(of, List.of(fault.path())).stream().findFirst().orElse(null);
    }

    private static Optional<ImportChoices.Column> column(Import of, Problem.Field fault) {
        return of.settings().mapping().stream()
                .filter(column -> column.field().equals(fault.path()))
                .findFirst();
    }
}
