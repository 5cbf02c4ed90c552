package zhiji.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import zhiji.platform.Problem;

/** A language of the interface. */
public enum Language {
    SIMPLIFIED("zh-CN"),
    TRADITIONAL("zh-TW"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    @JsonCreator
    public static Language of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("enumeration.unknown", tag));
    }

    @JsonValue
    public String tag() {
        return tag;
    }
}
