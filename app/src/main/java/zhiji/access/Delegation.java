package zhiji.access;

import java.time.LocalDate;
import java.util.UUID;
import zhiji.platform.UserId;

/** Somebody stands in for a colleague on leave (代理), from one day to another: what that one owns is theirs meanwhile. */
record Delegation(UUID id, UserId userId, UserId standInId, LocalDate since, LocalDate until) {}
