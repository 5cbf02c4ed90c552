package zhiji.cues;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;

/** A customer whom somebody should ask how they are (悄悄跟进). */
record FollowUp(UUID id, PartyId party, UserId owner, double strength, Instant raisedAt) {

    /** What came of it. */
    enum Outcome {
        /** Somebody talked to the customer. */
        @JsonProperty("talked")
        TALKED,
        /** Something had gone wrong, and a recovery was opened. */
        @JsonProperty("recovered")
        RECOVERED,
        /** Better not to ask. */
        @JsonProperty("let-be")
        LET_BE
    }
}
