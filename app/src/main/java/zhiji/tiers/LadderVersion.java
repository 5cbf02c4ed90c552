package zhiji.tiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;

/** The ladder as it was built at one time (等级版本). */
record LadderVersion(
        int number, Ladder ladder, Instant at, @Nullable UserId by) {}
