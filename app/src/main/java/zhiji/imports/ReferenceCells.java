package zhiji.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import zhiji.platform.Problem;
import zhiji.records.KeyLookup;
import zhiji.types.RecordType;

/** Finds the records that rows name by a number or a name (关联), for many rows at once. */
public final class ReferenceCells {

    private final ImportPlan plan;
    private final KeyLookup lookup;
    private final Map<String, String> targets = new LinkedHashMap<>();

    ReferenceCells(ImportPlan plan, RecordType type, KeyLookup lookup) {
        this.plan = plan;
        this.lookup = lookup;
        for (var field : type.fields()) {
            if (field.target() != null && plan.has(field.key())) {
                targets.put(field.key(), field.target());
            }
        }
    }

    /** The cells with ids in place of what was written; a text that nobody or several go by is a fault. */
    public List<CellReader.Cells> resolve(List<CellReader.Cells> rows) {
        if (targets.isEmpty()) {
            return rows;
        }
        var found = new HashMap<String, Map<String, List<UUID>>>();
        targets.forEach((field, target) -> {
            Set<String> texts = new HashSet<>();
            rows.forEach(row -> {
                var text = row.references().get(field);
                if (text != null) {
                    texts.add(text);
                }
            });
            found.put(field, lookup.find(target, plan.format(field).by(), texts, plan.actor()));
        });
        return rows.stream().map(row -> resolved(row, found)).toList();
    }

    private static CellReader.Cells resolved(CellReader.Cells row, Map<String, Map<String, List<UUID>>> found) {
        if (row.references().isEmpty()) {
            return row;
        }
        var values = new HashMap<String, JsonNode>(row.values());
        var faults = new ArrayList<>(row.faults());
        row.references().forEach((field, text) -> {
            var records = found.getOrDefault(field, Map.of()).getOrDefault(text, List.of());
            if (records.size() == 1) {
                values.put(
                        field,
                        JsonNodeFactory.instance.stringNode(records.getFirst().toString()));
            } else {
                faults.add(
                        records.isEmpty()
                                ? Problem.Field.of(field, "import.reference-unknown", text)
                                : Problem.Field.of(field, "import.reference-unclear", text, records.size()));
            }
        });
        return new CellReader.Cells(values, Map.of(), faults);
    }
}
