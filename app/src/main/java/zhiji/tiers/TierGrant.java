package zhiji.tiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;

/** A tier that somebody gave by hand (特批). */
record TierGrant(
        UUID id,
        PartyId party,
        String level,
        LocalDate until,
        String reason,
        Instant at,
        @Nullable UserId by) {}
