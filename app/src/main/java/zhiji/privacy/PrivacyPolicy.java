package zhiji.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;

/** By when requests are answered, and how many days an erasure can be taken back (处理时限). */
record PrivacyPolicy(
        Deadline deadline,
        int waitingDays,
        @Nullable Instant decidedAt,
        @Nullable UserId decidedBy) {

    static final PrivacyPolicy INITIAL = new PrivacyPolicy(Deadline.WORKING_DAYS, 7, null, null);

    private static final int WORKING_DAYS = 15;
    private static final int DAYS = 30;

    /** How long one may take. Holidays are not left out of working days: an answer may be early, never late. */
    enum Deadline {
        @JsonProperty("working-days")
        WORKING_DAYS,
        @JsonProperty("days")
        DAYS
    }

    LocalDate dueOn(LocalDate received) {
        return switch (deadline) {
            case DAYS -> received.plusDays(DAYS);
            case WORKING_DAYS -> workingDaysAfter(received);
        };
    }

    private static LocalDate workingDaysAfter(LocalDate received) {
        var day = received;
        for (var left = WORKING_DAYS; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
