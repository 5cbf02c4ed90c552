package zhiji.science.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTest {

    // Published codes of Tencent, Huawei and Alibaba (National Enterprise Credit Information Publicity System).
    @ParameterizedTest
    @CsvSource({
        "9144030071526726XG",
        "914403001922038216",
        "91330100799655058B",
        "９１４４０３００７１５２６７２６ｘｇ",
        "9144 0300-7152-6726-XG"
    })
    void acceptsPublishedCodes(String typed) {
        assertThat(CreditCode.check(typed)).isEmpty();
        assertThat(CreditCode.parse(typed)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "9144030071526726X, LENGTH",
        "9144030071526726IG, CHARACTER",
        "91A4030071526726XG, DIVISION",
        "9144030071526762XG, ORGANISATION_CHECK",
        "9144030071526726XH, CHECK"
    })
    void saysWhatIsWrong(String typed, CreditCode.Fault fault) {
        assertThat(CreditCode.check(typed)).contains(fault);
        assertThat(CreditCode.parse(typed)).isEmpty();
    }

    @Test
    void knowsItsParts() {
        var code = new CreditCode("9144030071526726XG");
        assertThat(code.division()).isEqualTo("440300");
        assertThat(code.organisation()).isEqualTo("71526726X");
        assertThatThrownBy(() -> new CreditCode("x")).hasMessageContaining("LENGTH");
    }

    @Test
    void catchesEveryChangedCharacter() {
        String valid = "914403001922038216";
        for (int i = 0; i < valid.length(); i++) {
            char other = valid.charAt(i) == '7' ? '8' : '7';
            String changed = valid.substring(0, i) + other + valid.substring(i + 1);
            assertThat(CreditCode.check(changed)).as(changed).isPresent();
        }
    }
}
