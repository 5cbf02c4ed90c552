package zhiji.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;

/** Why customers left, what that cost, and of which kind they were (流失原因分析). */
record LossTable(long customers, List<Row> rows) {

    LossTable {
        rows = List.copyOf(rows);
    }

    /**
     * Customers who left for one cause, of one quadrant.
     *
     * @param quadrant absent for who had not been scored
     * @param valueLost what they would have been worth, where that was known
     */
    record Row(
            String cause,
            @Nullable String detail,
            @Nullable String quadrant,
            long customers,
            @Nullable Money valueLost) {}
}
