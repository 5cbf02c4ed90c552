package zhiji.records;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;

/** A name that an administrator gave, in each language; who reads another one gets the first there is. */
public record Labels(
        @JsonProperty("zh-CN") @Nullable String simplified,
        @JsonProperty("zh-TW") @Nullable String traditional,
        @JsonProperty("en") @Nullable String english) {

    private static final int LONGEST = 60;

    String in(Locale language) {
        var wanted = Map.of(Locale.SIMPLIFIED_CHINESE, 0, Locale.TRADITIONAL_CHINESE, 1)
                .getOrDefault(language, 2);
        var texts = new @Nullable String[] {simplified, traditional, english};
        var exact = texts[wanted];
        if (exact != null) {
            return exact;
        }
        for (var text : texts) {
            if (text != null) {
                return text;
            }
        }
        throw new IllegalStateException("No label at all");
    }

    /** In whatever language there is one. */
    List<String> all() {
        return Stream.of(simplified, traditional, english)
                .filter(Objects::nonNull)
                .toList();
    }

    /** @throws Problem if there is no name in any language, or one is too long */
    Labels checked(String path) {
        var checked = new Labels(stripped(simplified), stripped(traditional), stripped(english));
        var present = false;
        for (var text : new @Nullable String[] {checked.simplified, checked.traditional, checked.english}) {
            if (text != null) {
                present = true;
                if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
                    throw Problem.invalid(List.of(Problem.Field.of(path, "text.length", 1, LONGEST)));
                }
            }
        }
        if (!present) {
            throw Problem.invalid(List.of(Problem.Field.of(path, "required")));
        }
        return checked;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
