package zhiji.science.service;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When people work (工作日历): shifts by weekday, and days that are different: holidays without a shift, weekends worked in
 * their stead (调休), half days.
 *
 * @param zone whose clocks the shifts go by
 * @param week shifts of each weekday; a weekday that is absent is free
 * @param exceptions shifts of single days, none for a holiday
 */
public record BusinessCalendar(ZoneId zone, Map<DayOfWeek, List<Shift>> week, Map<LocalDate, List<Shift>> exceptions) {

    /** Copies and orders the shifts; those of a day may not overlap. */
    public BusinessCalendar {
        Map<DayOfWeek, List<Shift>> orderedWeek = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, shifts) -> orderedWeek.put(day, Shift.inOrder(shifts)));
        Map<LocalDate, List<Shift>> orderedExceptions = new HashMap<>();
        exceptions.forEach((date, shifts) -> orderedExceptions.put(date, Shift.inOrder(shifts)));
        week = Map.copyOf(orderedWeek);
        exceptions = Map.copyOf(orderedExceptions);
    }

    /** Every hour of every day. */
    public static BusinessCalendar aroundTheClock(ZoneId zone) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(Shift.WHOLE_DAY));
        }
        return new BusinessCalendar(zone, week, Map.of());
    }

    /** The same shifts on some weekdays, the others free. */
    public static BusinessCalendar weekly(ZoneId zone, List<DayOfWeek> days, List<Shift> shifts) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(day, shifts));
        return new BusinessCalendar(zone, week, Map.of());
    }

    /** The same with a day free. */
    public BusinessCalendar withHoliday(LocalDate date) {
        return withDay(date, List.of());
    }

    /** The same with a day worked as a weekday usually is: 10 October 2026, a Saturday, as a Wednesday. */
    public BusinessCalendar withWorkingDay(LocalDate date, DayOfWeek as) {
        return withDay(date, week.getOrDefault(as, List.of()));
    }

    /** The same with other shifts on one day. */
    public BusinessCalendar withDay(LocalDate date, List<Shift> shifts) {
        Map<LocalDate, List<Shift>> more = new HashMap<>(exceptions);
        more.put(date, shifts);
        return new BusinessCalendar(zone, week, more);
    }

    /** The shifts of a day in their order. */
    public List<Shift> shifts(LocalDate date) {
        List<Shift> special = exceptions.get(date);
        return special != null ? special : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** Works the calendar out for all days from the first to the last. */
    public Timetable timetable(LocalDate first, LocalDate last) {
        return Timetable.of(this, first, last);
    }
}
