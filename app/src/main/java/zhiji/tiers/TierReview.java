package zhiji.tiers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time at which the tier of every customer was looked at (评定), or will be. */
record TierReview(
        UUID id,
        int version,
        Cause cause,
        boolean monthly,
        @Nullable Found found,
        @Nullable String failure,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** What came of it. */
    record Found(long customers, long raised, long lowered, long warned) {}

    /** What it was begun for. */
    enum Cause {
        /** Another version was put in force. */
        @JsonProperty("rules")
        RULES,
        @JsonProperty("night")
        NIGHT
    }

    boolean isActive() {
        return endedAt == null;
    }
}
