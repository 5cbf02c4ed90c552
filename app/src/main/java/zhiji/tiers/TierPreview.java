package zhiji.tiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would happen if a ladder were put in force (试算). */
record TierPreview(long customers, List<Move> moves) {

    TierPreview {
        moves = List.copyOf(moves);
    }

    /**
     * How many go the same way, of a key or none to a key or none.
     *
     * @param warned of them a period of grace would begin
     */
    record Move(@Nullable String from, @Nullable String to, boolean warned, long customers) {}
}
