package zhiji.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.People;
import zhiji.access.Permissions;
import zhiji.access.Right;
import zhiji.access.Rights;
import zhiji.access.Scope;
import zhiji.identity.DecisionCounts;
import zhiji.jobs.Jobs;
import zhiji.platform.Actor;
import zhiji.platform.Person;
import zhiji.platform.Problem;
import zhiji.platform.Region;
import zhiji.platform.UserId;
import zhiji.quality.QualityStore.DayTotal;
import zhiji.quality.QualityStore.Reading;

/** Front door to how good the archive is: its measures, and the review of past merges. */
@Service
class Quality {

    private static final Duration SHOWN = Duration.ofDays(90);
    private static final int SAMPLED = 5;
    private static final String PARTIES = "parties";
    private static final UUID NOBODY = new UUID(0, 0);

    private final QualityStore store;
    private final DecisionCounts decisions;
    private final People people;
    private final Permissions permissions;
    private final Jobs jobs;
    private final Region region;
    private final Clock clock;

    Quality(
            QualityStore store,
            DecisionCounts decisions,
            People people,
            Permissions permissions,
            Jobs jobs,
            Region region,
            Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.people = people;
        this.permissions = permissions;
        this.jobs = jobs;
        this.region = region;
        this.clock = clock;
    }

    /** A measure of one owner; without one, of the parties that have none. */
    record Portion(@Nullable Person owner, long value) {}

    /** A measure in all, and by owner, the most first. */
    record QualityMeasure(String name, long value, List<Portion> shares) {

        QualityMeasure {
            shares = List.copyOf(shares);
        }
    }

    /** All measures as they last stood, their course, and how often merges are right. */
    record QualityReport(List<QualityMeasure> measures, List<DayTotal> days, Wilson precision, Instant staleBefore) {

        QualityReport {
            measures = List.copyOf(measures);
            days = List.copyOf(days);
        }
    }

    /** Of the customers that may be seen; what nobody owns, like the decisions, shows to who sees all of them. */
    @Transactional(readOnly = true)
    QualityReport report(Actor actor) {
        var rights = permissions.of(actor);
        var byMeasure = store.latest().stream()
                .filter(reading -> rights.reaches(PARTIES, Right.SEE, reading.owner()))
                .collect(Collectors.groupingBy(Reading::measure));
        var reviewed = store.reviewed();
        return new QualityReport(
                byMeasure.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> measure(entry.getKey(), entry.getValue()))
                        .toList(),
                store.totals(LocalDate.ofInstant(clock.instant().minus(SHOWN), region.timeZone()), owners(rights)),
                Wilson.of(reviewed.right(), reviewed.all()),
                clock.instant().minus(QualityRound.STALE));
    }

    /** Some merges taken at random that nobody has looked at again. */
    @Transactional(readOnly = true)
    List<DecisionCounts.PastMerge> sample(Actor actor) {
        return mayReview(actor) ? decisions.sample(store.reviewedMerges(), SAMPLED) : List.of();
    }

    @Transactional
    void review(UUID merge, boolean right, Actor actor) {
        requireReview(actor);
        store.review(merge, right, clock.instant(), actor);
    }

    @Transactional
    void forget(UUID merge, Actor actor) {
        requireReview(actor);
        store.forget(merge);
    }

    /** Inspects what changed, now rather than in a quarter of an hour. */
    @Transactional
    void refresh() {
        jobs.start(QualityRound.NAME, NOBODY);
    }

    private void requireReview(Actor actor) {
        if (!mayReview(actor)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
    }

    /** Whoever sees all customers and may merge any. */
    private boolean mayReview(Actor actor) {
        var rights = permissions.of(actor);
        return rights.scope(PARTIES, Right.MERGE) == Scope.ALL && rights.scope(PARTIES, Right.SEE) == Scope.ALL;
    }

    /** Whose customers count; nothing when those of all people do. */
    private static @Nullable Set<UserId> owners(Rights rights) {
        var scope = rights.scope(PARTIES, Right.SEE);
        return scope == Scope.ALL ? null : rights.owners(scope);
    }

    private QualityMeasure measure(String name, List<Reading> readings) {
        var shares = readings.stream()
                .map(reading -> new Portion(people.find(reading.owner()), reading.value()))
                .sorted(Comparator.comparingLong(Portion::value).reversed())
                .toList();
        return new QualityMeasure(
                name, readings.stream().mapToLong(Reading::value).sum(), shares);
    }
}
