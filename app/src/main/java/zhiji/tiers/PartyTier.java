package zhiji.tiers;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tier of one customer, and how they come further (客户等级详情).
 *
 * @param tier absent for who has none
 * @param next the tier above, absent at the top
 * @param gaps what it asks, as far as the reader may know it
 * @param kept what the present one asks to be kept, likewise
 */
record PartyTier(
        TierStanding standing,
        @Nullable Tier tier,
        int step,
        int steps,
        @Nullable TierGrant grant,
        @Nullable Tier next,
        List<Gap> gaps,
        List<Gap> kept,
        List<TierChange> changes) {

    PartyTier {
        gaps = List.copyOf(gaps);
        kept = List.copyOf(kept);
        changes = List.copyOf(changes);
    }

    /** A measure, how it stands, and what is asked. */
    record Gap(
            String field,
            Requirement.Direction direction,
            @Nullable BigDecimal value,
            BigDecimal asked,
            @Nullable String currency,
            boolean met) {}
}
