package zhiji.tiers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of which tier a customer is, and what they are owed (等级速览).
 *
 * @param step from 1, the lowest, to {@code steps}
 * @param graceUntil until when they have time to make up for what they miss, if they do not keep it
 */
public record TierGlance(
        String key,
        String name,
        int step,
        int steps,
        @Nullable LocalDate graceUntil,
        Programme programme) {}
