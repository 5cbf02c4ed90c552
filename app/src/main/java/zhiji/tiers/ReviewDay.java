package zhiji.tiers;

import java.time.LocalDate;

/** The day of each month on which it is asked who still keeps their tier (保级评定日). */
final class ReviewDay {

    private ReviewDay() {}

    /** The first such day after another. */
    static LocalDate next(int dayOfMonth, LocalDate after) {
        var day = after.withDayOfMonth(dayOfMonth);
        return day.isAfter(after) ? day : day.plusMonths(1);
    }
}
