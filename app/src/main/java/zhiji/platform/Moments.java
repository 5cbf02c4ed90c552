package zhiji.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times (日期) as tills and spreadsheets write them: 20261121, 2026-11-21, 2026/11/21, 2026.11.21,
 * 2026年11月21日, each with or without a time. Day before month is read only where it was asked for, for nobody can tell it
 * from month before day.
 */
public final class Moments {

    /** Formats that are an order of day, month and year, whatever stands between them. */
    public static final String DAY_FIRST = "dmy";

    public static final String MONTH_FIRST = "mdy";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))"
                    + "(?:[T ]*(\\d{1,2})[:时](\\d{1,2})(?:[:分](\\d{1,2})(?:\\.\\d+)?秒?|分)?"
                    + "|[T ]?(\\d{2})(\\d{2})(\\d{2}))?");

    private static final Pattern WITH_ZONE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})");

    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(?:[T ]+(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?)?");

    private final ZoneId zone;
    private final boolean dayFirst;
    private final boolean yearLast;
    private final @Nullable DateTimeFormatter chosen;

    /**
     * @param format an order of day and month, or a pattern such as {@code dd/MM/yyyy}; nothing for year first
     * @throws IllegalArgumentException if the format is none
     */
    public Moments(ZoneId zone, @Nullable String format) {
        this.zone = zone;
        dayFirst = DAY_FIRST.equals(format);
        yearLast = dayFirst || MONTH_FIRST.equals(format);
        chosen = yearLast || format == null || format.isBlank()
                ? null
                : DateTimeFormatter.ofPattern(format.replace("yy", "uu")).withResolverStyle(ResolverStyle.STRICT);
    }

    public Optional<Instant> read(String text) {
        try {
            if (WITH_ZONE.matcher(text).matches()) {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            }
            return local(text).map(time -> time.atZone(zone).toInstant());
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The day alone; empty if it is none, or a time of it is told that is not its beginning. */
    public Optional<LocalDate> day(String text) {
        try {
            return local(text)
                    .filter(time -> time.toLocalTime().equals(LocalTime.MIDNIGHT))
                    .map(LocalDateTime::toLocalDate);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private Optional<LocalDateTime> local(String text) {
        if (chosen != null) {
            var parsed = chosen.parseBest(text, LocalDateTime::from, LocalDate::from);
            return Optional.of(parsed instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.from(parsed));
        }
        if (yearLast) {
            var match = YEAR_LAST.matcher(text);
            if (match.matches()) {
                return Optional.of(yearLast(match));
            }
        }
        var match = YEAR_FIRST.matcher(text);
        return match.matches() ? Optional.of(LocalDateTime.of(day(match), time(match))) : Optional.empty();
    }

    private LocalDateTime yearLast(Matcher match) {
        var month = number(match, dayFirst ? 2 : 1);
        var day = number(match, dayFirst ? 1 : 2);
        return LocalDateTime.of(
                LocalDate.of(number(match, 3), month, day),
                LocalTime.of(number(match, 4), number(match, 5), number(match, 6)));
    }

    private static LocalDate day(Matcher match) {
        var packed = match.group(2) == null;
        return LocalDate.of(number(match, 1), number(match, packed ? 4 : 2), number(match, packed ? 5 : 3));
    }

    private static LocalTime time(Matcher match) {
        if (match.group(9) != null) {
            return LocalTime.of(number(match, 9), number(match, 10), number(match, 11));
        }
        return LocalTime.of(number(match, 6), number(match, 7), number(match, 8));
    }

    private static int number(Matcher match, int group) {
        var digits = match.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
