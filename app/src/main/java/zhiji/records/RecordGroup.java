package zhiji.records;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;

/** Records that have the same value in a field: how many they are, and what they add up to. */
record RecordGroup(
        @Nullable Object value, long count, @Nullable BigDecimal sum, List<Money> amounts) {

    RecordGroup {
        amounts = List.copyOf(amounts);
    }
}
