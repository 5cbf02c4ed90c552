package zhiji.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "19970101, 1996-12-31T16:00:00Z",
        "2026-11-21, 2026-11-20T16:00:00Z",
        "2026/1/5, 2026-01-04T16:00:00Z",
        "2026.11.21, 2026-11-20T16:00:00Z",
        "2026年11月21日, 2026-11-20T16:00:00Z",
        "2026-11-21 08:30, 2026-11-21T00:30:00Z",
        "2026/11/21 8:05:09, 2026-11-21T00:05:09Z",
        "2026-11-21T08:30, 2026-11-21T00:30:00Z",
        "20261121083015, 2026-11-21T00:30:15Z",
        "2026-11-21T08:30:00Z, 2026-11-21T08:30:00Z",
        "2026-11-21T08:30:00.5+09:00, 2026-11-20T23:30:00.5Z",
    })
    void readsWhatTillsAndSpreadsheetsWrite(String text, Instant expected) {
        assertThat(new Moments(SHANGHAI, null).read(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "21/11/2026", "2026-02-30", "20261301", "2026-11-21 25:00", "12345", "00004"})
    void refusesWhatIsNoDate(String text) {
        assertThat(new Moments(SHANGHAI, null).read(text)).isEmpty();
    }

    @Test
    void readsDayBeforeMonthWhenAskedTo() {
        var chosen = new Moments(SHANGHAI, "dd/MM/yyyy");

        assertThat(chosen.read("21/11/2026")).contains(Instant.parse("2026-11-20T16:00:00Z"));
        assertThat(chosen.read("11/21/2026")).isEmpty();
        assertThat(chosen.read("31/02/2026")).isEmpty();
    }

    @Test
    void refusesAFormatThatIsNone() {
        assertThatThrownBy(() -> new Moments(SHANGHAI, "trip")).isInstanceOf(IllegalArgumentException.class);
    }
}
