package zhiji.purchases;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;

/** An entry of the ledger, as it is shown. */
public record Purchase(
        UUID id,
        Instant at,
        @Nullable String channel,
        @Nullable String orderNumber,
        @Nullable String productCode,
        @Nullable String productName,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal quantity,

        Money amount,
        @Nullable Money discount,
        @Nullable Money cost,
        @Nullable String batch,
        boolean isReturn) {}
