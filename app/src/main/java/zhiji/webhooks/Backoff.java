package zhiji.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When it is tried again (重试): after pauses that grow over three days, as Standard Webhooks advises; later if we are asked
 * to. There are many short ones, because others about the same record wait meanwhile.
 */
final class Backoff {

    /** An endpoint to which nothing got through for so long is turned off. */
    static final Duration ENDURED = Duration.ofDays(5);

    private static final Duration LONGEST = Duration.ofHours(24);

    private static final List<Duration> PAUSES = Stream.of(
                    "PT5S PT15S PT30S PT1M PT2M PT5M PT10M PT20M PT30M",
                    "PT1H PT2H PT3H PT4H PT6H PT8H PT10H PT12H PT12H PT12H")
            .flatMap(some -> Stream.of(some.split(" ")))
            .map(Duration::parse)
            .toList();

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
