package zhiji.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;

/** What somebody decided about parties of a suggestion (裁定), and the merge or the decision that came of it. */
record Verdict(
        UUID id,
        Kind kind,
        List<PartyId> parties,
        @Nullable UUID merge,
        @Nullable UUID decision,
        Instant at,
        UserId by) {

    Verdict {
        parties = List.copyOf(parties);
    }

    /** One customer, several, or not now. */
    enum Kind {
        @JsonProperty("same")
        SAME,
        @JsonProperty("different")
        DIFFERENT,
        @JsonProperty("later")
        LATER
    }
}
