package zhiji.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;

/**
 * All customers at a glance (客户群概览).
 *
 * @param equity lifetime value of all together, if amounts can be expected
 * @param alive how many of them are expected to be customers still
 * @param warned how many warnings nobody has dealt with
 * @param movement between quadrants since the month before, if there was one
 */
record Base(
        UUID runId,
        LocalDate asOf,
        long customers,
        Money revenue,
        @Nullable Money equity,
        @Nullable BigDecimal alive,
        @Nullable BigDecimal expected,
        double horizonWeeks,
        long warned,
        @Nullable BigDecimal topShare,
        List<Group> quadrants,
        List<Group> stages,
        List<Group> classes,
        List<Group> trends,
        List<Move> movement) {

    Base {
        quadrants = List.copyOf(quadrants);
        stages = List.copyOf(stages);
        classes = List.copyOf(classes);
        trends = List.copyOf(trends);
        movement = List.copyOf(movement);
    }

    /** Customers of one kind, and what they are worth; the key is absent for those of whom nothing can be said. */
    record Group(
            @Nullable String key,
            long customers,
            Money revenue,
            @Nullable Money lifetime) {}

    /** How many customers were of one quadrant in a month and are of another now. */
    record Move(LocalDate month, String from, String to, long customers) {}
}
