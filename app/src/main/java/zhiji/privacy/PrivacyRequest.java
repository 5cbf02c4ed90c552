package zhiji.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;
import zhiji.types.Fate;

/** What a person asked for about their data (个人信息权利请求), or a retention rule for them. */
record PrivacyRequest(
        UUID id,
        Kind kind,
        PartyId party,
        Status status,
        Origin origin,
        @Nullable Instant executesAt,
        @Nullable Ending ending) {

    enum Kind {
        @JsonProperty("access")
        ACCESS,
        @JsonProperty("correction")
        CORRECTION,
        @JsonProperty("erasure")
        ERASURE
    }

    /** Erasures wait until they are done; everything else is open until somebody says it is done. */
    enum Status {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("done")
        DONE,
        @JsonProperty("withdrawn")
        WITHDRAWN;

        boolean isOver() {
            return this == DONE || this == WITHDRAWN;
        }
    }

    /** How it came, and by when it is to be answered; the rule asked if there is one. */
    record Origin(
            LocalDate receivedOn,
            LocalDate dueOn,
            @Nullable String note,
            @Nullable UUID rule,
            Instant createdAt,
            @Nullable UserId createdBy) {}

    /** When and by whom it was ended; of an erasure, how much of what went and what stayed. */
    record Ending(Instant at, @Nullable UserId by, List<Fate> outcome) {

        Ending {
            outcome = List.copyOf(outcome);
        }
    }
}
