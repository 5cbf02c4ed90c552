package zhiji.types;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import zhiji.platform.PartyId;

/**
 * A person whose data are meant (信息主体): every id that stands for them, the current one first; the records that speak of
 * them; and the names, numbers and addresses by which they may be found where no id leads.
 */
public record Subject(List<PartyId> members, Set<UUID> records, Set<String> names) {

    public Subject {
        members = List.copyOf(members);
        records = Set.copyOf(records);
        // A single character names half the world.
        names = names.stream().filter(name -> name.length() > 1).collect(Collectors.toUnmodifiableSet());
    }

    public PartyId current() {
        return members.getFirst();
    }

    /** The ids of the person and of what speaks of them. */
    public UUID[] ids() {
        var ids = new HashSet<>(records);
        members.forEach(member -> ids.add(member.value()));
        return ids.toArray(UUID[]::new);
    }

    public Subject with(Collection<UUID> more, Collection<String> others) {
        var all = new HashSet<>(records);
        all.addAll(more);
        var called = new HashSet<>(names);
        called.addAll(others);
        return new Subject(members, all, called);
    }

    /** Whether a text names the person. */
    public boolean isNamedIn(String text) {
        return names.stream().anyMatch(text::contains);
    }
}
