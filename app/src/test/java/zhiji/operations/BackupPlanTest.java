package zhiji.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the daily backup is due, and which ones are kept. */
class BackupPlanTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final BackupPlan plan = BackupPlan.initial(SHANGHAI);

    @Test
    void isDueOnceADayWithinSomeHours() {
        assertThat(plan.isDue(at("02:59"), null)).isFalse();
        assertThat(plan.isDue(at("03:00"), null)).isTrue();
        assertThat(plan.isDue(at("06:59"), null)).isTrue();
        assertThat(plan.isDue(at("07:00"), null)).isFalse();
        assertThat(plan.isDue(at("05:00"), at("03:10"))).isFalse();
        assertThat(plan.isDue(at("05:00"), at("02:50"))).isTrue();
    }

    @Test
    void isDueAcrossMidnight() {
        var late = new BackupPlan(true, 23, SHANGHAI, 7, 4, 3, null, null);
        var afterMidnight = ZonedDateTime.of(2026, 11, 23, 1, 0, 0, 0, SHANGHAI).toInstant();
        assertThat(late.isDue(afterMidnight, at("22:00"))).isTrue();
        assertThat(late.isDue(afterMidnight, at("23:05"))).isFalse();
    }

    @Test
    void keepsDaysWeeksAndMonths() {
        var made = new ArrayList<Instant>();
        for (var day = LocalDate.of(2026, 1, 1); !day.isAfter(LocalDate.of(2026, 6, 30)); day = day.plusDays(1)) {
            made.add(day.atTime(3, 0).atZone(SHANGHAI).toInstant());
        }
        var kept = new ArrayList<>(made);
        kept.removeAll(plan.expired(made));
        assertThat(kept.stream().map(one -> LocalDate.ofInstant(one, SHANGHAI).toString()))
                .containsExactly(
                        "2026-04-30",
                        "2026-05-31",
                        "2026-06-14",
                        "2026-06-21",
                        "2026-06-24",
                        "2026-06-25",
                        "2026-06-26",
                        "2026-06-27",
                        "2026-06-28",
                        "2026-06-29",
                        "2026-06-30");
    }

    @Test
    void neverTakesAwayTheOnlyOne() {
        var nothing = new BackupPlan(true, 3, SHANGHAI, 0, 0, 0, null, null);
        assertThat(nothing.expired(List.of(at("03:00")))).isEmpty();
    }

    private static Instant at(String time) {
        return ZonedDateTime.parse("2026-11-22T" + time + ":00+08:00[Asia/Shanghai]")
                .toInstant();
    }
}
