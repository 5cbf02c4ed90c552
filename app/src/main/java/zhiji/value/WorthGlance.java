package zhiji.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;

/**
 * What whoever serves a customer should know of their worth (价值速览); what is kept back from the reader is absent.
 *
 * @param alive probability, in per cent, of still being a customer
 * @param warnings why one would think that they are leaving, unless somebody put that aside
 */
public record WorthGlance(
        LocalDate asOf,
        @Nullable String quadrant,
        @Nullable String stage,
        @Nullable String serviceClass,
        @Nullable String trend,
        @Nullable BigDecimal alive,
        @Nullable Money lifetime,
        @Nullable LocalDate nextOn,
        List<String> warnings) {

    public WorthGlance {
        warnings = List.copyOf(warnings);
    }
}
