package zhiji.tiers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;

/** A customer came to another tier (等级变动); tiers by the names they had then, absent for none. */
record TierChange(
        UUID id,
        PartyId party,
        @Nullable String from,
        @Nullable String to,
        boolean rises,
        Cause cause,
        @Nullable String note,
        Instant at,
        @Nullable UserId by) {

    /** Why. */
    enum Cause {
        @JsonProperty("earned")
        EARNED,
        /** They did not keep it, and the period of grace is over. */
        @JsonProperty("fell")
        FELL,
        /** They were so far below that there is no grace. */
        @JsonProperty("left")
        LEFT,
        /** The rules changed. */
        @JsonProperty("rules")
        RULES,
        @JsonProperty("granted")
        GRANTED,
        @JsonProperty("grant-ended")
        GRANT_ENDED
    }
}
