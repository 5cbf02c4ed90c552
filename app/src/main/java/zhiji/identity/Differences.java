package zhiji.identity;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Permissions;
import zhiji.access.Right;
import zhiji.archive.PartyDirectory;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.Required;
import zhiji.records.TimelineEntry;

/**
 * Front door to decisions that parties are not the same customer (判定不同). They are remembered for ever; the two are
 * suggested again only when names, numbers, telephones or mail addresses changed so that more speaks for it than then.
 */
@Service
public class Differences {

    /** How much more evidence there must be, in bits, before a decided pair is brought up again. */
    private static final double MORE = 1;

    private static final String PARTIES = "parties";

    private final DifferenceStore store;
    private final DecisionStore decisions;
    private final Filing filing;
    private final ArchiveSize size;
    private final PartyDirectory directory;
    private final Permissions permissions;
    private final Clock clock;

    Differences(
            DifferenceStore store,
            DecisionStore decisions,
            Filing filing,
            ArchiveSize size,
            PartyDirectory directory,
            Permissions permissions,
            Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.filing = filing;
        this.size = size;
        this.directory = directory;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** A pair that was decided to be different, and what spoke for it then. */
    public record Difference(Pair pair, double bits, String evidence, String otherEvidence) {

        /** Whether so much more speaks for it now that somebody should look again. */
        boolean isOutdated(double bitsNow, Filed party, Filed other) {
            var changed = !evidence.equals(party.evidence()) || !otherEvidence.equals(other.evidence());
            return changed && bitsNow > bits + MORE;
        }
    }

    /**
     * Decides that no two of these parties are the same customer.
     *
     * @return the decision
     */
    @Transactional
    public UUID decide(List<PartyId> parties, String reason, Actor actor) {
        var known = directory.find(parties, actor);
        if (known.size() < parties.size()) {
            throw Problem.notFound("party.unknown");
        }
        known.forEach(party -> permissions.require(
                actor,
                PARTIES,
                Right.MERGE,
                party.content().ownerId(),
                party.id().value()));
        var named = known.stream()
                .map(party ->
                        new TimelineEntry.Named(party.id(), party.content().name()))
                .toList();
        var decision = decision(TimelineEntry.Kind.DIFFERENT, reason, named, actor);
        decisions.insert(decision);
        remember(decision.id(), parties);
        return decision.id();
    }

    /** Takes such a decision back. */
    @Transactional
    public void reconsider(UUID id, String reason, Actor actor) {
        var taken = decisions.find(id).orElseThrow(() -> Problem.notFound("not-found"));
        store.delete(id);
        decisions.insert(decision(TimelineEntry.Kind.RECONSIDERED, reason, taken.parties(), actor));
    }

    /** Remembers, on behalf of a decision, that no two of these parties are the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    void remember(UUID decision, List<PartyId> parties) {
        var filed = filing.find(parties);
        var differences = new ArrayList<Difference>();
        for (var at = 0; at < filed.size(); at++) {
            var one = filed.get(at);
            var others = filed.subList(at + 1, filed.size()).stream()
                    .filter(other -> other.kind() == one.kind())
                    .toList();
            var compared = filing.compare(one, others, key -> 0, size.get());
            for (var index = 0; index < others.size(); index++) {
                var other = others.get(index);
                differences.add(new Difference(
                        new Pair(one.id(), other.id()),
                        compared.get(index).explanation().bits(),
                        one.evidence(),
                        other.evidence()));
            }
        }
        store.save(decision, differences);
    }

    /** All pairs that were decided to be different, as customers are one now. */
    public Map<Pair, Difference> all(Actor actor) {
        return resolved(store.all(), actor);
    }

    /** Those among these customers. */
    public Map<Pair, Difference> among(Collection<PartyId> currents, Actor actor) {
        var members = directory.clusters(currents, actor).values().stream()
                .flatMap(cluster -> cluster.members().stream())
                .collect(Collectors.toSet());
        return resolved(store.among(members), actor);
    }

    /** Of these pairs, with the weight they have now, those that are to be looked at again. */
    public Set<Pair> outdated(Map<Pair, Double> weights, Map<Pair, Difference> differences) {
        var ids = new HashSet<PartyId>();
        weights.keySet().stream()
                .filter(differences::containsKey)
                .forEach(pair -> ids.addAll(List.of(pair.party(), pair.other())));
        var filed = filing.find(ids).stream().collect(Collectors.toMap(Filed::id, Function.identity()));
        var outdated = new HashSet<Pair>();
        weights.forEach((pair, bits) -> {
            var decided = differences.get(pair);
            var party = filed.get(pair.party());
            var other = filed.get(pair.other());
            if (decided != null && party != null && other != null && decided.isOutdated(bits, party, other)) {
                outdated.add(pair);
            }
        });
        return outdated;
    }

    /** Merged parties stand under the customer they are now; two of one customer are no longer different. */
    private Map<Pair, Difference> resolved(List<Difference> kept, Actor actor) {
        var ids = new HashSet<PartyId>();
        kept.forEach(one -> ids.addAll(List.of(one.pair().party(), one.pair().other())));
        var clusters = directory.clusters(ids, actor);
        var differences = new HashMap<Pair, Difference>();
        for (var one : kept) {
            var party = clusters.get(one.pair().party());
            var other = clusters.get(one.pair().other());
            if (party != null && other != null && !party.current().equals(other.current())) {
                var pair = Pair.of(party.current(), other.current());
                var turned = !pair.party().equals(party.current());
                differences.put(
                        pair,
                        new Difference(
                                pair,
                                one.bits(),
                                turned ? one.otherEvidence() : one.evidence(),
                                turned ? one.evidence() : one.otherEvidence()));
            }
        }
        return differences;
    }

    private Decision decision(TimelineEntry.Kind kind, String reason, List<TimelineEntry.Named> parties, Actor actor) {
        return new Decision(
                Ids.next(),
                kind,
                null,
                Required.text("reason", reason).strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                parties);
    }
}
