package zhiji.recovery;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What made somebody, or a rule, open a recovery (起因). */
enum Prompt {
    /** Somebody saw that something went wrong. */
    @JsonProperty("noticed")
    NOTICED,
    @JsonProperty("complaint")
    COMPLAINT,
    @JsonProperty("return")
    RETURN,
    /** The customer complained again and again. */
    @JsonProperty("complaints")
    COMPLAINTS,
    @JsonProperty("cues")
    CUES,
    /** A regular customer bought much less than before. */
    @JsonProperty("fall")
    FALL,
    @JsonProperty("silence")
    SILENCE
}
