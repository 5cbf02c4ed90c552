package zhiji.complaints;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which complaints are meant (同类投诉): of a cause and a category with all that lies below them, of a product, of a shop. */
public record CaseMatch(
        @Nullable UUID cause,
        @Nullable UUID category,
        @Nullable String product,
        @Nullable String shop) {

    /** Whether nothing is said, so that all complaints would be meant. */
    public boolean isEmpty() {
        return cause == null && category == null && product == null && shop == null;
    }
}
