package zhiji.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhiji.platform.Problem;

/** Which passwords are refused. */
class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "P@ssw0rd2026!",
                "1234567890",
                "9876543210",
                "1111111111",
                "qwertyuiop",
                "Woaini520520",
                "!!iloveyou!!",
                "abababababab",
                "wang.jianguo88"
            })
    void refusesWhatEverybodyTriesFirst(String password) {
        assertThat(policy.fault("password", password, "WangJianguo"))
                .map(Problem.Field::code)
                .contains("password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a password for tests", "三月里杏花开满山坡真好看", "lead-password-1", "tram-kettle-orchid"})
    void takesASentenceWithoutAskingForSigns(String password) {
        assertThat(policy.fault("password", password, "WangJianguo")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "这个密码虽然是一句话可是实在是太长太长了所以加密的算法读不完它的最后几个字"})
    void refusesWhatIsTooShortOrLongerThanIsCompared(String password) {
        assertThat(policy.fault("password", password, "x"))
                .map(Problem.Field::code)
                .contains("password.length");
    }
}
