package zhiji.science.value;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a transaction log is looked at.
 *
 * @param from first day, inclusive; earlier transactions are ignored; null for the beginning of the log
 * @param until last day of the observation (calibration), inclusive; null for the last day of the log
 * @param holdoutUntil last day of the period after {@code until} that is kept back to test forecasts; null for none
 * @param unit unit of recency, age and hold-out length
 */
public record Window(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate holdoutUntil,
        Unit unit) {

    public Window {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("the observation ends on " + until + ", before it begins on " + from);
        }
        if (holdoutUntil != null && (until == null || !holdoutUntil.isAfter(until))) {
            throw new IllegalArgumentException(
                    "a hold-out until " + holdoutUntil + " needs an observation that ends before; it ends "
                            + (until == null ? "with the log" : "on " + until));
        }
    }

    /** The whole log. */
    public static Window all(Unit unit) {
        return new Window(null, null, null, unit);
    }
}
