package zhiji.improvements;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an improvement is (改进进度); it only ever goes forward. */
enum Advance {
    @JsonProperty("found")
    FOUND,
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("doing")
    DOING,
    @JsonProperty("done")
    DONE,
    /** Its owner compared before and after. */
    @JsonProperty("checked")
    CHECKED;

    boolean isDone() {
        return this == DONE || this == CHECKED;
    }
}
