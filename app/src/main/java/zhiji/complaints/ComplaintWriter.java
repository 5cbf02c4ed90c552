package zhiji.complaints;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.Required;
import zhiji.platform.UserId;
import zhiji.records.RecordWriter;
import zhiji.records.WrittenValues;

/** Changes complaints field by field, as lists and the history do. How far a case is changes by steps alone. */
@Component
class ComplaintWriter implements RecordWriter {

    private static final List<String> WRITTEN = List.of(
            "text",
            "party",
            "contact",
            "wish",
            "product",
            "batch",
            "shop",
            "employee",
            "confidential",
            "owner",
            "tags");

    private final Complaints complaints;

    ComplaintWriter(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public String type() {
        return ComplaintTypes.COMPLAINTS;
    }

    @Override
    public void change(UUID id, @Nullable Long version, Map<String, JsonNode> values, Actor actor) {
        var before = complaints.get(id, actor);
        if (version != null && before.version() != version) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        var written = new WrittenValues(values);
        written.allowOnly(WRITTEN, "complaint.by-steps");
        var matter = before.matter();
        var from = matter.from();
        var about = matter.about();
        var changed = new Matter(
                Required.text("text", written.text("text", matter.text())),
                matter.channel(),
                new Matter.From(
                        written.value("party", from.party(), PartyId::valueOf),
                        written.text("contact", from.contact()),
                        written.text("wish", from.wish())),
                new Matter.About(
                        written.text("product", about.product()),
                        written.text("batch", about.batch()),
                        written.text("shop", about.shop()),
                        written.text("employee", about.employee())),
                written.truth("confidential", matter.confidential()),
                new Matter.Marks(
                        written.tags("tags", matter.marks().tags()),
                        written.custom(matter.marks().custom())));
        var owner = written.value("owner", before.owner(), UserId::valueOf);
        var after =
                before.with(changed).with(before.handling().by(before.handling().desk(), owner));
        complaints.correct(before, after, actor);
    }

    @Override
    public void delete(UUID id, Actor actor) {
        complaints.delete(id, actor);
    }

    @Override
    public void restore(UUID id, Actor actor) {
        complaints.restore(id, actor);
    }
}
