package zhiji.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import zhiji.imports.ImportChoices.Mode;
import zhiji.platform.Problem;
import zhiji.records.KeyLookup;
import zhiji.records.RecordIntake;
import zhiji.records.Trace;
import zhiji.records.UniqueKeys;
import zhiji.records.UniqueKeys.Claim;
import zhiji.types.RecordType;

/** Some rows of records of a custom type that are ready to be brought in. */
final class RecordChunk implements ImportTarget.Chunk {

    private static final String TAGS = "tags";
    private static final String CUSTOM = "custom.";

    private final Run run;
    private final List<Row> rows;

    RecordChunk(Run run, List<Row> rows) {
        this.run = run;
        this.rows = rows;
    }

    /** What all chunks of an import share. */
    record Run(
            ImportPlan plan,
            RecordType type,
            RecordIntake intake,
            UniqueKeys unique,
            KeyLookup lookup,
            ReferenceCells references,
            SeenKeys seen) {

        Mode mode() {
            return plan.settings().mode();
        }

        @Nullable
        String key() {
            return plan.settings().key();
        }
    }

    /** What a row says, and the text by which it names the record it speaks of; empty when it names none. */
    record Row(CellReader.Cells cells, String key) {}

    static Row row(Run run, ImportRow row, CellReader reader) {
        var key = run.key();
        return new Row(reader.read(row), key == null ? "" : run.plan().value(row, key));
    }

    /** What is to be done for a row: the record that is changed, if there is one, and what it becomes. */
    private record Plan(
            RowOutcome outcome, RecordIntake.@Nullable Standing before, RecordIntake.@Nullable Content after) {

        static Plan rejected(String field, String code, Object... values) {
            return new Plan(RowOutcome.rejected(field, code, values), null, null);
        }

        static Plan rejected(List<Problem.Field> faults) {
            return new Plan(new RowOutcome.Rejected(faults), null, null);
        }
    }

    @Override
    public List<RowOutcome> check() {
        var resolved = resolved();
        var known = KnownRecords.of(run, resolved);
        return resolved.stream().map(row -> checked(row, planned(row, known))).toList();
    }

    /** Rows with a value that stands in an earlier row wait until that row is done. */
    @Override
    public ImportTarget.Written apply() {
        var resolved = resolved();
        var outcomes = new RowOutcome[resolved.size()];
        var traces = new ArrayList<Trace>();
        Set<Integer> left =
                IntStream.range(0, resolved.size()).boxed().collect(Collectors.toCollection(LinkedHashSet::new));
        while (!left.isEmpty()) {
            var values = new HashSet<Object>();
            var now = left.stream()
                    .filter(index ->
                            marks(resolved.get(index)).stream().map(values::add).reduce(true, Boolean::logicalAnd))
                    .toList();
            apply(now, resolved, outcomes, traces);
            now.forEach(left::remove);
        }
        return new ImportTarget.Written(Arrays.asList(outcomes), traces);
    }

    private void apply(List<Integer> indexes, List<Row> resolved, RowOutcome[] outcomes, List<Trace> traces) {
        var known = KnownRecords.of(run, indexes.stream().map(resolved::get).toList());
        var added = new ArrayList<RecordIntake.Content>();
        var changes = new ArrayList<RecordIntake.Change>();
        for (var index : indexes) {
            var planned = planned(resolved.get(index), known);
            outcomes[index] = planned.outcome();
            var after = planned.after();
            if (after != null && planned.before() == null) {
                added.add(after);
            } else if (after != null && planned.before() != null) {
                changes.add(new RecordIntake.Change(planned.before(), after));
            }
        }
        var actor = run.plan().actor();
        traces.addAll(run.intake().add(run.type().key(), added, actor));
        traces.addAll(run.intake().change(run.type(), changes, actor));
    }

