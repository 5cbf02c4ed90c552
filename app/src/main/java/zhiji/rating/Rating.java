package zhiji.rating;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The value index of one customer (客户价值指数), from 0 to 100, and what it was computed from.
 *
 * @param coverage share of the weight, in per cent, of criteria whose value is known
 * @param place from 1, the best
 * @param parts in the order of the criteria
 */
record Rating(
        UUID partyId,
        double total,
        @Nullable Double current,
        @Nullable Double potential,
        double coverage,
        long place,
        List<Part> parts) {

    Rating {
        parts = List.copyOf(parts);
    }

    /** The value of a criterion, and its points from 0 to 100; absent where unknown. */
    record Part(@Nullable Double value, @Nullable Double points) {}
}
