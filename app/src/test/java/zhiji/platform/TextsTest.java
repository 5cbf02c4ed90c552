package zhiji.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence exists in every language, and mentions the same values. */
class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"_zh_CN", "_zh_TW"})
    void areComplete(String language) throws IOException {
        var english = texts("");
        var other = texts(language);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var code : english.stringPropertyNames()) {
            assertThat(placeholders(other.getProperty(code)))
                    .as(code + language)
                    .isEqualTo(placeholders(english.getProperty(code)));
        }
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    private static Properties texts(String language) throws IOException {
        var file = Objects.requireNonNull(
                TextsTest.class.getResourceAsStream("/texts/messages" + language + ".properties"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
