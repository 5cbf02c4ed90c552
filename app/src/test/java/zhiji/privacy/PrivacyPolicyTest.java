package zhiji.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "WORKING_DAYS, 2026-03-02, 2026-03-23",
        "WORKING_DAYS, 2026-03-06, 2026-03-27",
        "WORKING_DAYS, 2026-03-07, 2026-03-27",
        "DAYS, 2026-01-31, 2026-03-02",
    })
    void countsDaysFromTheOneAfter(PrivacyPolicy.Deadline deadline, LocalDate received, LocalDate due) {
        assertThat(new PrivacyPolicy(deadline, 7, null, null).dueOn(received)).isEqualTo(due);
    }
}
