package zhiji.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.records.KeyLookup;
import zhiji.records.Trace;
import zhiji.types.RecordField;
import zhiji.types.RecordType;

/** Brings records of a type in that an administrator made. */
final class RecordImport implements ImportTarget {

    static final ImportField ID =
            ImportField.optional(KeyLookup.ID, "记录号", "記錄號", "record number", "record id", "uuid");

    private final RecordType type;
    private final RecordImports parts;

    RecordImport(RecordType type, RecordImports parts) {
        this.type = type;
        this.parts = parts;
    }

    @Override
    public String key() {
        return type.key();
    }

    @Override
    public String label() {
        return parts.texts().of(type);
    }

    @Override
    public List<ImportField> fields() {
        var own = type.fields().stream()
                .filter(field -> field.is(RecordField.Trait.IMPORTABLE))
                .map(field -> ImportField.of(
                        field, field.key().equals(KeyLookup.NAME), parts.texts().names(type, field)));
        return Stream.concat(Stream.of(ID), own).toList();
    }

    @Override
    public List<String> keys() {
        return parts.lookup().keys(type.key());
    }

    @Override
    public Defaults defaults() {
        return new Defaults(ImportChoices.Mode.UPSERT, "", "");
    }

    /** By their values columns of types that nobody knows beforehand cannot be told apart. */
    @Override
    public List<ImportChoices.Column> recognise(List<ImportColumn> columns) {
        return List.of();
    }

    /** Names are not proposed: two shops of one name are two shops. */
    @Override
    public String keyOf(List<ImportChoices.Column> mapping, boolean named) {
        return keys().stream()
                .filter(key -> !key.equals(KeyLookup.NAME)
                        && mapping.stream().anyMatch(column -> column.field().equals(key)))
                .findFirst()
                .orElse("");
    }

    @Override
    public Work begin(ImportPlan plan) {
        var settings = plan.settings();
        var key = settings.key();
        var faults = new ArrayList<Problem.Field>();
        if (key != null && !keys().contains(key)) {
            faults.add(Problem.Field.of("key", "enumeration.unknown", key));
        } else if (key == null ? settings.mode() == ImportChoices.Mode.UPDATE : !plan.has(key)) {
            faults.add(Problem.Field.of("key", "import.key-missing", key == null ? KeyLookup.ID : key));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        var reader = parts.cells().reader(type.key(), plan);
        var run = new RecordChunk.Run(
                plan,
                type,
                parts.intake(),
                parts.unique(),
                parts.lookup(),
                parts.cells().references(type.key(), plan),
                new SeenKeys());
        return rows -> new RecordChunk(
                run, rows.stream().map(row -> RecordChunk.row(run, row, reader)).toList());
    }

    @Override
    public List<Trace.Kept> revert(List<Trace> traces, Actor actor) {
        return parts.reversal().revert(type, traces, actor);
    }
}
