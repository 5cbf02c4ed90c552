package zhiji.complaints;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiji.science.service.Pause;
import zhiji.science.service.Promise;
import zhiji.science.service.ServiceClock;
import zhiji.science.service.Timetable;

/** Works out when complaints are due (时限): in the hours of their desk, with the clock standing still during pauses. */
@Component
class Deadlines {

    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private static final double WARNING_SHARE = 0.8;

    private final SetupStore store;
    private final ClockStore clocks;

    Deadlines(SetupStore store, ClockStore clocks) {
        this.store = store;
        this.clocks = clocks;
    }

    /** What was promised for a complaint from a moment on. */
    record Promised(Instant from, UUID calendar, int acknowledgeMinutes, int solveMinutes) {}

    /** All that decides when a complaint is due. */
    record Facts(List<Promised> promised, List<Pause> pauses) {

        Facts {
            promised = List.copyOf(promised);
            pauses = List.copyOf(pauses);
        }
    }

    /** How much of the time allowed is used, in minutes of work. */
    record Used(long minutes, long allowed) {}

    Complaint.Due due(Facts facts) {
        return due(facts, timetables());
    }

    Used used(Facts facts, Instant until) {
        var clock = solving(facts, timetables());
        var minutes = clock.used(until).toMinutes();
        return new Used(minutes, minutes + clock.left(until).toMinutes());
    }

    static Complaint.Due due(Facts facts, Map<UUID, Timetable> timetables) {
        var solving = solving(facts, timetables);
        return new Complaint.Due(
                clock(facts, timetables, true).deadline().orElse(null),
                solving.deadline().orElse(null),
                solving.reaches(WARNING_SHARE).orElse(null));
    }

    /** The hours of every calendar, worked out. */
    Map<UUID, Timetable> timetables() {
        var timetables = new HashMap<UUID, Timetable>();
        for (var calendar : store.calendars()) {
            timetables.put(calendar.id(), Timetables.of(calendar));
        }
        return timetables;
    }

    /** Every open complaint from the one after a position on; answers the last of them, or nothing at the end. */
    List<UUID> workOut(UUID position, int limit, Map<UUID, Timetable> timetables) {
        var facts = clocks.open(position, limit);
        var due = new HashMap<UUID, Complaint.Due>();
        facts.forEach((id, known) -> due.put(id, due(known, timetables)));
        clocks.save(due);
        return List.copyOf(facts.keySet());
    }

    private static ServiceClock solving(Facts facts, Map<UUID, Timetable> timetables) {
        return clock(facts, timetables, false);
    }

    private static ServiceClock clock(Facts facts, Map<UUID, Timetable> timetables, boolean acknowledging) {
        var promises = facts.promised().stream()
                .map(one -> new Promise(
                        one.from(),
                        Objects.requireNonNull(timetables.get(one.calendar())),
                        Duration.ofMinutes(acknowledging ? one.acknowledgeMinutes() : one.solveMinutes())))
                .toList();
        return new ServiceClock(promises, facts.pauses(), Instant.MAX);
    }
}
