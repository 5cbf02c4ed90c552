package zhiji.purchases;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is known of a purchase beyond who, when and how much; discount and cost are in the currency of the amount. */
public record PurchaseDetails(
        @Nullable String channel,
        @Nullable String orderNumber,
        @Nullable String productCode,
        @Nullable String productName,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal discount,
        @Nullable BigDecimal cost,
        @Nullable String batch) {}
