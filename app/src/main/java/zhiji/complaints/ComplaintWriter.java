package zhiji.complaints;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.UserId;
import zhiji.records.RecordWriter;

/** Changes complaints field by field, as lists and the history do. How far a case is changes by steps alone. */
@Component
class ComplaintWriter implements RecordWriter {

    private static final String CUSTOM = "custom.";
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
        for (var key : values.keySet()) {
            if (!WRITTEN.contains(key) && !key.startsWith(CUSTOM)) {
                throw Problem.invalid(List.of(Problem.Field.of(key, "complaint.by-steps")));
            }
        }
        var matter = before.matter();
        var from = matter.from();
        var about = matter.about();
        var written = new Written(values);
        var changed = new Matter(
                written.has("text") ? String.valueOf(written.text("text", "")) : matter.text(),
                matter.channel(),
                new Matter.From(
                        written.party(from.party()),
                        written.text("contact", from.contact()),
                        written.text("wish", from.wish())),
                new Matter.About(
                        written.text("product", about.product()),
                        written.text("batch", about.batch()),
                        written.text("shop", about.shop()),
                        written.text("employee", about.employee())),
                written.truth("confidential", matter.confidential()),
                new Matter.Marks(
                        written.tags(matter.marks().tags()),
                        written.custom(matter.marks().custom())));
        var owner = written.owner(before.owner());
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

    /** What was written, beside what stands there. */
    private record Written(Map<String, JsonNode> values) {

        boolean has(String key) {
            return values.containsKey(key);
        }

        @Nullable
        String text(String key, @Nullable String before) {
            if (!has(key)) {
                return before;
            }
            var value = values.get(key);
            return value == null || value.isNull() || value.asString().isBlank()
                    ? (key.equals("text") ? "" : null)
                    : value.asString().strip();
        }

        boolean truth(String key, boolean before) {
            var value = values.get(key);
            return value == null ? before : value.asBoolean();
        }

        @Nullable
        PartyId party(@Nullable PartyId before) {
            var id = id("party", before == null ? null : before.value());
            return id == null ? null : new PartyId(id);
        }

        @Nullable
        UserId owner(@Nullable UserId before) {
            var id = id("owner", before == null ? null : before.value());
            return id == null ? null : new UserId(id);
        }

        private @Nullable UUID id(String key, @Nullable UUID before) {
            var text = text(key, before == null ? null : before.toString());
            try {
                return text == null ? null : UUID.fromString(text);
            } catch (IllegalArgumentException noId) {
                throw Problem.invalid(List.of(Problem.Field.of(key, "value.unreadable", text)));
            }
        }

        List<String> tags(List<String> before) {
            var value = values.get("tags");
            if (value == null) {
                return before;
            }
            var tags = new LinkedHashSet<String>();
            value.forEach(tag -> tags.add(tag.asString().strip()));
            return List.copyOf(tags);
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
