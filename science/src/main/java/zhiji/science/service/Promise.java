package zhiji.science.service;

import java.time.Duration;
import java.time.Instant;

/**
 * So much working time is allowed, from a moment on (时限承诺). A case gets another promise when its gravity, the customer's
 * tier or the desk changes.
 *
 * @param from since when it holds for the case; the first one's is when the clock starts
 * @param hours the timetable it is counted by
 * @param allowed working time in all, not from now on; positive
 */
public record Promise(Instant from, Timetable hours, Duration allowed) {

    /** Checks the time allowed. */
    public Promise {
        if (allowed.isNegative() || allowed.isZero()) {
            throw new IllegalArgumentException("the time allowed is " + allowed + "; it must be positive");
        }
    }
}
