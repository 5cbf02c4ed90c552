package zhiji.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A field of a record before and after a change, as values that can be written again. */
public record FieldChange(
        String field, @Nullable JsonNode before, @Nullable JsonNode after) {

    /** What is different between two states of a record, in the order of the fields' keys. */
    public static List<FieldChange> between(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        var changes = new ArrayList<FieldChange>();
        for (var field : fields) {
            var old = before.get(field);
            var now = after.get(field);
            if (!Objects.equals(old, now)) {
                changes.add(new FieldChange(field, old, now));
            }
        }
        return changes;
    }
}
