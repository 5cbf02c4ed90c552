package zhiji.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals what was written down, some seconds later, and forgets what was kept long enough. */
@Component
class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final Trail trail;
    private final AuditSettings settings;
    private final Clock clock;

    Sealing(Trail trail, AuditSettings settings, Clock clock) {
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void seal() {
        trail.seal();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void forget() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var dropped = trail.forget(today.withDayOfMonth(1).minusMonths(settings.keepMonths()));
        if (dropped > 0) {
            LOG.info("Forgot {} entries of the audit trail older than {} months", dropped, settings.keepMonths());
        }
    }
}
