package zhiji.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhiji.identity.Filed;
import zhiji.identity.Filing;
import zhiji.identity.Pair;
import zhiji.platform.PartyId;
import zhiji.science.identity.Recognition;
import zhiji.science.identity.Verdict;

/**
 * Compares parties that share a key (配对). A key that many share tells little and is passed over; so what has to be
 * compared grows with the archive, not with its square. The answer does not depend on which of two parties is asked about.
 */
final class Pairing {

    /** More holders than this, and a narrow key is passed over. */
    private static final int CROWD = 100;

    /** The same for brands, streets and persons' names. */
    private static final int BROAD_CROWD = 25;

    private static final int MOST_REMEMBERED = 200_000;

    private final Filing filing;
    private final long size;
    private final Map<Long, Integer> crowds = new HashMap<>();

    /** In an archive of that size; one pairing serves a whole run, as it remembers what many share. */
    Pairing(Filing filing, long size) {
        this.filing = filing;
        this.size = size;
    }

    /** What was found, and how many pairs were compared for it. */
    record Found(List<Link> links, int compared) {}

    /** The links of these parties to any other. */
    Found of(List<Filed> parties) {
        return compare(parties, false);
    }

    /** The links of these parties to those with a larger id, for whoever goes through all of them. */
    Found onwards(List<Filed> parties) {
        return compare(parties, true);
    }

    /** Everybody who shares a key with one of these, or shared one of the old keys. */
    Set<PartyId> neighbours(Collection<Filed> parties, Collection<Long> oldKeys) {
        var keys = new HashSet<>(oldKeys);
        parties.forEach(party -> keys.addAll(party.keys()));
        keys.removeAll(crowds.keySet());
        // One more holder makes no difference to a crowd, but for the one that makes it a crowd.
        return filing.holders(keys, 2 * CROWD).values().stream()
                .filter(sharing -> sharing.size() < 2 * CROWD)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private Found compare(List<Filed> parties, boolean onwards) {
        var holders = holders(parties);
        var partners = new HashMap<PartyId, Set<PartyId>>();
        parties.forEach(party -> partners.put(party.id(), partners(party, holders)));
        var known = parties.stream().collect(Collectors.toMap(Filed::id, Function.identity()));
        var others = partners.values().stream()
                .flatMap(Set::stream)
                .filter(id -> !known.containsKey(id))
                .collect(Collectors.toSet());
        filing.find(others).forEach(other -> known.put(other.id(), other));
        var pairs = pairs(partners, known, onwards);
        holders(pairs.keySet().stream().toList()).forEach(holders::putIfAbsent);
        var links = new ArrayList<Link>();
        pairs.forEach((party, later) -> links.addAll(links(party, later, holders)));
        return new Found(links, pairs.values().stream().mapToInt(List::size).sum());
    }

    /** Who holds each key of these parties that is not held by a crowd. */
    private Map<Long, List<PartyId>> holders(List<Filed> parties) {
        var wanted = new HashSet<Long>();
        parties.forEach(party -> wanted.addAll(party.keys()));
        wanted.removeAll(crowds.keySet());
        var holders = new HashMap<>(filing.holders(wanted, CROWD + 1));
        var crowded = holders.entrySet().stream()
                .filter(entry -> entry.getValue().size() > CROWD)
                .map(Map.Entry::getKey)
                .toList();
        holders.keySet().removeAll(crowded);
        if (crowds.size() > MOST_REMEMBERED) {
            crowds.clear();
        }
        crowds.putAll(filing.count(crowded));
        return holders;
    }

    private static Set<PartyId> partners(Filed party, Map<Long, List<PartyId>> holders) {
        var narrow = new HashSet<>(party.narrowKeys());
        var partners = new HashSet<PartyId>();
        for (var key : party.keys()) {
            var sharing = holders.getOrDefault(key, List.of());
            if (narrow.contains(key) || sharing.size() <= BROAD_CROWD) {
                partners.addAll(sharing);
            }
        }
        partners.remove(party.id());
        return partners;
    }

    private static Map<Filed, List<Filed>> pairs(
            Map<PartyId, Set<PartyId>> partners, Map<PartyId, Filed> known, boolean onwards) {
        var pairs = new HashSet<Pair>();
        partners.forEach((party, others) -> others.stream()
                .map(other -> Pair.of(party, other))
                .filter(pair -> !onwards || pair.party().equals(party))
                .forEach(pairs::add));
        var byFirst = new TreeMap<Filed, List<Filed>>(
                Comparator.comparing((Filed party) -> party.id().value()));
        for (var pair : pairs) {
            var party = known.get(pair.party());
            var other = known.get(pair.other());
            if (party != null && other != null && party.kind() == other.kind()) {
                byFirst.computeIfAbsent(party, first -> new ArrayList<>()).add(other);
            }
        }
        return byFirst;
    }

    private List<Link> links(Filed party, List<Filed> others, Map<Long, List<PartyId>> holders) {
        var found = filing.compare(party, others, key -> count(key, holders), size);
        var links = new ArrayList<Link>();
        for (var at = 0; at < found.size(); at++) {
            if (found.get(at).verdict() != Verdict.DIFFERENT) {
                links.add(link(party, others.get(at), found.get(at)));
            }
        }
        return links;
    }

    private int count(Long key, Map<Long, List<PartyId>> holders) {
        var held = holders.get(key);
        return held == null ? crowds.getOrDefault(key, 0) : held.size();
    }

    private static Link link(Filed party, Filed other, Recognition found) {
        return new Link(
                new Pair(party.id(), other.id()),
                party.kind(),
                found.explanation().bits(),
                found.probability(),
                found.verdict() == Verdict.MATCH,
                party.exclusiveCode(),
                other.exclusiveCode());
    }
}
