package zhiji.filters;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import zhiji.platform.Money;

/** What a filter compares a field with. */
public sealed interface FilterValue {

    /** Letters. */
    record Text(String text) implements FilterValue {}

    /** A number. */
    record Quantity(BigDecimal number) implements FilterValue {}

    /** An amount of a currency; amounts of others are neither more nor less. */
    record Amount(Money money) implements FilterValue {}

    /** A time of day. */
    record Clock(LocalTime time) implements FilterValue {}

    /** A point in time. */
    record Moment(Instant at) implements FilterValue {}

    /** Yes or no. */
    record Truth(boolean value) implements FilterValue {}

    /** A record or a user. */
    record Id(UUID id) implements FilterValue {}

    /** Whoever asks. */
    record Me() implements FilterValue {}

    /** A day of the calendar. */
    record Day(LocalDate date) implements FilterValue {}

    /** A day, week, month, quarter or year, counted from the present one of whoever asks. */
    record Period(Unit unit, int offset) implements FilterValue {}

    /** A stretch of the calendar. */
    enum Unit {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR;

        /** The first day of the stretch that lies {@code offset} after the one that holds {@code day}. */
        LocalDate start(LocalDate day, int offset) {
            return switch (this) {
                case DAY -> day.plusDays(offset);
                case WEEK ->
                    day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY))
                            .plusWeeks(offset);
                case MONTH -> day.withDayOfMonth(1).plusMonths(offset);
                case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3L * offset);
                case YEAR -> day.withDayOfYear(1).plusYears(offset);
            };
        }
    }

    /** Days from the first up to, not including, {@code end}. */
    record Days(LocalDate first, LocalDate end) {

        public static Days of(Day day) {
            return new Days(day.date(), day.date().plusDays(1));
        }

        public static Days of(Period period, Instant now, ZoneId zone) {
            var today = now.atZone(zone).toLocalDate();
            return new Days(
                    period.unit().start(today, period.offset()), period.unit().start(today, period.offset() + 1));
        }
    }
}
