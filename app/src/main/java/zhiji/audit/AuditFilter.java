package zhiji.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;

/** Which entries are asked for; a record also by the files that held it. */
public record AuditFilter(
        @Nullable UserId by,
        List<Deed> deeds,
        @Nullable String type,
        @Nullable UUID record,
        @Nullable Instant since,
        @Nullable Instant until) {

    public AuditFilter {
        deeds = List.copyOf(deeds);
    }
}
