package zhiji.tiers;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Right;
import zhiji.archive.Parties;
import zhiji.archive.Party;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.Region;
import zhiji.types.RecordType;
import zhiji.types.Visibility;

/** Front door to the tier of one customer: where they stand, and giving them another by hand. */
@Service
class PartyTiers {

    private static final int CHANGES_SHOWN = 20;
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_YEARS = 3;

    private final TierStore store;
    private final GrantStore grants;
    private final Measures measures;
    private final TierSight sight;
    private final Parties parties;
    private final Visibility visibility;
    private final Audit audit;
    private final Region region;
    private final Clock clock;

    PartyTiers(
            TierStore store,
            GrantStore grants,
            Measures measures,
            TierSight sight,
            Parties parties,
            Visibility visibility,
            Audit audit,
            Region region,
            Clock clock) {
        this.store = store;
        this.grants = grants;
        this.measures = measures;
        this.sight = sight;
        this.parties = parties;
        this.visibility = visibility;
        this.audit = audit;
        this.region = region;
        this.clock = clock;
    }

    /** Absent where there are no tiers yet, or they are kept back from the reader. */
    Optional<PartyTier> find(PartyId id, Actor actor) {
        var cluster = parties.require(id, actor);
        if (!sight.knows(actor)) {
            return Optional.empty();
        }
        return store.latest()
                .map(version -> sight.known(version, actor).ladder())
                .map(ladder ->
                        tier(cluster.current(), ladder, grants.changes(cluster.members(), null, CHANGES_SHOWN), actor));
    }

    private PartyTier tier(PartyId party, Ladder ladder, List<TierChange> changes, Actor actor) {
        var standing = store.standing(party).orElse(new TierStanding(null, null, Instant.EPOCH, null));
        var step = ladder.step(standing.level());
        var tier = ladder.find(standing.level()).orElse(null);
        var next = step < ladder.tiers().size() ? ladder.tiers().get(step) : null;
        var values = measures.of(party, ladder, actor);
        return new PartyTier(
                standing,
                tier,
                step,
                ladder.tiers().size(),
                grants.active(party).orElse(null),
                next,
                next == null ? List.of() : gaps(next, values, Requirement::enter),
                tier == null ? List.of() : gaps(tier, values, Requirement::keep),
                changes);
    }

    private static List<PartyTier.Gap> gaps(
            Tier tier, Map<String, Measures.Value> values, Function<Requirement, BigDecimal> threshold) {
        return tier.requirements().stream()
                .map(one -> gap(one, values.get(one.field()), threshold.apply(one)))
                .toList();
    }

    private static PartyTier.Gap gap(Requirement one, Measures.@Nullable Value found, BigDecimal asked) {
        var value = found == null || (one.currency() != null && !one.currency().equals(found.currency()))
                ? null
                : found.number();
        var met = value != null
                && (one.direction() == Requirement.Direction.HIGHER
                        ? value.compareTo(asked) >= 0
                        : value.compareTo(asked) <= 0);
        return new PartyTier.Gap(one.field(), one.direction(), value, asked, one.currency(), met);
    }

    /** Gives somebody a tier until a day; what they have earned counts if it is higher. */
    @Transactional
    public void grant(PartyId id, String level, LocalDate until, String reason, Actor actor) {
        var party = editable(id, actor);
        var ladder = ladder();
        var today = LocalDate.now(clock.withZone(region.timeZone()));
        if (ladder.find(level).isEmpty()) {
            throw Problem.invalid(List.of(Problem.Field.of("level", "enumeration.unknown", level)));
        }
        if (until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw Problem.invalid(List.of(Problem.Field.of("until", "tiers.until", until, LONGEST_YEARS)));
        }
        if (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw Problem.invalid(List.of(Problem.Field.of("reason", "text.length", 1, LONGEST_REASON)));
        }
        var now = clock.instant();
        grants.end(party.id(), now);
        grants.insert(new TierGrant(Ids.next(), party.id(), level, until, reason.strip(), now, actor.id()));
        stand(party, ladder, level, new Why(TierChange.Cause.GRANTED, reason.strip()), actor);
        audit.write(Note.of(Deed.TIER_GRANTED, actor)
                .about(RecordType.PARTIES, party.id().value())
                .with("level", ladder.find(level).orElseThrow().name())
                .with("until", until.toString()));
    }

    /** Takes back what was given by hand. */
    @Transactional
    public void endGrant(PartyId id, Actor actor) {
        var party = editable(id, actor);
        if (grants.active(party.id()).isEmpty()) {
            throw Problem.notFound("not-found");
        }
        grants.end(party.id(), clock.instant());
        stand(party, ladder(), null, new Why(TierChange.Cause.GRANT_ENDED, null), actor);
        audit.write(Note.of(Deed.TIER_GRANT_ENDED, actor)
                .about(RecordType.PARTIES, party.id().value()));
    }

    private record Why(TierChange.Cause cause, @Nullable String note) {}

    private void stand(Party party, Ladder ladder, @Nullable String granted, Why why, Actor actor) {
        var before = store.standing(party.id()).orElse(new TierStanding(null, null, Instant.EPOCH, null));
        var earned = ladder.step(before.earned());
        var level = ladder.step(granted) > earned ? granted : before.earned();
        var rises = ladder.step(level) > ladder.step(before.level());
        if (ladder.step(level) == ladder.step(before.level())) {
            return;
        }
        var now = clock.instant();
        store.stand(party.id(), before.earned(), level, now);
        var names = new HashMap<>(ladder.names());
        grants.insert(
                new TierChange(
                        Ids.next(),
                        party.id(),
                        names.get(before.level()),
                        names.get(level),
                        rises,
                        why.cause(),
                        why.note(),
                        now,
                        actor.id()),
                new GrantStore.Keys(before.level(), level),
                party.content().ownerId());
    }

    private Ladder ladder() {
        return store.latest()
                .map(LadderVersion::ladder)
                .orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, "tiers.none"));
    }

    private Party editable(PartyId id, Actor actor) {
        var party = parties.get(id, actor);
        sight.requireOpen(actor);
        visibility.require(
                actor,
                RecordType.PARTIES,
                Right.EDIT,
                party.content().ownerId(),
                party.id().value());
        return party;
    }
}
