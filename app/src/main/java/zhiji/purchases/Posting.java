package zhiji.purchases;

import java.util.List;
import java.util.UUID;
import zhiji.platform.Problem;

/** What became of one purchase that was told to the ledger. */
public sealed interface Posting {

    /** It stands in the ledger now. */
    record Created(UUID id) implements Posting {}

    /** The line was told before; nothing was added. */
    record Duplicate(UUID id) implements Posting {}

    /** It cannot stand in the ledger. */
    record Rejected(List<Problem.Field> faults) implements Posting {

        public Rejected {
            faults = List.copyOf(faults);
        }
    }
}
