package zhiji.records;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;
import zhiji.platform.Via;

/** A change of a record (变更): when, by whom, by which way, and what. */
record HistoryEntry(UUID id, Instant at, @Nullable UserId by, Via via, List<FieldChange> changes) {}
