package zhiji.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;

/** After how many years without purchase or contact persons are erased (保存期限). */
record RetentionRule(
        UUID id,
        Customers customers,
        int years,
        Instant createdAt,
        @Nullable UserId createdBy) {

    /** Whom it is about: everybody, who bought once, or who never did. */
    enum Customers {
        @JsonProperty("all")
        ALL,
        @JsonProperty("buyers")
        BUYERS,
        @JsonProperty("others")
        OTHERS
    }
}
