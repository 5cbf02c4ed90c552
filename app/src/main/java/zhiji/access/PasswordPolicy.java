package zhiji.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import zhiji.platform.Problem;

/**
 * Which passwords are refused (密码规则): too short ones, those everybody tries first, and the name of their owner. Signs of a
 * certain kind are not asked for, as they make passwords harder to remember rather than to guess (NIST SP 800-63B, 5.1.1.2).
 */
@Component
class PasswordPolicy {

    private static final int SHORTEST = 10;

    /** What bcrypt reads of a password. */
    private static final int LONGEST_BYTES = 72;

    private static final int FEWEST_SIGNS = 5;

    private final Set<String> common;

    PasswordPolicy() {
        try (var lines = new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/zhiji/common-passwords.txt")),
                StandardCharsets.UTF_8)) {
            common = lines.readAllAsString()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is wrong with a password, if anything is. */
    Optional<Problem.Field> fault(String path, String password, String username) {
        if (password.length() < SHORTEST || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of(Problem.Field.of(path, "password.length", SHORTEST, LONGEST_BYTES));
        }
        var core = core(password);
        var isKnown = core.isEmpty()
                || core.equals(core(username))
                || common.contains(core)
                || isRun(password)
                || password.chars().distinct().count() < FEWEST_SIGNS;
        return isKnown ? Optional.of(Problem.Field.of(path, "password.common")) : Optional.empty();
    }

    /** The letters, with those back in place that are written as signs: what is added around a word does not count. */
    private static String core(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("^[^\\p{L}@$]+|[^\\p{L}]+$", "")
                .replace('@', 'a')
                .replace('$', 's')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replaceAll("[\\s._-]", "");
    }

    private static boolean isRun(String password) {
        return List.of(1, -1, 0).stream().anyMatch(step -> {
            for (var index = 1; index < password.length(); index++) {
                var expected = (password.charAt(index - 1) - '0' + step + 10) % 10 + '0';
                if (password.charAt(index) != expected) {
                    return false;
                }
            }
            return true;
        });
    }
}
