package zhiji.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {

    @Test
    void readsEveryKindOfValue() {
        String text = "{\"a\": [1, -2.5e3, true, false, null], \"b\\u4e2d\\n\": {}, \"c\": \"\\\"/\\\\\", \"d\": []}";
        assertThat(JsonReader.read("x", text))
                .isEqualTo(Map.of(
                        "a", List.of(1.0, -2500.0, true, false, Optional.empty()),
                        "b中\n", Map.of(),
                        "c", "\"/\\",
                        "d", List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"a": 1,}        | line 1, column 9: expected a name in quotes.
                    {"a" 1}          | line 1, column 6: expected ':' after "a".
                    {"a": 1 "b": 2}  | line 1, column 9: expected ',' or '}'.
                    {"a": 1, "a": 2} | line 1, column 16: "a" is given twice.
                    [1 2]            | line 1, column 4: expected ',' or ']'.
                    [01]             | line 1, column 3: expected ',' or ']'.
                    [.5]             | line 1, column 2: expected a value.
                    "ab              | line 1, column 4: the quotes are not closed.
                    "\\x"            | line 1, column 3: an unknown escape after '\\'.
                    "\\u12g4"        | line 1, column 4: expected four hexadecimal digits.
                    tru              | line 1, column 1: expected a value.
                    [] []            | line 1, column 4: expected the end of the text.
                    ``               | line 1, column 1: expected a value.
                    """)
    void namesThePlaceOfAFault(String text, String fault) {
        assertThatThrownBy(() -> JsonReader.read("model.json", text))
                .isInstanceOf(InputFault.class)
                .hasMessage("model.json, " + fault);
    }

    @Test
    void countsLinesAndLimitsDepth() {
        assertThatThrownBy(() -> JsonReader.read("m", "{\n  \"a\": [1,\n  x]}"))
                .hasMessageContaining("line 3, column 3");
        assertThatThrownBy(() -> JsonReader.read("m", "[".repeat(100_000))).hasMessageContaining("64 levels");
    }
}
