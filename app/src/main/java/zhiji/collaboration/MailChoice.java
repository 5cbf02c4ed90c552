package zhiji.collaboration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;

/**
 * How often somebody is told by mail what is new (邮件摘要), at which hour of their day, when they are left alone, and what they do
 * not want to hear of that way. Hours are those of the zone, the quiet ones from the first until before the last.
 */
record MailChoice(
        Often often,
        int hour,
        @Nullable Integer quietFrom,
        @Nullable Integer quietUntil,
        ZoneId zone,
        Set<InboxItem.Kind> muted) {

    private static final int MORNING = 8;
    private static final int LAST_HOUR = 23;

    MailChoice {
        muted = Set.copyOf(muted);
        var faults = new ArrayList<Problem.Field>();
        refuseUnlessHour("hour", hour, faults);
        refuseUnlessHour("quietFrom", quietFrom, faults);
        refuseUnlessHour("quietUntil", quietUntil, faults);
        if ((quietFrom == null) != (quietUntil == null)) {
            faults.add(Problem.Field.of(quietFrom == null ? "quietFrom" : "quietUntil", "required"));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(List.copyOf(faults));
        }
    }

    /** How often letters come. */
    enum Often {
        @JsonProperty("never")
        NEVER,
        @JsonProperty("hourly")
        HOURLY,
        @JsonProperty("daily")
        DAILY
    }

    /** Before somebody chose. */
    static MailChoice initial(ZoneId zone) {
        return new MailChoice(Often.DAILY, MORNING, null, null, zone, Set.of());
    }

    /** Whether it is time for a letter, when the last one was at that moment. */
    boolean isDue(Instant now, @Nullable Instant last) {
        if (often == Often.NEVER || isQuiet(now)) {
            return false;
        }
        if (last == null) {
            return true;
        }
        return often == Often.HOURLY ? !now.isBefore(last.plus(Duration.ofHours(1))) : last.isBefore(latestHour(now));
    }

    private boolean isQuiet(Instant now) {
        if (quietFrom == null || quietUntil == null) {
            return false;
        }
        var length = Math.floorMod(quietUntil - quietFrom, 24);
        return Math.floorMod(now.atZone(zone).getHour() - quietFrom, 24) < length;
    }

    /** When the chosen hour was last. */
    private Instant latestHour(Instant now) {
        var today = now.atZone(zone).truncatedTo(ChronoUnit.DAYS).withHour(hour);
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    private static void refuseUnlessHour(String field, @Nullable Integer value, List<Problem.Field> faults) {
        if (value != null && (value < 0 || value > LAST_HOUR)) {
            faults.add(Problem.Field.of(field, "mail.hour", value));
        }
    }
}