    /** In a check, what earlier rows of the file would have added counts as being there. */
    private RowOutcome checked(Row row, Plan planned) {
        if (!(planned.outcome() instanceof RowOutcome.Created)) {
            return planned.outcome();
        }
        var key = run.key();
        if (key != null
                && !row.key().isEmpty()
                && !key.startsWith(CUSTOM)
                && !run.seen().add(key + " " + row.key())) {
            return repeated(key, row.key());
        }
        for (var claim : claims(Objects.requireNonNull(planned.after()))) {
            if (!run.seen().add(claim.field() + " " + claim.value())) {
                return repeated(claim.field(), claim.value());
            }
        }
        return planned.outcome();
    }

    private RowOutcome repeated(String field, String value) {
        return run.mode() != Mode.CREATE && field.equals(run.key())
                ? RowOutcome.updated()
                : RowOutcome.rejected(field, "import.key-twice", value);
    }

    private Plan planned(Row row, KnownRecords known) {
        if (!row.cells().faults().isEmpty()) {
            return Plan.rejected(row.cells().faults());
        }
        var key = run.key();
        var holders = known.holders(row.key());
        if (key != null && holders.size() > 1) {
            return Plan.rejected(key, "import.reference-unclear", row.key(), holders.size());
        }
        if (key != null && !holders.isEmpty()) {
            return run.mode() == Mode.CREATE
                    ? Plan.rejected(key, "import.record-taken", row.key())
                    : changed(row, holders.getFirst(), known);
        }
        if (key != null
                && (run.mode() == Mode.UPDATE
                        || (key.equals(KeyLookup.ID) && !row.key().isEmpty()))) {
            return row.key().isEmpty()
                    ? Plan.rejected(key, "import.record-unnamed")
                    : Plan.rejected(key, "import.record-unknown", row.key());
        }
        return kept(
                null, run.intake().withDefaults(run.type().key(), row.cells().values()), known);
    }

    private Plan changed(Row row, RecordIntake.Standing before, KnownRecords known) {
        var merged = new TreeMap<>(before.values());
        row.cells()
                .values()
                .forEach((field, value) ->
                        merged.put(field, field.equals(TAGS) ? union(merged.get(TAGS), value) : value));
        return kept(before, merged, known);
    }

    private Plan kept(RecordIntake.@Nullable Standing before, Map<String, JsonNode> values, KnownRecords known) {
        var faults = new ArrayList<Problem.Field>();
        var content = run.intake().read(run.type().key(), values, faults);
        if (!faults.isEmpty()) {
            return Plan.rejected(faults);
        }
        if (before != null && content.values().equals(before.values())) {
            return new Plan(RowOutcome.unchanged(), null, null);
        }
        for (var claim : claims(content)) {
            var holder = known.holder(claim);
            if (holder != null && (before == null || !holder.equals(before.id()))) {
                return Plan.rejected(claim.field(), "import.record-taken", claim.value());
            }
        }
        return new Plan(before == null ? RowOutcome.created() : RowOutcome.updated(), before, content);
    }

    private Set<Claim> claims(RecordIntake.Content content) {
        return run.unique().claims(run.type().key(), content.custom());
    }

    /** What no two rows of one turn may share: unique values, and the record they speak of. */
    private Set<Object> marks(Row row) {
        var marks = new HashSet<Object>(
                run.unique().written(run.type().key(), row.cells().values()));
        if (!row.key().isEmpty()) {
            marks.add(row.key());
        }
        return marks;
    }

    private List<Row> resolved() {
        var cells = run.references().resolve(rows.stream().map(Row::cells).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(index -> new Row(cells.get(index), rows.get(index).key()))
                .toList();
    }

    private static JsonNode union(@Nullable JsonNode before, JsonNode told) {
        var all = JsonNodeFactory.instance.arrayNode();
        var words = new LinkedHashSet<JsonNode>();
        if (before != null) {
            before.forEach(words::add);
        }
        told.forEach(words::add);
        words.forEach(all::add);
        return all;
    }
}
