package zhiji.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/**
 * What is done without asking (自动合并规则): whether sure twins are merged by rule and from what probability on, and whether
 * the archive is searched every night. Names alone never suffice, whatever the threshold.
 */
record Policy(
        boolean merging,
        double threshold,
        boolean nightly,
        @Nullable Instant decidedAt,
        @Nullable UserId decidedBy) {

    static final double LOWEST = 0.95;

    /** Until an administrator decides. */
    static final Policy CAUTIOUS = new Policy(false, 0.999, true, null, null);

    Policy {
        if (!(threshold >= LOWEST && threshold <= 1)) {
            throw Problem.invalid(List.of(Problem.Field.of("threshold", "number.range", threshold, LOWEST, 1)));
        }
    }
}
