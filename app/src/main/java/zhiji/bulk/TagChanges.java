package zhiji.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.records.Tags;
import zhiji.types.FieldColumn;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;

/** Front door to the tags as a whole (标签管理): where each is used, its colour, and changing it wherever it stands. */
@Service
class TagChanges {

    private final Tags tags;
    private final RecordTypes types;
    private final BulkChanges bulk;
    private final Filters filters;

    TagChanges(Tags tags, RecordTypes types, BulkChanges bulk, Filters filters) {
        this.tags = tags;
        this.types = types;
        this.bulk = bulk;
        this.filters = filters;
    }

    /** A tag, and how many records of each type have it. */
    record Use(String name, Tags.@Nullable Colour colour, Map<String, Integer> counts) {}

    @Transactional(readOnly = true)
    public List<Use> uses(Actor actor) {
        var counts = tags.uses(types.all(), filters.reader(actor, null));
        var colours = tags.colours();
        var names = new TreeSet<>(tags.names());
        names.addAll(counts.keySet());
        return names.stream()
                .map(name -> new Use(name, colours.get(name), counts.getOrDefault(name, Map.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public Map<String, Tags.@Nullable Colour> colours() {
        return tags.colours();
    }

    @Transactional
    public void colour(String tag, Tags.@Nullable Colour colour, Actor actor) {
        requireAdministrator(actor);
        tags.colour(BulkChanges.checkedTag("tag", tag), colour);
    }

    /**
     * Puts another tag in the place of some, on every record that has one of them; without another one they are taken away.
     * Each type is a bulk change of its own, which can be followed and taken back like any other.
     */
    @Transactional
    public List<BulkChange> replace(Collection<String> from, @Nullable String to, Actor actor) {
        requireAdministrator(actor);
        var old = new TreeSet<>(from);
        var target = to == null ? null : BulkChanges.checkedTag("to", to);
        if (target != null) {
            old.remove(target);
        }
        var changes = new ArrayList<BulkChange>();
        if (!old.isEmpty()) {
            for (var type : types.all()) {
                if (type.tags() != null && type.rows().changing() != null) {
                    var draft = bulk.create(wish(type, old, target, actor), actor);
                    if (draft.total() > 0) {
                        changes.add(bulk.run(draft.id(), actor));
                    }
                }
            }
            tags.hide(old);
        }
        return changes;
    }

    private BulkChange.Wish wish(RecordType type, Collection<String> old, @Nullable String target, Actor actor) {
        var json = JsonNodeFactory.instance;
        var words = json.arrayNode();
        old.forEach(words::add);
        var filter = json.objectNode();
        filter.put("field", tagsField(type)).put("op", "in").set("value", words);
        var zone = filters.reader(actor, null).zone();
        var action = target == null ? BulkChange.Action.UNTAG : BulkChange.Action.RETAG;
        Map<String, JsonNode> values =
                target == null ? Map.of("tags", words) : Map.of("tags", words, "to", json.stringNode(target));
        return new BulkChange.Wish(type.key(), filter.toString(), zone, action, values);
    }

    private static String tagsField(RecordType type) {
        return type.fields().stream()
                .filter(field -> field.column() instanceof FieldColumn.Tags)
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.administrator()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "tag.administrators-only");
        }
    }
}
