package zhiji.complaints;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import zhiji.records.FieldChange;

/** The values of a complaint by the keys of its fields, as the history keeps them; what is empty is absent. */
final class ComplaintValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    private ComplaintValues() {}

    static Map<String, JsonNode> of(Complaint complaint) {
        var all = new ComplaintValues();
        all.describe(complaint.matter());
        all.handle(complaint.handling());
        all.time(complaint.times());
        return all.values;
    }

    static List<FieldChange> difference(Complaint before, Complaint after) {
        return FieldChange.between(of(before), of(after));
    }

    private void describe(Matter matter) {
        put("title", matter.title());
        put("text", matter.text());
        option("channel", matter.channel());
        put("party", matter.from().party());
        put("contact", matter.from().contact());
        put("wish", matter.from().wish());
        put("product", matter.about().product());
        put("batch", matter.about().batch());
        put("shop", matter.about().shop());
        put("employee", matter.about().employee());
        values.put("confidential", JSON.booleanNode(matter.confidential()));
        if (!matter.marks().tags().isEmpty()) {
            var tags = JSON.arrayNode();
            matter.marks().tags().forEach(tags::add);
            values.put("tags", tags);
        }
        matter.marks().custom().forEach((key, value) -> values.put("custom." + key, value));
    }

    private void handle(Handling handling) {
        var findings = handling.findings();
        option("stage", handling.stage());
        option("gravity", handling.gravity());
        put("category", handling.category());
        put("desk", handling.desk());
        put("owner", handling.owner());
        put("cause", findings.cause());
        put("finding", findings.finding());
        put("proposal", findings.proposal());
        put("result", findings.result());
        option("confirmation", findings.confirmation());
        put("lesson", findings.lesson());
    }

    private void time(Times times) {
        moment("acknowledged", times.acknowledgedAt());
        moment("solved", times.solvedAt());
        moment("closed", times.closedAt());
        moment("paused", times.pausedSince());
        moment("escalated", times.escalatedAt());
    }

    private void put(String key, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            values.put(key, JSON.stringNode(value.toString()));
        }
    }

    private void option(String key, @Nullable Enum<?> value) {
        if (value != null) {
            put(key, value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private void moment(String key, @Nullable Instant at) {
        put(key, at);
    }
}
