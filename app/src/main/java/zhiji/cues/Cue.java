package zhiji.cues;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;

/** A cue (情绪线索) that somebody noticed: a sign of the moment, not a trait of the customer. */
record Cue(UUID id, PartyId party, Noticed noticed, UserId by, Instant at) {

    /** What was noticed, on which occasion, and a word about it. */
    record Noticed(Kind kind, Occasion occasion, @Nullable String note) {}

    /** What was noticed, and how much it weighs while it is fresh. */
    enum Kind {
        @JsonProperty("hesitates")
        HESITATES(1),
        @JsonProperty("curt")
        CURT(1),
        @JsonProperty("impatient")
        IMPATIENT(1),
        @JsonProperty("holds-back")
        HOLDS_BACK(1),
        @JsonProperty("disappointed")
        DISAPPOINTED(1.5),
        @JsonProperty("compares")
        COMPARES(1.5),
        /** 「算了」: the customer gives up on us rather than say what is wrong. */
        @JsonProperty("never-mind")
        NEVER_MIND(2),
        @JsonProperty("asks-manager")
        ASKS_MANAGER(3);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }
    }

    /** Where it was noticed. */
    enum Occasion {
        @JsonProperty("counter")
        COUNTER,
        @JsonProperty("call")
        CALL,
        @JsonProperty("visit")
        VISIT,
        @JsonProperty("chat")
        CHAT
    }
}
