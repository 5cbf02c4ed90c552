package zhiji.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Permissions;
import zhiji.access.Right;
import zhiji.archive.Party;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.identity.Grouping.Standing;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.Required;
import zhiji.records.TimelineEntry;

/** Front door to the decision (合并与拆分) that parties are one customer, and to taking it back. */
@Service
public class Merges {

    private static final String PARTIES = "parties";
    private static final int MOST_PARTIES = 50;
    private static final int LONGEST_REASON = 1_000;

    private final MergeStore store;
    private final DecisionStore decisions;
    private final Differences differences;
    private final Grouping grouping;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;

    Merges(
            MergeStore store,
            DecisionStore decisions,
            Differences differences,
            Grouping grouping,
            Permissions permissions,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.differences = differences;
        this.grouping = grouping;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Parties to become one customer. The survivor is whose id it bears from then on, the oldest unless somebody says
     * otherwise; choices name, by field, the party whose value is shown; insisting merges against different credit codes.
     */
    public record NewMerge(
            List<PartyId> parties,
            @Nullable PartyId survivor,
            @Nullable Map<String, PartyId> choices,
            String reason,
            boolean insist) {

        public NewMerge {
            parties = List.copyOf(Required.value("parties", parties));
            choices = choices == null ? Map.of() : Map.copyOf(choices);
            if (Required.text("reason", reason).length() > LONGEST_REASON) {
                throw Problem.invalid(List.of(Problem.Field.of("reason", "text.length", 1, LONGEST_REASON)));
            }
            if (parties.size() > MOST_PARTIES) {
                throw Problem.invalid(
                        List.of(Problem.Field.of("parties", "list.too-long", parties.size(), MOST_PARTIES)));
            }
        }
    }

    /**
     * Makes one customer of several.
     *
     * @throws Problem if they are one already, or two of them have different valid credit codes
     */
    @Transactional
    public Merge create(NewMerge wanted, Actor actor) {
        store.lock();
        var standing = grouping.lock(Set.copyOf(wanted.parties()), actor);
        requireRight(standing, actor);
        refuse(wanted, standing);
        var choices = wanted.choices();
        var merge = new Merge(
                Ids.next(),
                survivor(wanted, standing),
                choices == null ? Map.of() : choices,
                wanted.reason().strip(),
                wanted.insist(),
                now(),
                actor.id(),
                actor.via(),
                standing.own().values().stream()
                        .map(party ->
                                new Merge.Member(party.id(), standing.current(party.id()), party.version(), false))
                        .toList());
        store.insert(merge);
        grouping.settle(standing);
        decisions.insert(
                Decision.merged(merge, named(standing.own().values().stream().toList()), actor));
        audit.write(Note.of(Deed.MERGED, actor)
                .about(PARTIES, merge.survivor().value())
                .with("merge", merge.id())
                .with("parties", wanted.parties()));
        return merge;
    }

    @Transactional(readOnly = true)
    public Merge get(UUID id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("not-found"));
    }

    /** What became of a customer that was taken apart: the customers there are now, and what was changed meanwhile. */
    public record Separation(List<TimelineEntry.Named> parties, long laterChanges) {

        public Separation {
            parties = List.copyOf(parties);
        }
    }

    /** Whether some of these parties were merged before and taken apart again: a rule must not do it a second time. */
    public boolean wereTakenApart(Collection<PartyId> parties) {
        return store.haveWithdrawn(parties);
    }

    /**
     * Takes a whole merge back; it is remembered that the parties are not the same customer.
     *
     * @throws Problem if it was taken back before, or a later merge holds the same parties together
     */
    @Transactional
    public Separation undo(UUID id, String reason, Actor actor) {
        var separated = takeBack(id, reason, actor);
        differences.remember(separated.decision(), separated.survivors());
        return separated.separation();
    }

    /** Takes a whole merge back as if it had not been decided: whether they are the same is open again. */
    @Transactional
    public Separation reconsider(UUID id, String reason, Actor actor) {
        return takeBack(id, reason, actor).separation();
    }

