package zhiji.complaints;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How grave a complaint is (严重程度); each has a promise of its own. */
public enum Gravity {
    @JsonProperty("minor")
    MINOR,
    @JsonProperty("normal")
    NORMAL,
    @JsonProperty("serious")
    SERIOUS,
    /** Somebody or something came to harm, or may. */
    @JsonProperty("critical")
    CRITICAL
}
