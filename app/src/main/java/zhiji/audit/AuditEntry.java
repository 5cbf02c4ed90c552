package zhiji.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import zhiji.platform.UserId;
import zhiji.platform.Via;

/** Something that was written down (审计记录). */
public record AuditEntry(
        long id,
        Instant at,
        Deed deed,
        @Nullable UserId by,
        Via via,
        @Nullable String address,
        @Nullable String type,
        @Nullable UUID record,
        Map<String, JsonNode> detail) {}
