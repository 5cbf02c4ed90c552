package zhiji.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import zhiji.science.service.BusinessCalendar;
import zhiji.science.service.Pause;
import zhiji.science.service.Promise;
import zhiji.science.service.ServiceClock;
import zhiji.science.service.Shift;
import zhiji.science.service.Timetable;

/**
 * One round over 100,000 open cases: calendar worked out for three years, then for each case with up to three pauses and a
 * changed promise the deadline, the warning at 80 % and the time used. {@code ./zhiji bench micro Deadline}; bound: 5 s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class DeadlineBenchmark {

    private static final int CASES = 100_000;
    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

    private final Random random = new Random(7);
    private final List<ServiceClock> cases = new ArrayList<>(CASES);
    private BusinessCalendar calendar = BusinessCalendar.aroundTheClock(ZoneId.of("Asia/Shanghai"));

    /** Opens the cases within the last 200 days. */
    @Setup
    public void open() {
        calendar = BusinessCalendar.weekly(
                ZoneId.of("Asia/Shanghai"),
                List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                List.of(Shift.parse("09:00-12:00"), Shift.parse("13:00-18:00")));
        Timetable hours = timetable();
        for (int i = 0; i < CASES; i++) {
            Instant start = NOW.minus(Duration.ofMinutes(random.nextInt(200 * 24 * 60)));
            ServiceClock clock = ServiceClock.started(new Promise(start, hours, Duration.ofHours(8)));
            for (int pause = random.nextInt(4); pause > 0; pause--) {
                Instant from = start.plus(Duration.ofMinutes(random.nextInt(10_000)));
                clock = clock.paused(new Pause(from, from.plus(Duration.ofMinutes(random.nextInt(3_000)))));
            }
            cases.add(random.nextInt(4) > 0 ? clock : clock.promising(changed(start, hours)));
        }
    }

    /** All cases once. */
    @Benchmark
    public long round() {
        Timetable hours = timetable();
        long overdue = 0;
        for (ServiceClock clock : cases) {
            overdue += clock.isOverdue(NOW) ? 1 : 0;
            overdue += clock.reaches(0.8).isPresent() ? 1 : 0;
            overdue += clock.left(NOW).isNegative() ? 1 : 0;
        }
        return overdue + hours.first().getEpochSecond();
    }

    private Timetable timetable() {
        return calendar.timetable(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31));
    }

    private Promise changed(Instant start, Timetable hours) {
        return new Promise(start.plus(Duration.ofMinutes(random.nextInt(3_000))), hours, Duration.ofHours(16));
    }
}
