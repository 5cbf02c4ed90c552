package zhiji.science.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.Objects;

/**
 * A {@link BusinessCalendar} worked out for a range of days (工时表), to the millisecond: working time between two moments and
 * the moment at which some working time has passed, each by one binary search.
 *
 * <p>Time is what passes, not what clocks show. On the day clocks go forward a shift across the gap is an hour shorter, on
 * the day they go back one across the overlap is an hour longer. A time that clocks skip means the moment they skip it; one
 * that they show twice means the first.
 */
public final class Timetable {

    private final Instant first;
    private final Instant last;
    private final long[] begins;
    private final long[] ends;
    /** Working milliseconds before each stretch begins. */
    private final long[] before;

    private Timetable(Instant first, Instant last, long[] begins, long[] ends) {
        this.first = first;
        this.last = last;
        this.begins = begins;
        this.ends = ends;
        before = new long[begins.length + 1];
        for (int i = 0; i < begins.length; i++) {
            before[i + 1] = before[i] + ends[i] - begins[i];
        }
    }

    static Timetable of(BusinessCalendar calendar, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last day " + last + " is before the first, " + first);
        }
        long[] begins = new long[16];
        long[] ends = new long[16];
        int size = 0;
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            for (Shift shift : calendar.shifts(date)) {
                LocalDate endDate = shift.until().equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
                long begin = moment(date.atTime(shift.from()), calendar.zone());
                long end = moment(endDate.atTime(shift.until()), calendar.zone());
                if (size > 0 && ends[size - 1] == begin) {
                    ends[size - 1] = end;
                } else if (end > begin) {
                    begins = size == begins.length ? Arrays.copyOf(begins, size * 2) : begins;
                    ends = size == ends.length ? Arrays.copyOf(ends, size * 2) : ends;
                    begins[size] = begin;
                    ends[size++] = end;
                }
            }
        }
        return new Timetable(
                Instant.ofEpochMilli(moment(first.atStartOfDay(), calendar.zone())),
                Instant.ofEpochMilli(moment(last.plusDays(1).atStartOfDay(), calendar.zone())),
                Arrays.copyOf(begins, size),
                Arrays.copyOf(ends, size));
    }

    /** The first moment it knows. */
    public Instant first() {
        return first;
    }

    /** The moment at which its knowledge ends. */
    public Instant last() {
        return last;
    }

    /** Whether people work at that moment. */
    public boolean isWorking(Instant moment) {
        long millis = known(moment);
        int stretch = lastBegunBy(millis);
        return stretch >= 0 && millis < ends[stretch];
    }

    /** Working time from one moment to a later one. */
    public Duration between(Instant from, Instant until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(until + " is before " + from);
        }
        return Duration.ofMillis(workedBy(known(until)) - workedBy(known(from)));
    }

    /**
     * The moment by which so much working time has passed: the end of a shift rather than the begin of the next, and the
     * moment itself for no time at all.
     */
    public Instant after(Instant from, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("working time " + workingTime + " is negative");
        }
        if (workingTime.isZero()) {
            return from;
        }
        long wanted = workedBy(known(from)) + workingTime.toMillis();
        if (wanted > before[begins.length]) {
            throw new IllegalArgumentException("the calendar is worked out until " + last + " only, where "
                    + Duration.ofMillis(wanted - before[begins.length]) + " of " + workingTime + " are left");
        }
        int found = Arrays.binarySearch(before, wanted);
        int stretch = (found >= 0 ? found : -found - 1) - 1;
        return Instant.ofEpochMilli(begins[stretch] + wanted - before[stretch]);
    }

    private long known(Instant moment) {
        if (moment.isBefore(first) || moment.isAfter(last)) {
            throw new IllegalArgumentException(
                    moment + " is outside what the calendar was worked out for, " + first + " to " + last);
        }
        return moment.toEpochMilli();
    }

    private long workedBy(long millis) {
        int stretch = lastBegunBy(millis);
        return stretch < 0 ? 0 : before[stretch] + Math.min(millis, ends[stretch]) - begins[stretch];
    }

    private int lastBegunBy(long millis) {
        int found = Arrays.binarySearch(begins, millis);
        return found >= 0 ? found : -found - 2;
    }

    private static long moment(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            return change.getInstant().toEpochMilli();
        }
        ZoneOffset earlier = Objects.requireNonNull(zone.getRules().getOffset(local));
        return local.toInstant(earlier).toEpochMilli();
    }
}