    private Separated takeBack(UUID id, String reason, Actor actor) {
        store.lock();
        var merge = get(id);
        if (!merge.isEffective()) {
            throw Problem.of(Problem.Kind.CONFLICT, "merge.undone");
        }
        var standing = grouping.lock(Set.copyOf(merge.held()), actor);
        requireRight(standing, actor);
        store.withdraw(id);
        return separated(merge.held(), merge, standing, reason, actor);
    }

    /**
     * Takes one member out of a customer; the others stay together.
     *
     * @throws Problem if it is not a member of that customer, or the only one
     */
    @Transactional
    public Separation unmerge(PartyId party, PartyId member, String reason, Actor actor) {
        store.lock();
        var standing = grouping.lock(Set.of(party), actor);
        if (!standing.own().containsKey(member) || standing.own().size() == 1) {
            throw Problem.of(Problem.Kind.CONFLICT, "merge.no-member");
        }
        requireRight(standing, actor);
        var held = store.holding(List.of(member)).getFirst();
        store.withdraw(member);
        var separated = separated(List.of(member), held, standing, reason, actor);
        differences.remember(separated.decision(), separated.survivors());
        return separated.separation();
    }

    /** A customer that was taken apart, and the decision that did it. */
    private record Separated(UUID decision, Separation separation) {

        List<PartyId> survivors() {
            return separation.parties().stream().map(TimelineEntry.Named::id).toList();
        }
    }

    private Separated separated(List<PartyId> apart, Merge merge, Standing standing, String reason, Actor actor) {
        var groups = grouping.settle(standing);
        var together = groups.stream()
                .anyMatch(group -> apart.size() > 1
                        && group.members().stream().map(Party::id).toList().containsAll(apart));
        if (together) {
            throw Problem.of(Problem.Kind.CONFLICT, "merge.built-upon");
        }
        var parties = named(standing.own().values().stream().toList());
        var decision = new Decision(
                Ids.next(),
                TimelineEntry.Kind.UNMERGED,
                merge.id(),
                Required.text("reason", reason).strip(),
                now(),
                actor,
                parties);
        decisions.insert(decision);
        audit.write(Note.of(Deed.UNMERGED, actor)
                .about(PARTIES, merge.survivor().value())
                .with("merge", merge.id())
                .with("parties", apart));
        var laterChanges = merge.members().stream()
                .mapToLong(member -> changesSince(member, standing))
                .sum();
        var separation = new Separation(
                named(groups.stream().map(group -> group.members().getFirst()).toList()), laterChanges);
        return new Separated(decision.id(), separation);
    }

    private static long changesSince(Merge.Member member, Standing standing) {
        var own = standing.own().get(member.id());
        return own == null ? 0 : own.version() - member.version();
    }

    private void requireRight(Standing standing, Actor actor) {
        standing.own()
                .values()
                .forEach(party -> permissions.require(
                        actor,
                        PARTIES,
                        Right.MERGE,
                        party.content().ownerId(),
                        party.id().value()));
    }

    private static void refuse(NewMerge wanted, Standing standing) {
        var currents =
                standing.rows().stream().map(row -> row.current()).distinct().count();
        if (currents < 2) {
            throw Problem.of(Problem.Kind.CONFLICT, "merge.already-one");
        }
        var codes = CreditCodes.of(standing.own().values());
        if (codes.size() > 1 && !wanted.insist()) {
            throw Problem.conflict(Problem.Field.of("insist", "merge.credit-codes", String.join("、", codes)));
        }
    }

    private static PartyId survivor(NewMerge wanted, Standing standing) {
        var named = wanted.survivor();
        if (named != null) {
            if (!standing.own().containsKey(named)) {
                throw Problem.invalid(List.of(Problem.Field.of("survivor", "merge.survivor")));
            }
            return standing.current(named);
        }
        return standing.rows().stream()
                .filter(row -> row.party().id().equals(row.current()))
                .map(row -> row.party())
                .min(Comparator.comparing(Party::createdAt)
                        .thenComparing(party -> party.id().value()))
                .orElseThrow()
                .id();
    }

    private static List<TimelineEntry.Named> named(List<Party> parties) {
        return parties.stream()
                .map(party ->
                        new TimelineEntry.Named(party.id(), party.content().name()))
                .sorted(Comparator.comparing(party -> party.id().value()))
                .toList();
    }

    /** As the database keeps it, in microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
