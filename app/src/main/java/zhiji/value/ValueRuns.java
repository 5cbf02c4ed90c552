package zhiji.value;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.jobs.Jobs;
import zhiji.jobs.NightlyWork;
import zhiji.platform.Actor;
import zhiji.platform.Cursor;
import zhiji.platform.Ids;
import zhiji.platform.Page;
import zhiji.platform.Problem;
import zhiji.platform.Region;
import zhiji.platform.UserId;

/** Front door to the scoring of all customers: asked for by somebody, or begun every night. */
@Service
class ValueRuns implements NightlyWork {

    private static final Logger LOG = LoggerFactory.getLogger(ValueRuns.class);
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    private final ValueRunStore store;
    private final Jobs jobs;
    private final WorthSight sight;
    private final Region region;
    private final Clock clock;

    ValueRuns(ValueRunStore store, Jobs jobs, WorthSight sight, Region region, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.sight = sight;
        this.region = region;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void begin() {
        if (start(ValueRun.Wish.DEFAULT, null).isEmpty()) {
            LOG.info("Customers are being scored already; the nightly run is left out");
        }
    }

    /** Asks for scores; refused while a run is not over. */
    @Transactional
    public ValueRun create(ValueRun.Wish wish, Actor actor) {
        sight.requireAll(actor);
        refuseUnfit(wish);
        return start(wish, actor.id()).orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, "value.active"));
    }

    public ValueRun get(UUID id, Actor actor) {
        sight.requireWhole(actor);
        return store.find(id).map(run -> told(run, actor)).orElseThrow(() -> Problem.notFound("not-found"));
    }

    public Page<ValueRun> page(int limit, @Nullable String after, Actor actor) {
        sight.requireWhole(actor);
        var runs = store.newest(before(after), limit + 1).stream()
                .map(run -> told(run, actor))
                .toList();
        return runs.size() <= limit
                ? new Page<>(runs, null)
                : new Page<>(
                        runs.subList(0, limit),
                        Cursor.of(runs.get(limit - 1).createdAt()).text());
    }

    /** Stops a run; the scores stay those of the run before. */
    @Transactional
    public ValueRun cancel(UUID id, Actor actor) {
        sight.requireAll(actor);
        var run = store.lock(id).orElseThrow(() -> Problem.notFound("not-found"));
        if (run.status().isActive()) {
            store.ended(id, ValueRun.Status.CANCELLED, null, clock.instant());
        }
        return get(id, actor);
    }

    private ValueRun told(ValueRun run, Actor actor) {
        return sight.seesAll(actor) ? run : run.withoutSums();
    }

    private Optional<ValueRun> start(ValueRun.Wish wish, @Nullable UserId by) {
        var run = ValueRun.asked(Ids.next(), wish, clock.instant(), by);
        if (!store.insert(run)) {
            return Optional.empty();
        }
        jobs.start(ScoringJob.KIND, run.id());
        return Optional.of(run);
    }

    private void refuseUnfit(ValueRun.Wish wish) {
        var faults = new ArrayList<Problem.Field>();
        range(faults, "horizonWeeks", wish.horizonWeeks(), 1, 520);
        range(faults, "annualDiscount", wish.annualDiscount(), .001, 1);
        range(faults, "margin", wish.margin() == null ? 0 : wish.margin(), 0, 1);
        range(faults, "costPerReturn", wish.costPerReturn().doubleValue(), 0, 1e9);
        var asOf = wish.asOf();
        if (asOf != null && asOf.isBefore(EARLIEST)) {
            faults.add(Problem.Field.of("asOf", "date.before", asOf, EARLIEST));
        }
        if (asOf != null && asOf.isAfter(LocalDate.now(clock.withZone(region.timeZone())))) {
            faults.add(Problem.Field.of("asOf", "value.future", asOf));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private static void range(List<Problem.Field> faults, String path, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            faults.add(Problem.Field.of(path, "number.range", value, low, high));
        }
    }

    private static @Nullable Instant before(@Nullable String after) {
        var cursor = Cursor.read(after, 1);
        try {
            return cursor == null ? null : Instant.parse(cursor.value(0));
        } catch (DateTimeParseException madeUp) {
            throw Problem.invalid("cursor.unknown", String.valueOf(after));
        }
    }
}
