package zhiji.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.archive.PartyDirectory;
import zhiji.archive.PartyRounds;
import zhiji.identity.DecisionCounts;
import zhiji.jobs.JobKind;
import zhiji.platform.Region;
import zhiji.quality.QualityStore.Reading;

/** Inspects, in the background, every archive that changed, and keeps the measures of the day. */
@Component
class QualityRound implements JobKind {

    static final String NAME = "quality";

    private static final Duration PAUSE = Duration.ofMinutes(15);

    /** What nobody touched for so long may no longer be true. */
    static final Duration STALE = Duration.ofDays(365);

    private final PartyRounds rounds;
    private final PartyDirectory directory;
    private final DecisionCounts decisions;
    private final QualityStore store;
    private final TransactionTemplate transaction;
    private final Region region;
    private final Clock clock;

    QualityRound(
            PartyRounds rounds,
            PartyDirectory directory,
            DecisionCounts decisions,
            QualityStore store,
            TransactionTemplate transaction,
            Region region,
            Clock clock) {
        this.rounds = rounds;
        this.directory = directory;
        this.decisions = decisions;
        this.store = store;
        this.transaction = transaction;
        this.region = region;
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
        rounds.lead(NAME, store::replace, stopping);
        if (!stopping.getAsBoolean()) {
            transaction.executeWithoutResult(status -> keepDay());
        }
    }

    private void keepDay() {
        var readings = new ArrayList<>(store.findings());
        for (var one : directory.freshness(clock.instant().minus(STALE))) {
            readings.add(new Reading("parties", one.owner(), one.parties()));
            readings.add(new Reading("stale", one.owner(), one.stale()));
        }
        decisions.all().forEach((kind, count) -> readings.add(new Reading(kind, null, count)));
        store.keep(LocalDate.ofInstant(clock.instant(), region.timeZone()), readings);
    }
}
