package zhiji.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a person may agree to or refuse (同意事项); the first three by each channel of its own. */
enum ConsentPurpose {
    @JsonProperty("marketing")
    MARKETING(true),
    @JsonProperty("care")
    CARE(true),
    @JsonProperty("survey")
    SURVEY(true),
    /** To be judged by a computer: worth, tiers, warnings. */
    @JsonProperty("profiling")
    PROFILING(false),
    @JsonProperty("sharing")
    SHARING(false);

    private final boolean byChannel;

    ConsentPurpose(boolean byChannel) {
        this.byChannel = byChannel;
    }

    boolean isByChannel() {
        return byChannel;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
