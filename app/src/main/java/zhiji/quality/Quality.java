package zhiji.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.People;
import zhiji.identity.DecisionCounts;
import zhiji.jobs.Jobs;
import zhiji.platform.Actor;
import zhiji.platform.Person;
import zhiji.platform.Region;
import zhiji.quality.QualityStore.Reading;
import zhiji.quality.QualityStore.Total;

/** Front door to how good the archive is: its measures, and the review of past merges. */
@Service
class Quality {

    private static final Duration SHOWN = Duration.ofDays(90);
    private static final int SAMPLED = 5;
    private static final UUID NOBODY = new UUID(0, 0);

    private final QualityStore store;
    private final DecisionCounts decisions;
    private final People people;
    private final Jobs jobs;
    private final Region region;
    private final Clock clock;

    Quality(QualityStore store, DecisionCounts decisions, People people, Jobs jobs, Region region, Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.people = people;
        this.jobs = jobs;
        this.region = region;
        this.clock = clock;
    }

    /** A measure of one owner; without one, of the parties that have none. */
    record Share(@Nullable Person owner, long value) {}

    /** A measure in all, and by owner, the most first. */
    record Measure(String name, long value, List<Share> shares) {

        Measure {
            shares = List.copyOf(shares);
        }
    }

    /** All measures as they last stood, their course, and how often merges are right. */
    record Report(List<Measure> measures, List<Total> days, Wilson precision, Instant staleBefore) {

        Report {
            measures = List.copyOf(measures);
            days = List.copyOf(days);
        }
    }

    @Transactional(readOnly = true)
    Report report() {
        var byMeasure = store.latest().stream().collect(Collectors.groupingBy(Reading::measure));
        var reviewed = store.reviewed();
        return new Report(
                byMeasure.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> measure(entry.getKey(), entry.getValue()))
                        .toList(),
                store.totals(LocalDate.ofInstant(clock.instant().minus(SHOWN), region.timeZone())),
                Wilson.of(reviewed.right(), reviewed.all()),
                clock.instant().minus(QualityRound.STALE));
    }

    /** Some merges taken at random that nobody has looked at again. */
    @Transactional(readOnly = true)
    List<DecisionCounts.Sample> sample() {
        return decisions.sample(store.reviewedMerges(), SAMPLED);
    }

    @Transactional
    void review(UUID merge, boolean right, Actor actor) {
        store.review(merge, right, clock.instant(), actor);
    }

    @Transactional
    void forget(UUID merge) {
        store.forget(merge);
    }

    /** Inspects what changed, now rather than in a quarter of an hour. */
    @Transactional
    void refresh() {
        jobs.start(QualityRound.NAME, NOBODY);
    }

    private Measure measure(String name, List<Reading> readings) {
        var shares = readings.stream()
                .map(reading -> new Share(people.find(reading.owner()), reading.value()))
                .sorted(Comparator.comparingLong(Share::value).reversed())
                .toList();
        return new Measure(name, readings.stream().mapToLong(Reading::value).sum(), shares);
    }
}
