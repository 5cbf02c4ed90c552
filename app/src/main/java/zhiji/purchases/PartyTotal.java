package zhiji.purchases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;
import zhiji.platform.PartyId;

/** What a party bought in one currency: purchases counted, returns taken off the amount. */
public record PartyTotal(
        PartyId partyId, long count, Money amount, @Nullable Instant last) {}
