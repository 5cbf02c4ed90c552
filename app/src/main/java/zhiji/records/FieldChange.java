package zhiji.records;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A field of a record before and after a change, as values that can be written again. */
public record FieldChange(
        String field, @Nullable JsonNode before, @Nullable JsonNode after) {}
