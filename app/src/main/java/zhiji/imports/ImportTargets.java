package zhiji.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import zhiji.platform.Problem;
import zhiji.platform.Texts;
import zhiji.records.KeyLookup;
import zhiji.types.RecordTypes;
import zhiji.types.TypeTexts;

/** Everything files can be imported into. */
@Component
class ImportTargets {

    private final Map<String, ImportTarget> targets = new LinkedHashMap<>();
    private final RecordImports records;
    private final Texts texts;
    private final RecordTypes types;
    private final KeyLookup lookup;
    private final TypeTexts typeTexts;

    ImportTargets(
            List<ImportTarget> targets,
            RecordImports records,
            Texts texts,
            RecordTypes types,
            KeyLookup lookup,
            TypeTexts typeTexts) {
        targets.forEach(target -> this.targets.put(target.key(), target));
        this.records = records;
        this.texts = texts;
        this.types = types;
        this.lookup = lookup;
        this.typeTexts = typeTexts;
    }

    /** Those of ours, then the types that administrators made. */
    List<ImportTarget> all() {
        var all = new ArrayList<>(targets.values());
        all.addAll(records.all());
        return all;
    }

    ImportTarget get(String key) {
        return find(key)
                .orElseThrow(() -> Problem.invalid(List.of(Problem.Field.of("target", "enumeration.unknown", key))));
    }

    /** A type that was deleted can be brought in no longer. */
    Optional<ImportTarget> find(String key) {
        var target = targets.get(key);
        return target == null ? records.find(key) : Optional.of(target);
    }

    String label(ImportTarget target) {
        var own = target.label();
        return own == null ? texts.of("import.target." + target.key(), List.of()) : own;
    }

    /** What the options of a choice are called. */
    List<Option> options(ImportTarget target, ImportField field) {
        var described = field.field();
        return described == null
                ? List.of()
                : described.options().stream()
                        .map(option ->
                                new Option(option.key(), typeTexts.of(types.get(target.key()), described, option)))
                        .toList();
    }

    /** By what the records can be named that a field names. */
    List<Option> namedBy(ImportField field) {
        var target = field.field() == null ? null : field.field().target();
        return target == null
                ? List.of()
                : lookup.keys(target).stream()
                        .map(key -> new Option(key, keyLabel(target, key)))
                        .toList();
    }

    private String keyLabel(String type, String key) {
        return find(type).stream()
                .flatMap(target -> target.fields().stream()
                        .filter(field -> field.key().equals(key))
                        .map(field -> label(target, field)))
                .findFirst()
                .orElse(key);
    }

    /** One of the values of a choice, or of the keys of a type. */
    record Option(String key, String label) {}

    String label(ImportTarget target, ImportField field) {
        var described = field.field();
        if (described != null) {
            return typeTexts.of(types.get(target.key()), described);
        }
        return field.key().equals(RecordImport.ID.key())
                ? texts.of("import.record-id", List.of())
                : texts.of("import." + target.key() + "." + field.key(), List.of());
    }
}
