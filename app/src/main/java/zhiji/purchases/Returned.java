package zhiji.purchases;

import java.time.Instant;
import java.util.UUID;
import zhiji.platform.Money;
import zhiji.platform.PartyId;

/** Something that was given back (退货), and the money that went back for it. */
public record Returned(PartyId party, UUID entry, Instant at, Money amount) {}
