package zhiji.collaboration;

import java.time.Instant;
import java.util.UUID;
import zhiji.platform.UserId;

/** Many records that somebody gave to one person at once (分配), all of them changed since a moment. */
public record Assignment(UUID id, Instant at, UserId by, String type, long count, Instant since) {}
