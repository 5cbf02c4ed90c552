package zhiji.complaints;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells of broken promises (升级): every minute, what fell due is marked, once, and goes to the owner of its desk if nobody has it. */
@Component
class Escalation {

    private static final int AT_ONCE = 10_000;

    private final ClockStore clocks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Escalation(ClockStore clocks, TransactionTemplate transaction, Clock clock) {
        this.clocks = clocks;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void round() {
        Integer told;
        do {
            told = transaction.execute(status -> clocks.escalate(clock.instant(), AT_ONCE));
        } while (told != null && told == AT_ONCE);
    }
}
