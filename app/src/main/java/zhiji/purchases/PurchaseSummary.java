package zhiji.purchases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;

/**
 * What a party bought in all. The count and the times leave returns out, the amount has them taken off; amounts are
 * absent when there are several currencies, the gap when there are fewer than two days of purchases or too many
 * purchases to look at.
 */
public record PurchaseSummary(
        long count,
        @Nullable Money amount,
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable Double meanGapDays,
        long returnCount,
        @Nullable Money returnAmount,
        List<String> currencies) {

    public PurchaseSummary {
        currencies = List.copyOf(currencies);
    }
}
