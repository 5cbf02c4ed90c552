package zhiji.archive;

import java.util.Map;
import java.util.TreeMap;
import org.jooq.JSONB;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The custom fields of a party as the database keeps them. */
final class PartyDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PartyDocument() {}

    static JSONB write(Map<String, JsonNode> values) {
        return JSONB.valueOf(text(values));
    }

    static String text(Map<String, JsonNode> values) {
        return values.isEmpty() ? "{}" : JSON.writeValueAsString(values);
    }

    static Map<String, JsonNode> read(JSONB kept) {
        if (kept.data().equals("{}")) {
            return Map.of();
        }
        var values = new TreeMap<String, JsonNode>();
        JSON.readTree(kept.data()).properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }
}
