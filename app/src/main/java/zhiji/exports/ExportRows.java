package zhiji.exports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import zhiji.platform.Actor;
import zhiji.records.KeyLookup;
import zhiji.records.RecordItem;
import zhiji.records.RecordRequest;
import zhiji.types.FieldType;
import zhiji.types.RecordField;

/** Makes rows of cells of records, some hundreds at a time: what records name is looked up for all of them at once. */
final class ExportRows {

    private static final int AT_ONCE = 1_000;

    private final Export export;
    private final KeyLookup lookup;
    private final CellWriter cells;
    private final Actor actor;
    private final Consumer<List<UUID>> taken;
    private final Consumer<List<ExportCell>> rows;
    private final List<RecordItem> waiting = new ArrayList<>();

    ExportRows(Export export, Tools tools, Consumer<List<ExportCell>> rows) {
        this.export = export;
        lookup = tools.lookup();
        cells = tools.cells();
        actor = tools.actor();
        taken = tools.taken();
        this.rows = rows;
    }

    /** What is exported: the list, its columns, and where those come from that are no fields of the type. */
    record Export(RecordRequest request, List<Column> columns, List<ExportColumns> others) {}

    /** A column: a field of the type, or one of the others by its key. */
    record Column(String key, String heading, Optional<RecordField> field) {}

    /** What turns values into texts, for whom, and who is told which records they get before they do. */
    record Tools(KeyLookup lookup, CellWriter cells, Actor actor, Consumer<List<UUID>> taken) {}

    void add(RecordItem item) {
        waiting.add(item);
        if (waiting.size() == AT_ONCE) {
            end();
        }
    }

    /** Hands over what is waiting. */
    void end() {
        var named = new HashMap<String, Map<UUID, String>>();
        for (var column : export.columns()) {
            column.field()
                    .filter(field -> field.type() == FieldType.REFERENCE)
                    .ifPresent(field -> named.put(field.key(), named(field)));
        }
        var others = new HashMap<UUID, Map<String, String>>();
        var ids = waiting.stream().map(RecordItem::id).toList();
        taken.accept(ids);
        for (var source : export.others()) {
            others.putAll(source.cells(ids, actor));
        }
        for (var item : waiting) {
            rows.accept(export.columns().stream()
                    .map(column -> column.field()
                            .map(field -> cell(field, item, named.getOrDefault(field.key(), Map.of())))
                            .orElseGet(() -> cell(column, item, others)))
                    .toList());
        }
        waiting.clear();
    }

    private Map<UUID, String> named(RecordField field) {
        var ids = waiting.stream()
                .map(item -> item.values().get(field.key()))
                .filter(Objects::nonNull)
                .map(value -> UUID.fromString(value.toString()))
                .collect(Collectors.toSet());
        var target = String.valueOf(field.target());
        return ids.isEmpty() || lookup.keys(target).isEmpty() ? Map.of() : lookup.texts(target, ids, actor);
    }

    private ExportCell cell(RecordField field, RecordItem item, Map<UUID, String> named) {
        var value = item.values().get(field.key());
        if (value != null && field.type() == FieldType.REFERENCE) {
            return new ExportCell(named.getOrDefault(UUID.fromString(value.toString()), value.toString()), null);
        }
        return cells.cell(field, value);
    }

    private static ExportCell cell(Column column, RecordItem item, Map<UUID, Map<String, String>> others) {
        return new ExportCell(
                column.key().equals(KeyLookup.ID)
                        ? item.id().toString()
                        : others.getOrDefault(item.id(), Map.of()).getOrDefault(column.key(), ""),
                null);
    }
}
