package zhiji.science.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceClockTest {

    private static final BusinessCalendar OFFICE = BusinessCalendar.weekly(
            ZoneId.of("Europe/Berlin"),
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY),
            List.of(Shift.parse("01:00-05:30"), Shift.parse("13:00-18:00")));
    private static final Timetable HOURS = OFFICE.timetable(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    static Stream<DeadlineTable.Case> cases() {
        return DeadlineTable.cases().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheTableMadeByHand(DeadlineTable.Case example) {
        assertThat(example.clock().used(example.now())).as("used").isEqualTo(example.used());
        assertThat(example.clock().deadline()).as("deadline").isEqualTo(example.deadline());
    }

    @Test
    void holdsSixtyCases() {
        assertThat(DeadlineTable.cases()).hasSizeGreaterThanOrEqualTo(60);
    }

    /** Minute by minute instead of by search: whether somebody works is asked of the local time of each minute. */
    @Test
    void countsWhatAStopWatchWouldCount() {
        Random random = new Random(8);
        for (int round = 0; round < 60; round++) {
            Instant from = Instant.parse("2026-02-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(400_000)));
            int minutes = random.nextInt(6_000);
            int worked = 0;
            for (int minute = 0; minute < minutes; minute++) {
                worked += works(from.plus(Duration.ofMinutes(minute))) ? 1 : 0;
            }
            Instant until = from.plus(Duration.ofMinutes(minutes));
            assertThat(HOURS.between(from, until)).as("%s to %s", from, until).hasMinutes(worked);
        }
    }

    @Test
    void findsTheFirstMomentAtWhichTimeIsUsedUp() {
        Random random = new Random(9);
        for (int round = 0; round < 500; round++) {
            Instant from = Instant.parse("2026-02-01T00:00:00Z").plus(Duration.ofSeconds(random.nextInt(20_000_000)));
            Duration wanted = Duration.ofMillis(1 + random.nextInt(50_000_000));
            Instant due = HOURS.after(from, wanted);

            assertThat(HOURS.between(from, due)).isEqualTo(wanted);
            assertThat(HOURS.between(from, due.minusMillis(1))).isLessThan(wanted);
        }
    }

    @Test
    void usesUpNoMoreThanPasses() {
        Random random = new Random(10);
        for (int round = 0; round < 200; round++) {
            Instant start = Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(200_000)));
            ServiceClock clock = ServiceClock.started(new Promise(start, HOURS, Duration.ofHours(30)));
            for (int event = 0; event < 4; event++) {
                Instant at = start.plus(Duration.ofMinutes(random.nextInt(20_000)));
                clock = event % 2 == 0
                        ? clock.paused(new Pause(at, at.plus(Duration.ofMinutes(random.nextInt(3_000)))))
                        : clock.promising(new Promise(at, HOURS, Duration.ofMinutes(1 + random.nextInt(4_000))));
            }
            Duration before = Duration.ZERO;
            for (int hour = 0; hour < 400; hour++) {
                Duration used = clock.used(start.plus(Duration.ofHours(hour)));
                assertThat(used).isBetween(before, before.plusHours(1));
                before = used;
            }
            Instant due = clock.deadline().orElseThrow();
            assertThat(clock.reaches(0.5).orElseThrow()).isBeforeOrEqualTo(due);
            assertThat(clock.isOverdue(due)).isFalse();
            assertThat(clock.isOverdue(due.plusMillis(1))).isTrue();
        }
    }

    @Test
    void warnsWhenAShareIsUsed() {
        Instant monday = Instant.parse("2026-11-02T12:00:00Z");
        ServiceClock clock = ServiceClock.started(new Promise(monday, HOURS, Duration.ofHours(5)));

        assertThat(clock.reaches(0.8)).contains(Instant.parse("2026-11-02T16:00:00Z"));
        assertThat(clock.left(Instant.parse("2026-11-03T01:00:00Z"))).isEqualTo(Duration.ofHours(-1));
        assertThat(clock.stoppedAt(monday).isOverdue(Instant.parse("2026-12-01T00:00:00Z")))
                .isFalse();
        assertThat(clock.paused(Pause.since(monday)).isPaused(monday)).isTrue();
    }

    @Test
    void saysWhatItDoesNotKnow() {
        Instant late = Instant.parse("2026-12-31T16:00:00Z");

        assertThatThrownBy(() -> HOURS.after(late, Duration.ofHours(9)))
                .hasMessageContaining("the calendar is worked out until 2026-12-31T23:00:00Z only");
        assertThatThrownBy(() -> HOURS.between(late, late.plus(Duration.ofDays(2))))
                .hasMessageContaining("is outside what the calendar was worked out for");
        assertThatThrownBy(() -> Shift.parse("12:00-09:00")).hasMessageContaining("cannot end at 09:00");
        assertThatThrownBy(() ->
                        OFFICE.withDay(LocalDate.of(2026, 1, 1), List.of(Shift.WHOLE_DAY, Shift.parse("09:00-12:00"))))
                .hasMessageContaining("overlap");
    }

    private static boolean works(Instant moment) {
        var local = moment.atZone(OFFICE.zone());
        LocalTime time = local.toLocalTime();
        return OFFICE.shifts(local.toLocalDate()).stream()
                .anyMatch(shift -> !time.isBefore(shift.from()) && time.isBefore(shift.until()));
    }
}
