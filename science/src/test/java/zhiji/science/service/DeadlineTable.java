package zhiji.science.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads deadlines.txt: calendars, then one case a line. */
final class DeadlineTable {

    /** A case with what was worked out for it by hand. */
    record Case(String what, ServiceClock clock, Instant now, Duration used, Optional<Instant> deadline) {

        @Override
        public String toString() {
            return what;
        }
    }

    private final Map<String, BusinessCalendar> calendars = new HashMap<>();
    private final Map<String, Timetable> timetables = new HashMap<>();
    private final List<Case> cases = new ArrayList<>();

    static List<Case> cases() {
        DeadlineTable table = new DeadlineTable();
        try (InputStream stream = DeadlineTable.class.getResourceAsStream("deadlines.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(table::read);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return table.cases;
    }

    private void read(String line) {
        if (line.contains("|")) {
            cases.add(readCase(
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList()));
            return;
        }
        String[] words = line.split(" ", -1);
        calendars.put(
                words[1],
                switch (words[0]) {
                    case "calendar" -> weekly(words);
                    case "free" -> free(calendar(words[1]), words[2]);
                    case "work" -> calendar(words[1]).withWorkingDay(LocalDate.parse(words[2]), day(words[4]));
                    default -> calendar(words[1]).withDay(LocalDate.parse(words[2]), shifts(words[3]));
                });
    }

    private BusinessCalendar calendar(String name) {
        return Objects.requireNonNull(calendars.get(name), name);
    }

    private static BusinessCalendar weekly(String[] words) {
        String[] ends = words[3].split("-", -1);
        List<DayOfWeek> days = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.compareTo(day(ends[0])) >= 0 && day.compareTo(day(ends[1])) <= 0)
                .toList();
        return BusinessCalendar.weekly(ZoneId.of(words[2]), days, shifts(words[4]));
    }

    private static BusinessCalendar free(BusinessCalendar calendar, String range) {
        String[] ends = range.split("\\.\\.", -1);
        BusinessCalendar result = calendar;
        LocalDate last = LocalDate.parse(ends[1]);
        for (LocalDate date = LocalDate.parse(ends[0]); !date.isAfter(last); date = date.plusDays(1)) {
            result = result.withHoliday(date);
        }
        return result;
    }

    private static DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Shift> shifts(String text) {
        return Arrays.stream(text.split(",", -1)).map(Shift::parse).toList();
    }

    private Case readCase(List<String> cells) {
        ZoneId zone = calendar(cells.get(1)).zone();
        ServiceClock clock = ServiceClock.started(
                new Promise(instant(cells.get(2), zone), timetable(cells.get(1)), duration(cells.get(3))));
        for (String event : cells.get(4).split(";", -1)) {
            clock = withEvent(clock, event.strip(), cells.get(1), zone);
        }
        Optional<Instant> deadline =
                cells.get(7).equals("none") ? Optional.empty() : Optional.of(instant(cells.get(7), zone));
        return new Case(cells.get(0), clock, instant(cells.get(5), zone), duration(cells.get(6)), deadline);
    }

    private ServiceClock withEvent(ServiceClock clock, String event, String calendar, ZoneId zone) {
        String[] words = event.split(" ", 2);
        switch (words[0]) {
            case "pause" -> {
                String[] ends = words[1].split("\\.\\.", -1);
                Instant from = instant(ends[0], zone);
                return clock.paused(ends[1].isEmpty() ? Pause.since(from) : new Pause(from, instant(ends[1], zone)));
            }
            case "promise" -> {
                String[] parts = words[1].split(" ", -1);
                String hours = parts.length > 3 ? parts[3] : calendar;
                Instant from = instant(parts[0] + " " + parts[1], zone);
                return clock.promising(new Promise(from, timetable(hours), duration(parts[2])));
            }
            case "done" -> {
                return clock.stoppedAt(instant(words[1], zone));
            }
            default -> {
                return clock;
            }
        }
    }

    private Timetable timetable(String calendar) {
        return timetables.computeIfAbsent(
                calendar, name -> calendar(name).timetable(LocalDate.of(2025, 12, 1), LocalDate.of(2027, 3, 31)));
    }

    private static Instant instant(String local, ZoneId zone) {
        return LocalDateTime.parse(local.replace(' ', 'T')).atZone(zone).toInstant();
    }

    private static Duration duration(String hours) {
        String[] parts = hours.split(":", -1);
        return Duration.ofHours(Long.parseLong(parts[0])).plusMinutes(Long.parseLong(parts[1]));
    }
}
