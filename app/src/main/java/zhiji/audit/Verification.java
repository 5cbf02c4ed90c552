package zhiji.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole trail found (核验).
 *
 * @param loose entries that are there but that no block and no queue knows, and less than none if some are gone
 */
public record Verification(
        boolean sound, long entries, long loose, @Nullable ChainHead head, List<Fault> faults) {

    /** A block that is not as it was sealed: {@code missing}, {@code linked} or {@code content}. */
    public record Fault(long block, String fault) {}

    public Verification {
        faults = List.copyOf(faults);
    }
}
