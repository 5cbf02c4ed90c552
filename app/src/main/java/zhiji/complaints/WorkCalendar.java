package zhiji.complaints;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import zhiji.platform.Problem;
import zhiji.science.service.BusinessCalendar;
import zhiji.science.service.Shift;

/**
 * When a desk works (工作日历), as people write it: the shifts of weekdays, and of days that are different, as
 * {@code 09:00-12:00,13:00-18:00}; a holiday has none.
 */
record WorkCalendar(UUID id, Hours hours, boolean standard, long version) {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_DAYS = 2_000;

    /** @throws Problem if there is no such time zone */
    static ZoneId zone(String written) {
        try {
            return ZoneId.of(written.strip());
        } catch (DateTimeException unknown) {
            throw Problem.invalid(List.of(Problem.Field.of("zone", "value.unreadable", written)));
        }
    }

    /** What it says. */
    record Hours(String name, ZoneId zone, Map<DayOfWeek, String> week, Map<LocalDate, String> days) {

        Hours {
            name = name.strip();
            week = Map.copyOf(week);
            days = new TreeMap<>(days);
        }

        /** @throws Problem naming what cannot be read */
        Hours checked() {
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                throw Problem.invalid(List.of(Problem.Field.of("name", "text.length", 1, LONGEST_NAME)));
            }
            if (days.size() > MOST_DAYS) {
                throw Problem.invalid("list.too-long", days.size(), MOST_DAYS);
            }
            if (week.values().stream().allMatch(String::isBlank)) {
                throw Problem.invalid(List.of(Problem.Field.of("week", "required")));
            }
            calendar();
            return this;
        }

        BusinessCalendar calendar() {
            var byWeekday = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
            week.forEach((day, text) -> byWeekday.put(day, shifts("week", text)));
            var byDate = new HashMap<LocalDate, List<Shift>>();
            days.forEach((day, text) -> byDate.put(day, shifts("days", text)));
            try {
                return new BusinessCalendar(zone, byWeekday, byDate);
            } catch (IllegalArgumentException overlapping) {
                throw Problem.invalid(
                        List.of(Problem.Field.of("week", "complaint.shifts", String.join(",", week.values()))));
            }
        }

        private static List<Shift> shifts(String field, String text) {
            try {
                return Arrays.stream(text.split("[,，\\s]+", -1))
                        .filter(part -> !part.isEmpty())
                        .map(Shift::parse)
                        .toList();
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw Problem.invalid(List.of(Problem.Field.of(field, "complaint.shifts", text)));
            }
        }
    }
}
