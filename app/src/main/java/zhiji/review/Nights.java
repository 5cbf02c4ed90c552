package zhiji.review;

import java.time.Clock;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import zhiji.platform.Problem;
import zhiji.platform.Region;

/** Begins the search of the night (夜间查重); one that was slept through is made up for the next night. */
@Configuration
@EnableScheduling
class Nights {

    private static final Logger LOG = LoggerFactory.getLogger(Nights.class);
    private static final LocalTime FROM = LocalTime.of(1, 0);
    private static final LocalTime UNTIL = LocalTime.of(5, 0);

    private final Runs runs;
    private final Region region;
    private final Clock clock;

    Nights(Runs runs, Region region, Clock clock) {
        this.runs = runs;
        this.region = region;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 20, timeUnit = TimeUnit.MINUTES)
    void search() {
        var now = LocalTime.ofInstant(clock.instant(), region.timeZone());
        if (now.isBefore(FROM) || now.isAfter(UNTIL)) {
            return;
        }
        try {
            runs.searchNightly();
        } catch (Problem busy) {
            LOG.debug("Not now: {}", busy.code());
        }
    }
}
