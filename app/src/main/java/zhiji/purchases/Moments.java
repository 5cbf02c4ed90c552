package zhiji.purchases;

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
 * Reads dates and times as tills and spreadsheets write them: 20261121, 2026-11-21, 2026/11/21, 2026.11.21, 2026年11月21日,
 * each with or without a time. Day before month is read only where it was asked for, for nobody can tell it from month
 * before day.
 */
final class Moments {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))"
                    + "(?:[T ]*(\\d{1,2})[:时](\\d{1,2})(?:[:分](\\d{1,2})(?:\\.\\d+)?秒?|分)?"
                    + "|[T ]?(\\d{2})(\\d{2})(\\d{2}))?");

    private static final Pattern WITH_ZONE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})");

    private final ZoneId zone;
    private final @Nullable DateTimeFormatter chosen;

    /** @throws IllegalArgumentException if the format is none */
    Moments(ZoneId zone, @Nullable String format) {
        this.zone = zone;
        chosen = format == null || format.isBlank()
                ? null
                : DateTimeFormatter.ofPattern(format.replace("yy", "uu")).withResolverStyle(ResolverStyle.STRICT);
    }

    Optional<Instant> read(String text) {
        try {
            if (WITH_ZONE.matcher(text).matches()) {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            }
            return local(text).map(time -> time.atZone(zone).toInstant());
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private Optional<LocalDateTime> local(String text) {
        if (chosen != null) {
            var parsed = chosen.parseBest(text, LocalDateTime::from, LocalDate::from);
            return Optional.of(parsed instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.from(parsed));
        }
        var match = YEAR_FIRST.matcher(text);
        return match.matches() ? Optional.of(LocalDateTime.of(day(match), time(match))) : Optional.empty();
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
