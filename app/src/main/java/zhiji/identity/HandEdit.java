package zhiji.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import zhiji.archive.Party;
import zhiji.archive.PartyContent;

/** What people changed on a shared profile: it is recorded of the party that stands for all, and holds against rules. */
record HandEdit(
        Map<String, Instant> fields,
        Set<String> struck,
        @Nullable PartyContent shown,
        String shownFor) {

    /** Before the key of a field of one's own. */
    static final String CUSTOM = "custom.";

    static final HandEdit NONE = new HandEdit(Map.of(), Set.of(), null, "");

    HandEdit {
        fields = Map.copyOf(fields);
        struck = Set.copyOf(struck);
    }

    /** With one more change of the profile. */
    HandEdit plus(Party before, Party after, Group group) {
        var newFields = new LinkedHashMap<>(fields);
        for (var field : ScalarField.values()) {
            if (!field.isSame(before.content(), after.content())) {
                newFields.put(field.key(), after.updatedAt());
            }
        }
        var keys = new TreeSet<>(custom(before.content()).keySet());
        keys.addAll(custom(after.content()).keySet());
        keys.stream()
                .filter(key -> !isSame(key, before.content(), after.content()))
                .forEach(key -> newFields.put(CUSTOM + key, after.updatedAt()));
        var newStruck = new LinkedHashSet<>(struck);
        newStruck.addAll(ListField.keys(before.content()));
        newStruck.removeAll(ListField.keys(after.content()));
        return new HandEdit(newFields, newStruck, after.content(), group.key());
    }

    /** What is recorded of the party itself once the change of the shared profile is added. */
    static PartyContent own(PartyContent own, PartyContent before, PartyContent after) {
        return new PartyContent(
                before.kind().equals(after.kind()) ? own.kind() : after.kind(),
                before.name().equals(after.name()) ? own.name() : after.name(),
                ListField.NAMES.changed(own.names(), before.names(), after.names()),
                ListField.IDENTIFIERS.changed(own.identifiers(), before.identifiers(), after.identifiers()),
                ListField.CONTACTS.changed(own.contacts(), before.contacts(), after.contacts()),
                ListField.ADDRESSES.changed(own.addresses(), before.addresses(), after.addresses()),
                ScalarField.OWNER.isSame(before, after) ? own.ownerId() : after.ownerId(),
                ListField.TAGS.changed(own.tags(), before.tags(), after.tags()),
                ScalarField.SOURCE.isSame(before, after) ? own.source() : after.source(),
                ScalarField.REMARKS.isSame(before, after) ? own.remarks() : after.remarks(),
                customOwn(own, before, after));
    }

    /** The fields of one's own; none where nothing was said of them. */
    static Map<String, JsonNode> custom(PartyContent content) {
        return Objects.requireNonNullElse(content.custom(), Map.of());
    }

    private static Map<String, JsonNode> customOwn(PartyContent own, PartyContent before, PartyContent after) {
        var values = new TreeMap<>(custom(own));
        custom(before).keySet().stream()
                .filter(key -> !custom(after).containsKey(key))
                .forEach(values::remove);
        custom(after).entrySet().stream()
                .filter(entry -> !isSame(entry.getKey(), before, after))
                .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }

    private static boolean isSame(String key, PartyContent one, PartyContent other) {
        return Objects.equals(custom(one).get(key), custom(other).get(key));
    }
}
