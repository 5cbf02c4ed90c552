package zhiji.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When it is tried again (重试): after pauses that grow over three days, as Standard Webhooks advises; later if we are asked to. */
final class Backoff {

    /** An endpoint to which nothing got through for so long is turned off. */
    static final Duration ENDURED = Duration.ofDays(5);

    private static final Duration LONGEST = Duration.ofHours(24);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            LONGEST);

    private Backoff() {}

    /** The pause after so many attempts, or nothing when it is given up. */
    static Optional<Duration> after(int attempts, @Nullable Duration asked) {
        if (attempts > PAUSES.size()) {
            return Optional.empty();
        }
        var pause = PAUSES.get(attempts - 1);
        if (asked == null || asked.compareTo(pause) <= 0) {
            return Optional.of(pause);
        }
        return Optional.of(asked.compareTo(LONGEST) < 0 ? asked : LONGEST);
    }
}
