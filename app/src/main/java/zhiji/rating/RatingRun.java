package zhiji.rating;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time at which all customers were rated by one version of the index, or will be. */
record RatingRun(
        UUID id,
        int version,
        @Nullable Long customers,
        @Nullable String failure,
        Instant startedAt,
        @Nullable Instant endedAt) {

    boolean isActive() {
        return endedAt == null;
    }
}
