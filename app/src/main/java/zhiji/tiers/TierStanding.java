package zhiji.tiers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The tier of one customer (当前等级), by keys.
 *
 * @param earned by the rules alone
 * @param level the one that counts, which a grant may put higher
 */
record TierStanding(
        @Nullable String earned,
        @Nullable String level,
        Instant since,
        @Nullable LocalDate graceUntil) {}
