package zhiji.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import zhiji.archive.PartyKind;
import zhiji.identity.Pair;
import zhiji.platform.PartyId;

/**
 * Gathers links into suggestions (归并建议), the surest first. Parties come together unless that would bring two different
 * numbers together of which one customer has only one, or two that somebody decided are different, or more than a person
 * can look at side by side.
 */
final class Clustering {

    /** Links that are not sure bring together no more than can be compared at a glance. */
    private static final int MOST = 5;

    private static final int MOST_SURE = 20;

    private final Map<PartyId, Set<PartyId>> different = new HashMap<>();
    private final Predicate<Pair> reopened;
    private final Map<PartyId, Growing> clusters = new HashMap<>();

    /**
     * @param different pairs that were decided to be different
     * @param reopened those of them that are to be looked at again
     */
    Clustering(Collection<Pair> different, Predicate<Pair> reopened) {
        this.reopened = reopened;
        different.stream().filter(reopened.negate()).forEach(pair -> {
            apart(pair.party(), pair.other());
            apart(pair.other(), pair.party());
        });
    }

    /** Parties that may be one customer: how likely at the weakest of the links that tie them, and whether all are sure. */
    record Cluster(PartyKind kind, List<PartyId> members, double probability, boolean sure, boolean reopened) {

        Cluster {
            members = List.copyOf(members);
        }
    }

    private static final class Growing {

        private final PartyKind kind;
        private final List<PartyId> members = new ArrayList<>();
        private @Nullable String code;
        private double probability = 1;
        private boolean sure = true;
        private boolean reopened;

        private Growing(PartyKind kind, PartyId first, @Nullable String code) {
            this.kind = kind;
            this.code = code;
            members.add(first);
        }

        private Cluster grown() {
            var sorted = members.stream()
                    .sorted(Comparator.comparing(PartyId::value))
                    .toList();
            return new Cluster(kind, sorted, probability, sure, reopened);
        }
    }

    /** Takes the next link; sure ones come before all others, among each the heaviest first. */
    void add(Link link) {
        var left = cluster(link, link.pair().party(), link.code());
        var right = cluster(link, link.pair().other(), link.otherCode());
        if (left != right && mayJoin(left, right, link)) {
            join(left, right, link);
        }
    }

    List<Cluster> clusters() {
        var grown = new TreeSet<Cluster>(
                Comparator.comparing(cluster -> cluster.members().getFirst().value()));
        clusters.values().stream()
                .filter(one -> one.members.size() > 1)
                .map(Growing::grown)
                .forEach(grown::add);
        return List.copyOf(grown);
    }

    private Growing cluster(Link link, PartyId party, @Nullable String code) {
        return clusters.computeIfAbsent(party, first -> new Growing(link.kind(), first, code));
    }

    private boolean mayJoin(Growing left, Growing right, Link link) {
        if (left.members.size() + right.members.size() > (link.sure() ? MOST_SURE : MOST)) {
            return false;
        }
        if (left.code != null && right.code != null && !left.code.equals(right.code)) {
            return false;
        }
        return left.members.stream()
                .map(member -> different.getOrDefault(member, Set.of()))
                .noneMatch(others -> right.members.stream().anyMatch(others::contains));
    }

    private void join(Growing left, Growing right, Link link) {
        var into = left.members.size() >= right.members.size() ? left : right;
        var from = into == left ? right : left;
        into.members.addAll(from.members);
        into.code = into.code == null ? from.code : into.code;
        into.probability = Math.min(link.probability(), Math.min(into.probability, from.probability));
        into.sure &= from.sure && link.sure();
        into.reopened |= from.reopened || reopened.test(link.pair());
        from.members.forEach(member -> clusters.put(member, into));
    }

    private void apart(PartyId party, PartyId other) {
        different.computeIfAbsent(party, one -> new HashSet<>()).add(other);
    }
}
