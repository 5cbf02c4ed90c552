package zhiji.complaints;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import zhiji.science.service.Timetable;

/** Calendars worked out once for as long as they say the same. */
final class Timetables {

    private static final int MOST = 100;

    private static final LoadingCache<WorkCalendar.Hours, Timetable> KNOWN = Caffeine.newBuilder()
            .maximumSize(MOST)
            .build(hours -> hours.calendar().timetable(Deadlines.FIRST, Deadlines.LAST));

    private Timetables() {}

    static Timetable of(WorkCalendar calendar) {
        return KNOWN.get(calendar.hours());
    }
}
