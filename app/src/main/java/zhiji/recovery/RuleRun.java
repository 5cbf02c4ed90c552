package zhiji.recovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.jobs.JobKind;

/** The job that looks for the signs of every rule that is on, every hour. Doing it twice changes nothing. */
@Component
class RuleRun implements JobKind {

    static final String KIND = "recovery-rules";

    /** Purchases may be brought in late; what is older is no news. */
    static final Duration LOOK_BACK = Duration.ofDays(30);

    private static final Duration PAUSE = Duration.ofHours(1);

    private final RuleStore store;
    private final Occurrences occurrences;
    private final Attendance attendance;
    private final Openings openings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RuleRun(
            RuleStore store,
            Occurrences occurrences,
            Attendance attendance,
            Openings openings,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.occurrences = occurrences;
        this.attendance = attendance;
        this.openings = openings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(PAUSE);
    }

    @Override
    public void run(UUID job, BooleanSupplier stopping) {
        for (var rule : store.on()) {
            var since = rule.since();
            if (since != null && !stopping.getAsBoolean()) {
                look(rule, since, stopping);
            }
        }
    }

    private void look(Rule rule, Instant since, BooleanSupplier stopping) {
        var now = clock.instant();
        var oldest = now.minus(LOOK_BACK);
        var found = occurrences.of(rule.sign(), since.isBefore(oldest) ? oldest : since);
        var attended =
                attendance.of(found.stream().map(Occurrence::party).distinct().toList());
        for (var one : Selection.now(rule, found, attended, now)) {
            if (stopping.getAsBoolean()) {
                return;
            }
            openings.open(rule, one);
        }
        transaction.executeWithoutResult(status -> store.looked(rule.id(), now));
    }
}
