package zhiji.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.jobs.JobKind;
import zhiji.platform.Region;

/** The job that erases whom it is time for, each in a transaction of their own, and once a day asks the retention rules. */
@Component
class ErasureRun implements JobKind {

    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final int AT_ONCE = 100;

    private final Erasures erasures;
    private final PersonalRetention retention;
    private final PrivacyRequestStore store;
    private final Region region;
    private final Clock clock;

    /** On another server they may be asked once more: whoever waits already is not asked for twice. */
    private volatile @Nullable LocalDate asked;

    ErasureRun(Erasures erasures, PersonalRetention retention, PrivacyRequestStore store, Region region, Clock clock) {
        this.erasures = erasures;
        this.retention = retention;
        this.store = store;
        this.region = region;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(PAUSE);
    }

    @Override
    public void run(UUID id, BooleanSupplier stopping) {
        var today = LocalDate.ofInstant(clock.instant(), region.timeZone());
        if (!today.equals(asked)) {
            retention.propose(stopping);
            asked = today;
        }
        erase(stopping);
    }

    /** One that fails keeps no other from being done, and is tried again. */
    void erase(BooleanSupplier stopping) {
        RuntimeException fault = null;
        for (var request : store.due(clock.instant(), AT_ONCE)) {
            if (stopping.getAsBoolean()) {
                return;
            }
            try {
                erasures.execute(request);
            } catch (RuntimeException failed) {
                if (fault == null) {
                    fault = failed;
                } else {
                    fault.addSuppressed(failed);
                }
            }
        }
        if (fault != null) {
            throw fault;
        }
    }
}
