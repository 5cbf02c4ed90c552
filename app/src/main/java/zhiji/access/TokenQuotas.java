package zhiji.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How many requests a key may still send in the minute that began with the first of them; each server counts its own. */
@Component
class TokenQuotas {

    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_KEYS = 100_000;

    private final Clock clock;
    private final Cache<UUID, Window> windows = Caffeine.newBuilder()
            .expireAfterWrite(WINDOW)
            .maximumSize(MOST_KEYS)
            .build();

    TokenQuotas(Clock clock) {
        this.clock = clock;
    }

    private record Window(Instant ends, int sent) {}

    /**
     * What a request leaves of the quota.
     *
     * @param exceeded whether it was one too many
     * @param left requests until the quota is used up
     * @param seconds until it is whole again, at least one
     */
    record Quota(boolean exceeded, int left, long seconds) {}

    /** Counts a request. */
    Quota take(UUID token, int perMinute) {
        var now = clock.instant();
        var window = windows.asMap().compute(token, (key, kept) -> {
            var open = kept != null && kept.ends().isAfter(now);
            return open
                    ? new Window(kept.ends(), Math.min(kept.sent(), perMinute) + 1)
                    : new Window(now.plus(WINDOW), 1);
        });
        return new Quota(
                window.sent() > perMinute,
                Math.max(perMinute - window.sent(), 0),
                Math.max(Duration.between(now, window.ends()).toSeconds(), 1));
    }
}
