package zhiji.recovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;
import zhiji.platform.UserId;

/** A remedy (补偿): something a customer is given to make good. */
record Remedy(
        UUID id,
        Offer offer,
        State state,
        UserId by,
        Instant at,
        @Nullable Word decision,
        @Nullable Word reversal) {

    /** What is given; {@code again} says that a second one of its kind is wanted. */
    record Offer(Kind kind, @Nullable Money money, String note, boolean again) {}

    /** What somebody decided, and why. */
    record Word(UserId by, Instant at, String remark) {}

    /** What may be given. */
    enum Kind {
        @JsonProperty("refund")
        REFUND,
        @JsonProperty("voucher")
        VOUCHER,
        @JsonProperty("gift")
        GIFT,
        @JsonProperty("redo")
        REDO,
        @JsonProperty("apology")
        APOLOGY
    }

    /** How far it is. */
    enum State {
        @JsonProperty("awaiting")
        AWAITING,
        @JsonProperty("given")
        GIVEN,
        @JsonProperty("declined")
        DECLINED,
        @JsonProperty("reversed")
        REVERSED;

        /** Whether the customer has it, or may yet get it. */
        boolean counts() {
            return this == AWAITING || this == GIVEN;
        }
    }

    Remedy in(State other) {
        return new Remedy(id, offer, other, by, at, decision, reversal);
    }

    Remedy decided(State other, Word word) {
        return new Remedy(id, offer, other, by, at, word, reversal);
    }

    Remedy reversed(Word word) {
        return new Remedy(id, offer, State.REVERSED, by, at, decision, word);
    }
}
