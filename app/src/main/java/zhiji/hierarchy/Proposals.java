package zhiji.hierarchy;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Right;
import zhiji.archive.Cluster;
import zhiji.archive.Parties;
import zhiji.archive.Party;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyDirectory;
import zhiji.archive.PartyKind;
import zhiji.archive.PartyTrees;
import zhiji.archive.RelationKind;
import zhiji.hierarchy.Proposal.State;
import zhiji.platform.Actor;
import zhiji.platform.Cursor;
import zhiji.platform.Page;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.types.Visibility;

/** Front door to proposed relations: shown, accepted, refused, and taken back. */
@Service
class Proposals {

    private static final String RELATIONS = "relations";

    private final ProposalStore store;
    private final Parties parties;
    private final PartyDirectory directory;
    private final PartyTrees trees;
    private final Visibility visibility;
    private final Clock clock;

    Proposals(
            ProposalStore store,
            Parties parties,
            PartyDirectory directory,
            PartyTrees trees,
            Visibility visibility,
            Clock clock) {
        this.store = store;
        this.parties = parties;
        this.directory = directory;
        this.trees = trees;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** One of the two parties as it stands now. */
    record ProposedSide(PartyId id, String name, PartyKind kind) {}

    /** A proposal with the names of its parties. */
    record ProposedRelation(
            UUID id,
            ProposedSide below,
            ProposedSide above,
            RelationKind relation,
            List<Evidence> evidence,
            State state) {

        ProposedRelation {
            evidence = List.copyOf(evidence);
        }
    }

    /** What waits for an answer about a party. */
    @Transactional(readOnly = true)
    List<ProposedRelation> of(PartyId party, Actor actor) {
        return views(store.of(parties.require(party, actor).members()), actor);
    }

    @Transactional(readOnly = true)
    Page<ProposedRelation> page(int limit, @Nullable String after, Actor actor) {
        var cursor = Cursor.read(after, 2);
        var position = cursor == null ? null : position(cursor);
        var found = store.open(position, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit
                ? Cursor.of(shown.getLast().strength(), shown.getLast().id()).text()
                : null;
        return new Page<>(views(shown, actor), next);
    }

    /**
     * Says yes or no. Yes makes the relation; of two persons without a household it makes that, too.
     *
     * @throws Problem if it was answered before, or the relation would close a circle
     */
    @Transactional
    ProposedRelation decide(UUID id, boolean accepted, Actor actor) {
        visibility.require(actor, RELATIONS, Right.CREATE);
        var proposal = proposal(id);
        if (proposal.state() != State.OPEN) {
            throw Problem.of(Problem.Kind.CONFLICT, "proposal.decided");
        }
        var relation = accepted ? tie(proposal, actor) : null;
        store.decide(id, accepted ? State.ACCEPTED : State.REFUSED, relation, clock.instant(), actor);
        return view(id, actor);
    }

    /** Takes the answer back; the relation it made goes with it. */
    @Transactional
    ProposedRelation reopen(UUID id, Actor actor) {
        visibility.require(actor, RELATIONS, Right.CREATE);
        var proposal = proposal(id);
        var relation = proposal.relation();
        if (relation != null) {
            trees.untie(proposal.below(), relation, actor);
        }
        store.decide(id, State.OPEN, null, clock.instant(), actor);
        return view(id, actor);
    }

    private @Nullable UUID tie(Proposal proposal, Actor actor) {
        var below = parties.get(proposal.below(), actor);
        var above = parties.get(proposal.above(), actor);
        if (trees.areTied(below.id(), above.id())) {
            return null;
        }
        var head = above.content().kind() == PartyKind.PERSON ? household(below, above, actor) : above.id();
        return trees.tie(below.id(), proposal.kind(), head, actor);
    }

    /** The household of the two, a new one when neither has any. */
    private PartyId household(Party one, Party other, Actor actor) {
        var known = trees.of(other.id(), actor).above().stream()
                .filter(node -> node.kind() == PartyKind.HOUSEHOLD)
                .map(PartyTrees.PartyNode::id)
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        var content = other.content();
        var household = parties.create(
                new PartyContent(
                        PartyKind.HOUSEHOLD,
                        content.name() + "、" + one.content().name(),
                        List.of(),
                        List.of(),
                        List.of(),
                        content.addresses(),
                        content.ownerId(),
                        List.of(),
                        null,
                        null),
                actor);
        trees.tie(other.id(), RelationKind.HOUSEHOLD_OF, household.id(), actor);
        return household.id();
    }

    private Proposal proposal(UUID id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("not-found"));
    }

    private ProposedRelation view(UUID id, Actor actor) {
        return views(List.of(proposal(id)), actor).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("party.unknown"));
    }

    /** As the parties stand now; what became one customer meanwhile, or is not to be seen, is left out. */
    private List<ProposedRelation> views(List<Proposal> proposals, Actor actor) {
        var ids = proposals.stream()
                .flatMap(one -> Stream.of(one.below(), one.above()))
                .collect(Collectors.toSet());
        var clusters = directory.clusters(ids, actor);
        var names = new HashMap<PartyId, Party>();
        directory
                .find(clusters.values().stream().map(Cluster::current).collect(Collectors.toSet()), actor)
                .forEach(party -> names.put(party.id(), party));
        return proposals.stream()
                .flatMap(one -> {
                    var below = side(one.below(), clusters, names);
                    var above = side(one.above(), clusters, names);
                    return below == null || above == null || below.id().equals(above.id())
                            ? Stream.empty()
                            : Stream.of(new ProposedRelation(
                                    one.id(), below, above, one.kind(), one.evidence(), one.state()));
                })
                .toList();
    }

    private static @Nullable ProposedSide side(PartyId id, Map<PartyId, Cluster> clusters, Map<PartyId, Party> names) {
        var cluster = clusters.get(id);
        var party = cluster == null ? null : names.get(cluster.current());
        return party == null
                ? null
                : new ProposedSide(
                        party.id(), party.content().name(), party.content().kind());
    }

    private static ProposalStore.Position position(Cursor cursor) {
        try {
            return new ProposalStore.Position(Integer.parseInt(cursor.value(0)), UUID.fromString(cursor.value(1)));
        } catch (IllegalArgumentException madeUp) {
            throw Problem.invalid("cursor.unknown", cursor.text());
        }
    }
}
