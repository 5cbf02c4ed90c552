package zhiji.rating;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Permissions;
import zhiji.access.Right;
import zhiji.archive.Parties;
import zhiji.jobs.Jobs;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.types.FieldType;
import zhiji.types.RecordTypes;
import zhiji.value.CustomersScored;

/** Front door to the value index: how it is built, what it would say, and what it says. */
@Service
class Ratings {

    private static final String PARTIES = "parties";
    private static final Set<FieldType> MEASURES = Set.of(
            FieldType.NUMBER,
            FieldType.MONEY,
            FieldType.PERCENTAGE,
            FieldType.RATING,
            FieldType.FORMULA,
            FieldType.BOOLEAN,
            FieldType.CHOICE);

    private final RatingStore store;
    private final RatingPreviews previews;
    private final RecordTypes types;
    private final Parties parties;
    private final Permissions permissions;
    private final Jobs jobs;
    private final Clock clock;

    Ratings(
            RatingStore store,
            RatingPreviews previews,
            RecordTypes types,
            Parties parties,
            Permissions permissions,
            Jobs jobs,
            Clock clock) {
        this.store = store;
        this.previews = previews;
        this.types = types;
        this.parties = parties;
        this.permissions = permissions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The version in force, as far as the reader may know by what customers are judged. */
    Optional<Version> latest(Actor actor) {
        requireTotal(actor);
        return store.latest().map(version -> known(version, actor));
    }

    /** The newest first. */
    List<Version> versions(int limit, Actor actor) {
        requireTotal(actor);
        return store.newest(limit).stream()
                .map(version -> known(version, actor))
                .toList();
    }

    Optional<RatingRun> lastRun() {
        return store.lastRun();
    }

    /**
     * Puts an index in force as the next version, and has all customers rated by it.
     *
     * @param base the version it was made of; 0 for the first one
     * @throws Problem if somebody else made another version meanwhile
     */
    @Transactional
    public Version save(int base, Definition written, Actor actor) {
        permissions.requireAdministrator(actor);
        var version = new Version(base + 1, checked(written, actor), clock.instant(), actor.id());
        var latest = store.latest().map(Version::number).orElse(0);
        if (latest != base || !store.insert(version)) {
            throw Problem.of(Problem.Kind.STALE, "rating.changed-meanwhile");
        }
        start(version.number());
        return version;
    }

    /** What an index would say, without keeping anything. */
    RatingPreview preview(Definition written, Actor actor) {
        permissions.requireAdministrator(actor);
        return previews.of(checked(written, actor), actor);
    }

    /**
     * The rating of a party, and by which version; criteria and figures that the reader may not know are left out.
     *
     * @param weight of all criteria together
     */
    record Found(
            int version,
            double total,
            @Nullable Double current,
            @Nullable Double potential,
            @Nullable Double coverage,
            @Nullable Long place,
            double weight,
            List<Judged> judged) {

        Found {
            judged = List.copyOf(judged);
        }
    }

    /** A criterion, and what it came to. */
    record Judged(Criterion criterion, Rating.Part part) {}

    /** Absent for whom no run has rated; what the reader may not know of it is left out. */
    Optional<Found> find(PartyId party, Actor actor) {
        var current = parties.require(party, actor).current();
        if (!knows(RatingFields.TOTAL, actor)) {
            return Optional.empty();
        }
        return store.find(current)
                .flatMap(kept -> store.run(kept.run())
                        .flatMap(run -> store.find(run.version()))
                        .map(version -> found(kept.rating(), version, actor)));
    }

    @EventListener
    @Transactional
    public void rateAnew(CustomersScored scored) {
        store.latest().ifPresent(version -> start(version.number()));
    }

    private void start(int version) {
        var id = Ids.next();
        store.start(id, version, clock.instant());
        jobs.start(RatingJob.KIND, id);
    }

    private Definition checked(Definition written, Actor actor) {
        written.refuseUnfit();
        var criteria = written.criteria();
        var unfit = IntStream.range(0, criteria.size())
                .filter(at -> !isMeasure(criteria.get(at), actor))
                .mapToObj(at -> Problem.Field.of(
                        "criteria[" + at + "].field",
                        "rating.no-measure",
                        criteria.get(at).field()))
                .toList();
        if (!unfit.isEmpty()) {
            throw Problem.invalid(unfit);
        }
        return written.weighed();
    }

    /** A number, or a choice whose options have points; never the index itself. */
    private boolean isMeasure(Criterion criterion, Actor actor) {
        return !criterion.field().startsWith(RatingFields.PREFIX)
                && types.field(types.get(PARTIES), criterion.field(), actor)
                        .filter(field -> MEASURES.contains(field.type()))
                        .filter(field -> field.type() != FieldType.CHOICE
                                || !criterion.points().isEmpty())
                        .isPresent();
    }

    private Found found(Rating rating, Version version, Actor actor) {
        var criteria = version.definition().criteria();
        return new Found(
                version.number(),
                rating.total(),
                knows(RatingFields.CURRENT, actor) ? rating.current() : null,
                knows(RatingFields.POTENTIAL, actor) ? rating.potential() : null,
                knows(RatingFields.COVERAGE, actor) ? rating.coverage() : null,
                knows(RatingFields.PLACE, actor) ? rating.place() : null,
                criteria.stream().mapToDouble(Criterion::weight).sum(),
                IntStream.range(0, criteria.size())
                        .filter(at -> knows(criteria.get(at), actor))
                        .mapToObj(at ->
                                new Judged(criteria.get(at), rating.parts().get(at)))
                        .toList());
    }

    /** Comparisons are of pairs: once a criterion is left out, they would tell of it. */
    private Version known(Version version, Actor actor) {
        var definition = version.definition();
        var criteria = definition.criteria().stream()
                .filter(criterion -> knows(criterion, actor))
                .toList();
        return criteria.size() == definition.criteria().size()
                ? version
                : new Version(version.number(), new Definition(criteria, null), version.at(), version.by());
    }

    private void requireTotal(Actor actor) {
        permissions.require(actor, PARTIES, Right.SEE);
        if (!knows(RatingFields.TOTAL, actor)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
    }

    /** Administrators build the index, and need to be told of fields that are gone as well. */
    private boolean knows(Criterion criterion, Actor actor) {
        return permissions.of(actor).unlimited() || knows(criterion.field(), actor);
    }

    private boolean knows(String field, Actor actor) {
        return types.field(types.get(PARTIES), field, actor).isPresent();
    }
}
