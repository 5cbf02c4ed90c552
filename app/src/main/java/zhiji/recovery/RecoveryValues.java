package zhiji.recovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import zhiji.records.FieldChange;

/** The values of a recovery by the keys of its fields, as the history keeps them; what is empty is absent. */
final class RecoveryValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RecoveryValues() {}

    static List<FieldChange> difference(Recovery before, Recovery after) {
        return FieldChange.between(of(before), of(after));
    }

    private static Map<String, JsonNode> of(Recovery recovery) {
        var values = new LinkedHashMap<String, JsonNode>();
        var course = recovery.course();
        put(values, "failure", recovery.occasion().failure().text());
        put(values, "owner", recovery.owner());
        put(values, "standing", course.standing().name().toLowerCase(Locale.ROOT));
        put(values, "check-back", course.checkBack());
        put(values, "outcome", course.check() == null ? null : course.check().outcome());
        values.put("confidential", JSON.booleanNode(recovery.occasion().confidential()));
        var spent = course.spent();
        if (spent != null) {
            values.put(
                    RecoveryTypes.SPENT,
                    JSON.objectNode()
                            .put("amount", spent.amount().toPlainString())
                            .put("currency", spent.currency().getCurrencyCode()));
        }
        recovery.occasion().custom().forEach((key, value) -> values.put("custom." + key, value));
        return values;
    }

    private static void put(Map<String, JsonNode> values, String key, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            values.put(key, JSON.stringNode(value.toString()));
        }
    }
}
