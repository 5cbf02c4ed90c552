package zhiji.improvements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import zhiji.complaints.CaseMatch;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.Required;
import zhiji.platform.UserId;
import zhiji.records.RecordWriter;
import zhiji.records.WrittenValues;

/** Changes improvements field by field, as lists and the history do. How far one is changes by its own steps alone. */
@Component
class ImprovementWriter implements RecordWriter {

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
        var written = new WrittenValues(values);
        written.allowOnly(WRITTEN, "improvement.by-steps");
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

    private static Improvement.Fault fault(Improvement.Fault before, WrittenValues written) {
        var match = before.match();
        return new Improvement.Fault(
                Required.text("title", written.text("title", before.title())),
                written.text("wrong", before.text()),
                written.text("whys", before.whys()),
                new CaseMatch(
                        written.value("cause", match.cause(), UUID::fromString),
                        written.value("category", match.category(), UUID::fromString),
                        written.text("product", match.product()),
                        written.text("shop", match.shop())),
                written.custom(before.custom()));
    }

    private static Improvement.Plan plan(Improvement.Plan before, WrittenValues written) {
        var owner = written.value("owner", before.owner(), UserId::valueOf);
        return new Improvement.Plan(
                written.text("action", before.action()),
                Required.value("owner", owner),
                written.value("due", before.due(), LocalDate::parse));
    }

    private static Improvement.Board board(Improvement before, WrittenValues written) {
        var board = before.board();
        return new Improvement.Board(
                written.text("said", board.said()), written.text("did", board.did()), board.publishedAt());
    }
}
