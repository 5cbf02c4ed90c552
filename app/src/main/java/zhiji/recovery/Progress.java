package zhiji.recovery;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a recovery stands (进展), and in the end its result. */
enum Progress {
    @JsonProperty("open")
    OPEN,
    /** Something that is to be given waits for approval. */
    @JsonProperty("awaiting")
    AWAITING,
    @JsonProperty("saved")
    SAVED,
    @JsonProperty("lost")
    LOST,
    /** The customer could not be asked, or did not say. */
    @JsonProperty("unknown")
    UNKNOWN;

    boolean isResult() {
        return this == SAVED || this == LOST || this == UNKNOWN;
    }
}
