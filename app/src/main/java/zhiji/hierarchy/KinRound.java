package zhiji.hierarchy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import zhiji.archive.Party;
import zhiji.archive.PartyDirectory;
import zhiji.archive.PartyKind;
import zhiji.archive.PartyRounds;
import zhiji.archive.PartyTrees;
import zhiji.hierarchy.KinStore.Pair;
import zhiji.jobs.JobKind;
import zhiji.platform.PartyId;

/** Looks, in the background, for parties that belong under one another, and proposes what it finds. */
@Component
class KinRound implements JobKind {

    static final String NAME = "hierarchy";

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Of several that a party may belong under, the likeliest are proposed. */
    private static final int PROPOSED = 2;

    private final PartyRounds rounds;
    private final PartyDirectory directory;
    private final PartyTrees trees;
    private final KinStore kin;
    private final ProposalStore proposals;
    private final Clock clock;

    KinRound(
            PartyRounds rounds,
            PartyDirectory directory,
            PartyTrees trees,
            KinStore kin,
            ProposalStore proposals,
            Clock clock) {
        this.rounds = rounds;
        this.directory = directory;
        this.trees = trees;
        this.kin = kin;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(PAUSE);
    }

    @Override
    public void run(UUID id, BooleanSupplier stopping) {
        rounds.lead(NAME, this::visit, stopping);
    }

    private void visit(List<Party> parties) {
        var filed = parties.stream().flatMap(party -> Kin.of(party).stream()).toList();
        kin.replace(parties.stream().map(Party::id).toList(), filed);
        var pairs = kin.pairs(filed);
        var found = likeliest(pairs, known(parties, pairs)).stream()
                .filter(one -> !isKnown(one))
                .toList();
        if (!found.isEmpty()) {
            proposals.insert(found, clock.instant());
        }
    }

    private Map<PartyId, Party> known(List<Party> parties, List<Pair> pairs) {
        var known = new HashMap<PartyId, Party>();
        parties.forEach(party -> known.put(party.id(), party));
        var others = pairs.stream()
                .map(Pair::other)
                .filter(id -> !known.containsKey(id))
                .collect(Collectors.toSet());
        directory.everybody(others).forEach(party -> known.put(party.id(), party));
        return known;
    }

    private static List<Proposal.Found> likeliest(List<Pair> pairs, Map<PartyId, Party> known) {
        var byLower = new HashMap<PartyId, List<Proposal.Found>>();
        var seen = new HashSet<Set<PartyId>>();
        for (var pair : pairs) {
            var one = known.get(pair.one());
            var other = known.get(pair.other());
            if (one != null && other != null && seen.add(Set.of(pair.one(), pair.other()))) {
                found(one, other)
                        .ifPresent(found -> byLower.computeIfAbsent(found.below(), below -> new ArrayList<>())
                                .add(found));
            }
        }
        byLower.values().forEach(found -> preferHouseholds(found, known));
        return byLower.values().stream()
                .flatMap(found -> found.stream()
                        .sorted(Comparator.comparingInt(
                                        (Proposal.Found one) -> -one.bond().strength())
                                .thenComparing(one -> one.above().value()))
                        .limit(PROPOSED))
                .toList();
    }

    /** Where a household is on file, no person stands for it. */
    private static void preferHouseholds(List<Proposal.Found> found, Map<PartyId, Party> known) {
        var households = found.stream()
                .filter(one ->
                        Objects.requireNonNull(known.get(one.above())).content().kind() == PartyKind.HOUSEHOLD)
                .toList();
        if (!households.isEmpty()) {
            found.retainAll(households);
        }
    }

    /** Of two persons the one on file for longer stands for the household that they may form. */
    private static Optional<Proposal.Found> found(Party one, Party other) {
        if (one.content().kind() == PartyKind.PERSON && other.content().kind() == PartyKind.PERSON) {
            var oneIsOlder = one.id().value().compareTo(other.id().value()) < 0;
            return oneIsOlder ? below(other, one) : below(one, other);
        }
        return below(one, other).or(() -> below(other, one));
    }

    private static Optional<Proposal.Found> below(Party one, Party other) {
        return Bond.between(one, other).map(bond -> new Proposal.Found(one.id(), other.id(), bond));
    }

    /** What was said of a party that was merged since was said of all of the customer. */
    private boolean isKnown(Proposal.Found found) {
        return trees.areTied(found.below(), found.above())
                || proposals.isKnown(directory.members(found.below()), directory.members(found.above()));
    }
}
