package zhiji.types;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;

/** A name that an administrator gave, in each language; who reads another one gets the first there is. */
public record Labels(
        @JsonProperty("zh-CN") @Nullable String simplified,
        @JsonProperty("zh-TW") @Nullable String traditional,
        @JsonProperty("en") @Nullable String english) {

    public static final Labels NONE = new Labels(null, null, null);

    private static final int LONGEST = 60;

    /** In a language, or in the first there is. */
    public String in(Locale language) {
        return exactly(language)
                .or(() -> Stream.of(simplified, traditional, english)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("No label at all"));
    }

    /** In whatever language there is one. */
    public List<String> all() {
        return Stream.of(simplified, traditional, english)
                .filter(Objects::nonNull)
                .toList();
    }

    /** In a language, if it was written in that one. */
    public Optional<String> exactly(Locale language) {
        if (language.equals(Locale.SIMPLIFIED_CHINESE)) {
            return Optional.ofNullable(simplified);
        }
        return Optional.ofNullable(language.equals(Locale.TRADITIONAL_CHINESE) ? traditional : english);
    }

    /**
     * As it is kept.
     *
     * @throws Problem if there is no name in any language, or one is too long
     */
    public Labels checked(String path) {
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
