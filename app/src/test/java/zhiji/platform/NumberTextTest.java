package zhiji.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"29.33|29.33", "-5|-5", "1,234.50|1234.50", "¥ 99|99", "￥1,000|1000", "(12.00)|-12.00", "88元|88"})
    void readsNumbersAsPeopleWriteThem(String text, BigDecimal expected) {
        assertThat(NumberText.read(text))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,23", "1.2.3", "1e999999999", "--1", "九十九"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(NumberText.read(text)).isEmpty();
    }
}
