package zhiji.records;

import java.time.DateTimeException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import zhiji.platform.Problem;

/** What a change names of a record, read as its fields want it; what it does not name stays as it stands before. */
public record WrittenValues(Map<String, JsonNode> values) {

    private static final String CUSTOM = "custom.";

    public WrittenValues {
        values = Map.copyOf(values);
    }

    /**
     * Refuses to write any but these fields and those of one's own.
     *
     * @param code of the sentence that says how else the others change
     * @throws Problem if another is named
     */
    public void allowOnly(Collection<String> fields, String code) {
        for (var key : values.keySet()) {
            if (!fields.contains(key) && !key.startsWith(CUSTOM)) {
                throw Problem.invalid(List.of(Problem.Field.of(key, code)));
            }
        }
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Without spaces around it; null where it was emptied. */
    public @Nullable String text(String key, @Nullable String before) {
        var value = values.get(key);
        if (value == null) {
            return before;
        }
        return value.isNull() || value.asString().isBlank()
                ? null
                : value.asString().strip();
    }

    public boolean truth(String key, boolean before) {
        var value = values.get(key);
        return value == null ? before : value.asBoolean();
    }

    /**
     * A value that is written as a text, such as an id or a day.
     *
     * @throws Problem if the text is none
     */
    public <T> @Nullable T value(String key, @Nullable T before, Function<String, T> reader) {
        if (!has(key)) {
            return before;
        }
        var text = text(key, null);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw Problem.invalid(List.of(Problem.Field.of(key, "value.unreadable", text)));
        }
    }

    /** Each once, in their order. */
    public List<String> tags(String key, List<String> before) {
        var value = values.get(key);
        if (value == null) {
            return before;
        }
        var tags = new LinkedHashSet<String>();
        value.forEach(tag -> tags.add(tag.asString().strip()));
        return List.copyOf(tags);
    }

    /** The fields of one's own, by their keys. */
    public Map<String, JsonNode> custom(Map<String, JsonNode> before) {
        var custom = new HashMap<>(before);
        values.forEach((key, value) -> {
            if (key.startsWith(CUSTOM)) {
                custom.put(key.substring(CUSTOM.length()), value);
            }
        });
        return custom;
    }
}
