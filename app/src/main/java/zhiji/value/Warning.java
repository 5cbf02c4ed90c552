package zhiji.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.platform.Person;

/**
 * A customer who may be leaving (流失预警), why one would think so, and what is at stake.
 *
 * @param atStake what would be lost by losing them: their value, if still a customer, times the chance of having left
 * @param alive probability, in per cent, of still being a customer: that a call is not in vain
 * @param usualGapDays mean days between purchases so far
 */
record Warning(
        PartyId partyId,
        String name,
        @Nullable Person owner,
        @Nullable String contact,
        @Nullable String holder,
        List<Reason> reasons,
        Money atStake,
        Money lifetime,
        BigDecimal alive,
        int purchases,
        LocalDate lastOn,
        long silentDays,
        long usualGapDays,
        BigDecimal silence,
        @Nullable Money fallPerMonth,
        String quadrant) {

    Warning {
        reasons = List.copyOf(reasons);
    }

    /** What gave the warning. */
    enum Reason {
        /** So long a silence would be improbable if nothing had changed. */
        @JsonProperty("silence")
        SILENCE,
        @JsonProperty("falling-spend")
        FALLING_SPEND
    }

    /** Why somebody put a warning aside. */
    enum Why {
        /** Somebody has spoken with them. */
        @JsonProperty("contacted")
        CONTACTED,
        /** There is a reason that we know: nothing is wrong. */
        @JsonProperty("known")
        KNOWN,
        /** They always pause at this time of the year. */
        @JsonProperty("seasonal")
        SEASONAL,
        /** The data are wrong or incomplete. */
        @JsonProperty("wrong")
        WRONG,
        /** They have left. */
        @JsonProperty("lost")
        LOST
    }

    /** A warning put aside. */
    record Dismissal(
            UUID id, PartyId partyId, Why reason, @Nullable String note, Instant at) {}
}
