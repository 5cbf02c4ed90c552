package zhiji.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhiji.archive.Party;
import zhiji.archive.PartyContent;

/** What people changed on a shared profile: it is recorded of the party that stands for all, and holds against rules. */
record HandEdit(
        Map<String, Instant> fields,
        Set<String> struck,
        @Nullable PartyContent shown,
        String shownFor) {

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
                ScalarField.REMARKS.isSame(before, after) ? own.remarks() : after.remarks());
    }
}
