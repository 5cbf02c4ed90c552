package zhiji.improvements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import zhiji.records.FieldChange;

/** The values of an improvement by the keys of its fields, as the history keeps them; what is empty is absent. */
final class ImprovementValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ImprovementValues() {}

    static List<FieldChange> difference(Improvement before, Improvement after) {
        return FieldChange.between(of(before), of(after));
    }

    private static Map<String, JsonNode> of(Improvement improvement) {
        var values = new LinkedHashMap<String, JsonNode>();
        var fault = improvement.fault();
        var course = improvement.course();
        put(values, "title", fault.title());
        put(values, "wrong", fault.text());
        put(values, "whys", fault.whys());
        put(values, "cause", fault.match().cause());
        put(values, "category", fault.match().category());
        put(values, "product", fault.match().product());
        put(values, "shop", fault.match().shop());
        put(values, "action", improvement.plan().action());
        put(values, "owner", improvement.plan().owner());
        put(values, "due", improvement.plan().due());
        option(values, "state", course.state());
        put(values, "done", course.done());
        put(values, "check", course.check());
        option(values, "effect", course.effect());
        put(values, "finding", course.finding());
        put(values, "said", improvement.board().said());
        put(values, "did", improvement.board().did());
        values.put("published", JSON.booleanNode(improvement.board().isPublished()));
        fault.custom().forEach((key, value) -> values.put("custom." + key, value));
        return values;
    }

    private static void put(Map<String, JsonNode> values, String key, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            values.put(key, JSON.stringNode(value.toString()));
        }
    }

    private static void option(Map<String, JsonNode> values, String key, @Nullable Enum<?> value) {
        put(values, key, value == null ? null : value.name().toLowerCase(Locale.ROOT));
    }
}
