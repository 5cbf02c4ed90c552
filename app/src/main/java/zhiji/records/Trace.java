package zhiji.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What was written on a record in one go (痕迹), so that it can be taken back: the record was created, or fields of it were
 * changed. The version is the one it was left with, the moments those of its changes; {@code since} is when it had been
 * changed before. Fields without a value are absent.
 */
public record Trace(
        UUID record,
        boolean created,
        long version,
        List<Instant> moments,
        @Nullable Instant since,
        Map<String, JsonNode> before,
        Map<String, JsonNode> after) {

    public Trace {
        moments = List.copyOf(moments);
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    public static Trace created(UUID record) {
        return new Trace(record, true, 1, List.of(), null, Map.of(), Map.of());
    }

    /** A change of a record that had last been changed at {@code since}. */
    public static Trace changed(UUID record, Instant since, Written now, List<FieldChange> changes) {
        var before = new LinkedHashMap<String, JsonNode>();
        var after = new LinkedHashMap<String, JsonNode>();
        for (var change : changes) {
            put(before, change.field(), change.before());
            put(after, change.field(), change.after());
        }
        return new Trace(record, false, now.version(), List.of(now.at()), since, before, after);
    }

    /** The version a record was given, and when. */
    public record Written(long version, Instant at) {}

    /** Why something stays although it was to be taken back; the fields are those that somebody changed since. */
    public record Kept(UUID record, String code, List<String> fields) {

        public Kept {
            fields = List.copyOf(fields);
        }
    }

    /** The values a record has once all is taken back that nobody changed since, and the fields that stay. */
    public record Restored(Map<String, JsonNode> values, List<String> kept) {}

    public Restored restore(Map<String, JsonNode> current) {
        var values = new LinkedHashMap<>(current);
        var kept = new ArrayList<String>();
        var fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        for (var field : fields) {
            var was = before.get(field);
            if (Objects.equals(current.get(field), after.get(field))) {
                if (was == null) {
                    values.remove(field);
                } else {
                    values.put(field, was);
                }
            } else if (!Objects.equals(current.get(field), was)) {
                kept.add(field);
            }
        }
        return new Restored(values, kept);
    }

    private static void put(Map<String, JsonNode> values, String field, @Nullable JsonNode value) {
        if (value != null && !value.isNull()) {
            values.put(field, value);
        }
    }
}
