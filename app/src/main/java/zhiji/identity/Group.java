package zhiji.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhiji.archive.Party;
import zhiji.platform.PartyId;

/**
 * Parties that are one customer: what is recorded of each of them itself, the one that stands for all of them first, and
 * the merges that hold them together, the oldest first.
 */
record Group(List<Party> members, List<Merge> merges) {

    private static final Comparator<Party> OLDEST_FIRST = Comparator.comparing(Party::createdAt)
            .thenComparing(party -> party.id().value());

    Group {
        members = List.copyOf(members);
        merges = List.copyOf(merges);
    }

    PartyId survivor() {
        return members.getFirst().id();
    }

    boolean isShared() {
        return members.size() > 1;
    }

    /** Tells the same group under the same decisions from any other. */
    String key() {
        return merges.stream().map(merge -> merge.id().toString()).sorted().collect(Collectors.joining(","))
                + "/"
                + members.stream().map(party -> party.id().toString()).sorted().collect(Collectors.joining(","));
    }

    /**
     * The version of the shared profile. It grows with every decision and every change and comes back when a decision is
     * taken back: whoever read the profile before can change it only if it is the same again.
     */
    long version() {
        var decided = merges.getLast().at();
        var micros = decided.getEpochSecond() * 1_000_000 + decided.getNano() / 1_000;
        return micros + members.stream().mapToLong(Party::version).sum();
    }

    Instant updatedAt() {
        return members.stream()
                .map(Party::updatedAt)
                .reduce(merges.getLast().at(), (one, other) -> one.isAfter(other) ? one : other);
    }

    /** The groups that parties form under merges. */
    static List<Group> of(Collection<Party> parties, Collection<Merge> merges) {
        var roots = new HashMap<PartyId, PartyId>();
        for (var merge : merges) {
            var held = merge.held();
            held.forEach(party -> roots.put(root(party, roots), root(held.getFirst(), roots)));
        }
        var groups = new HashMap<PartyId, List<Party>>();
        parties.forEach(party -> groups.computeIfAbsent(root(party.id(), roots), root -> new ArrayList<>())
                .add(party));
        return groups.values().stream().map(members -> of(members, merges)).toList();
    }

    private static Group of(List<Party> members, Collection<Merge> merges) {
        var byId = members.stream().collect(Collectors.toMap(Party::id, party -> party));
        var holding = merges.stream()
                .filter(merge -> merge.isEffective() && byId.keySet().containsAll(merge.held()))
                .sorted(Comparator.comparing(Merge::at).thenComparing(Merge::id))
                .toList();
        var survivor = holding.reversed().stream()
                .map(Merge::survivor)
                .filter(byId::containsKey)
                .findFirst()
                .orElseGet(
                        () -> members.stream().min(OLDEST_FIRST).orElseThrow().id());
        var ordered = members.stream()
                .sorted(Comparator.comparing((Party party) -> !party.id().equals(survivor))
                        .thenComparing(OLDEST_FIRST))
                .toList();
        return new Group(ordered, holding);
    }

    private static PartyId root(PartyId party, Map<PartyId, PartyId> roots) {
        var root = party;
        while (!roots.getOrDefault(root, root).equals(root)) {
            root = roots.getOrDefault(root, root);
        }
        return root;
    }
}
