package zhiji.recovery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.UserId;
import zhiji.records.RecordWriter;

/** Changes recoveries field by field, as lists and the history do. What was given changes by its own steps alone. */
@Component
class RecoveryWriter implements RecordWriter {

    private static final String CUSTOM = "custom.";
    private static final List<String> WRITTEN = List.of("failure", "owner", "check-back");

    private final Recoveries recoveries;

    RecoveryWriter(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    @Override
    public String type() {
        return RecoveryTypes.RECOVERIES;
    }

    @Override
    public void change(UUID id, @Nullable Long version, Map<String, JsonNode> values, Actor actor) {
        var before = recoveries.get(id, actor);
        if (version != null && before.version() != version) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        for (var key : values.keySet()) {
            if (!WRITTEN.contains(key) && !key.startsWith(CUSTOM)) {
                throw Problem.invalid(List.of(Problem.Field.of(key, "recovery.by-steps")));
            }
        }
        var occasion = before.occasion();
        var failure = values.containsKey("failure") ? new Failure(text(values, "failure")) : occasion.failure();
        var written = before.with(occasion.with(failure, custom(occasion.custom(), values)));
        if (values.containsKey("owner")) {
            written = written.of(owner(text(values, "owner")));
        }
        if (values.containsKey("check-back")) {
            written = written.with(written.course().on(day(text(values, "check-back"))));
        }
        recoveries.write(before, written, actor);
    }

    @Override
    public void delete(UUID id, Actor actor) {
        recoveries.delete(id, actor);
    }

    @Override
    public void restore(UUID id, Actor actor) {
        recoveries.restore(id, actor);
    }

    private static String text(Map<String, JsonNode> values, String key) {
        var value = values.get(key);
        if (value == null || value.isNull() || value.asString().isBlank()) {
            throw Problem.invalid(List.of(Problem.Field.of(key, "required")));
        }
        return value.asString().strip();
    }

    private static UserId owner(String text) {
        try {
            return UserId.valueOf(text);
        } catch (IllegalArgumentException noId) {
            throw Problem.invalid(List.of(Problem.Field.of("owner", "value.unreadable", text)));
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw Problem.invalid(List.of(Problem.Field.of("check-back", "value.unreadable", text)));
        }
    }

    private static Map<String, JsonNode> custom(Map<String, JsonNode> before, Map<String, JsonNode> values) {
        var custom = new HashMap<>(before);
        values.forEach((key, value) -> {
            if (key.startsWith(CUSTOM)) {
                custom.put(key.substring(CUSTOM.length()), value);
            }
        });
        return custom;
    }
}
