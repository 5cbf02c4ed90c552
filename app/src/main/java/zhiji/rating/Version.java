package zhiji.rating;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;

/** The index as it was built at one time (方案版本). */
record Version(
        int number,
        Definition definition,
        Instant at,
        @Nullable UserId by) {}
