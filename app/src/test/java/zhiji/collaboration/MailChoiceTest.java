package zhiji.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiji.platform.Problem;

/** When a letter is due, in the reader's own hours. */
class MailChoiceTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        // The last letter, now (both UTC; Shanghai is eight hours ahead), and whether the letter of 8 o'clock is due.
        "2026-11-01T00:00:00Z, 2026-11-01T23:59:00Z, false",
        "2026-11-01T00:00:00Z, 2026-11-02T00:00:00Z, true",
        "2026-11-02T00:01:00Z, 2026-11-02T12:00:00Z, false",
        "2026-10-20T00:00:00Z, 2026-11-02T12:00:00Z, true"
    })
    void comesOnceADayAtTheChosenHour(Instant last, Instant now, boolean due) {
        assertThat(MailChoice.initial(SHANGHAI).isDue(now, last)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T12:59:00Z, false", // 20:59
        "2026-11-01T13:00:00Z, true", // 21:00, an hour after the last
        "2026-11-01T14:00:00Z, false", // 22:00, quiet begins
        "2026-11-01T22:59:00Z, false", // 6:59 of the next day
        "2026-11-01T23:00:00Z, true" // 7:00, quiet is over
    })
    void leavesPeopleAloneOverNight(Instant now, boolean due) {
        var choice = choice(MailChoice.Often.HOURLY, 22, 7);
        assertThat(choice.isDue(now, Instant.parse("2026-11-01T12:00:00Z"))).isEqualTo(due);
    }

    @Test
    void comesToThoseWhoHadNoneAndNeverToThoseWhoWantNone() {
        var now = Instant.parse("2026-11-01T12:00:00Z");
        assertThat(MailChoice.initial(SHANGHAI).isDue(now, null)).isTrue();
        assertThat(choice(MailChoice.Often.NEVER, null, null).isDue(now, null)).isFalse();
    }

    @Test
    void refusesHalfAnIntervalAndHoursThereAreNot() {
        assertThatThrownBy(() -> choice(MailChoice.Often.DAILY, 22, null)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> choice(MailChoice.Often.DAILY, 22, 24)).isInstanceOf(Problem.class);
    }

    private static MailChoice choice(MailChoice.Often often, @Nullable Integer from, @Nullable Integer until) {
        return new MailChoice(often, 8, from, until, SHANGHAI, Set.of());
    }
}
