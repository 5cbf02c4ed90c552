package zhiji.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.Required;
import zhiji.platform.UserId;
import zhiji.records.RecordWriter;
import zhiji.records.WrittenValues;

/** Changes recoveries field by field, as lists and the history do. What was given changes by its own steps alone. */
@Component
class RecoveryWriter implements RecordWriter {

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
        var written = new WrittenValues(values);
        written.allowOnly(WRITTEN, "recovery.by-steps");
        var occasion = before.occasion();
        var failure = written.has("failure")
                ? new Failure(Required.text("failure", written.text("failure", null)))
                : occasion.failure();
        var after = before.with(occasion.with(failure, written.custom(occasion.custom())));
        if (written.has("owner")) {
            after = after.of(Required.value("owner", written.value("owner", null, UserId::valueOf)));
        }
        if (written.has("check-back")) {
            after = after.with(after.course()
                    .on(Required.value("check-back", written.value("check-back", null, LocalDate::parse))));
        }
        recoveries.write(before, after, actor);
    }

    @Override
    public void delete(UUID id, Actor actor) {
        recoveries.delete(id, actor);
    }

    @Override
    public void restore(UUID id, Actor actor) {
        recoveries.restore(id, actor);
    }
}
