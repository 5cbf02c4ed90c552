package zhiji.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;

/** A letter as it is known once it is written (信件): to whom, about what, and how far it came. */
record Letter(
        UUID id,
        String recipient,
        String subject,
        Instant writtenAt,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable Instant sentAt,
        Problem.@Nullable Field failure) {

    /** How far a letter came. */
    enum State {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("sent")
        SENT,
        /** Nobody tries any more. */
        @JsonProperty("failed")
        FAILED
    }

    State state() {
        if (sentAt != null) {
            return State.SENT;
        }
        return nextAt == null ? State.FAILED : State.WAITING;
    }
}
