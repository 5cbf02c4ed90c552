package zhiji.records;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import zhiji.platform.UserId;
import zhiji.types.RecordField;

/** A record of a custom type, as it stands now. */
record CustomRecord(
        UUID id,
        String type,
        long version,
        Content content,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt) {

    /** What people write. */
    record Content(String name, @Nullable UserId owner, List<String> tags, Map<String, JsonNode> custom) {

        Content ownedBy(@Nullable UserId other) {
            return new Content(name, other, tags, custom);
        }

        /** By the keys of the fields. */
        Map<String, JsonNode> values() {
            var json = JsonNodeFactory.instance;
            var values = new LinkedHashMap<String, JsonNode>();
            values.put(CustomTable.NAME, json.stringNode(name));
            if (owner != null) {
                values.put(CustomTable.OWNER, json.stringNode(owner.toString()));
            }
            if (!tags.isEmpty()) {
                var array = json.arrayNode();
                tags.forEach(array::add);
                values.put(CustomTable.TAGS, array);
            }
            custom.forEach((key, value) -> values.put(RecordField.CUSTOM + key, value));
            return values;
        }
    }

    CustomRecord with(Content other, Instant at) {
        return new CustomRecord(id, type, version, other, createdAt, at, null);
    }
}
