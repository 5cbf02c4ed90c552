package zhiji.improvements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import zhiji.complaints.CaseMatch;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.Required;
import zhiji.platform.UserId;
import zhiji.records.RecordWriter;

/** Changes improvements field by field, as lists and the history do. How far one is changes by its own steps alone. */
@Component
class ImprovementWriter implements RecordWriter {

    private static final String CUSTOM = "custom.";
    private static final List<String> WRITTEN = List.of(
            "title", "wrong", "whys", "cause", "category", "product", "shop", "action", "owner", "due", "said", "did");

    private final Improvements improvements;

    ImprovementWriter(Improvements improvements) {
        this.improvements = improvements;
    }

    @Override
    public String type() {
        return ImprovementTypes.IMPROVEMENTS;
    }

    @Override
    public void change(UUID id, @Nullable Long version, Map<String, JsonNode> values, Actor actor) {
        var before = improvements.get(id, actor);
        if (version != null && before.version() != version) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        for (var key : values.keySet()) {
            if (!WRITTEN.contains(key) && !key.startsWith(CUSTOM)) {
                throw Problem.invalid(List.of(Problem.Field.of(key, "improvement.by-steps")));
            }
        }
        var written = new Written(values);
        improvements.write(
                before,
                before.with(fault(before.fault(), written), plan(before.plan(), written), board(before, written)),
                actor);
    }

    @Override
    public void delete(UUID id, Actor actor) {
        improvements.delete(id, actor);
    }

    @Override
    public void restore(UUID id, Actor actor) {
        improvements.restore(id, actor);
    }

    private static Improvement.Fault fault(Improvement.Fault before, Written written) {
        var match = before.match();
        return new Improvement.Fault(
                written.present("title", before.title()),
                written.text("wrong", before.text()),
                written.text("whys", before.whys()),
                new CaseMatch(
                        written.value("cause", match.cause(), UUID::fromString),
                        written.value("category", match.category(), UUID::fromString),
                        written.text("product", match.product()),
                        written.text("shop", match.shop())),
                written.custom(before.custom()));
    }

    private static Improvement.Plan plan(Improvement.Plan before, Written written) {
        var owner = written.value("owner", before.owner(), UserId::valueOf);
        return new Improvement.Plan(
                written.text("action", before.action()),
                Required.value("owner", owner),
                written.value("due", before.due(), LocalDate::parse));
    }

    private static Improvement.Board board(Improvement before, Written written) {
        var board = before.board();
        return new Improvement.Board(
                written.text("said", board.said()), written.text("did", board.did()), board.publishedAt());
    }

    /** What was written, beside what stands there. */
    private record Written(Map<String, JsonNode> values) {

        @Nullable
        String text(String key, @Nullable String before) {
            if (!values.containsKey(key)) {
                return before;
            }
            var value = values.get(key);
            return value == null || value.isNull() || value.asString().isBlank()
                    ? null
                    : value.asString().strip();
        }

        String present(String key, String before) {
            var text = text(key, before);
            if (text == null) {
                throw Problem.invalid(List.of(Problem.Field.of(key, "required")));
            }
            return text;
        }

        <T> @Nullable T value(String key, @Nullable T before, Function<String, T> read) {
            var text = text(key, before == null ? null : before.toString());
            try {
                return text == null ? null : read.apply(text);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw Problem.invalid(List.of(Problem.Field.of(key, "value.unreadable", text)));
            }
        }

        Map<String, JsonNode> custom(Map<String, JsonNode> before) {
            var custom = new HashMap<>(before);
            values.forEach((key, value) -> {
                if (key.startsWith(CUSTOM)) {
                    custom.put(key.substring(CUSTOM.length()), value);
                }
            });
            return custom;
        }
    }
}
