package zhiji.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;

/**
 * A customer who left, and why (流失原因).
 *
 * @param valueLost what they would have been worth, had they stayed; as the scores said then
 */
record Loss(
        UUID id,
        PartyId party,
        Why why,
        LocalDate on,
        @Nullable Money valueLost,
        Instant at,
        @Nullable UserId by) {

    /** The cause, more exactly, and in words. */
    record Why(
            Cause cause,
            @Nullable Detail detail,
            @Nullable String competitor,
            @Nullable String note) {}

    /** With whom the cause lies. */
    enum Cause {
        /** Somebody else won them. */
        @JsonProperty("competitor")
        COMPETITOR,
        /** Something changed on their side. */
        @JsonProperty("theirs")
        THEIRS,
        /** We gave them reason. */
        @JsonProperty("ours")
        OURS,
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** A cause more exactly. */
    enum Detail {
        @JsonProperty("price")
        PRICE(Cause.COMPETITOR),
        @JsonProperty("better-product")
        BETTER_PRODUCT(Cause.COMPETITOR),
        @JsonProperty("better-service")
        BETTER_SERVICE(Cause.COMPETITOR),
        @JsonProperty("relationship")
        RELATIONSHIP(Cause.COMPETITOR),
        @JsonProperty("nearer")
        NEARER(Cause.COMPETITOR),
        @JsonProperty("closed")
        CLOSED(Cause.THEIRS),
        @JsonProperty("moved")
        MOVED(Cause.THEIRS),
        @JsonProperty("no-need")
        NO_NEED(Cause.THEIRS),
        @JsonProperty("no-money")
        NO_MONEY(Cause.THEIRS),
        @JsonProperty("contact-left")
        CONTACT_LEFT(Cause.THEIRS),
        @JsonProperty("quality")
        QUALITY(Cause.OURS),
        @JsonProperty("delivery")
        DELIVERY(Cause.OURS),
        @JsonProperty("service")
        SERVICE(Cause.OURS),
        @JsonProperty("our-price")
        OUR_PRICE(Cause.OURS),
        @JsonProperty("promise-broken")
        PROMISE_BROKEN(Cause.OURS),
        @JsonProperty("complaint-unsolved")
        COMPLAINT_UNSOLVED(Cause.OURS),
        @JsonProperty("neglect")
        NEGLECT(Cause.OURS);

        private final Cause cause;

        Detail(Cause cause) {
            this.cause = cause;
        }

        Cause cause() {
            return cause;
        }
    }
}
