package zhiji.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an import is. */
enum ImportStatus {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("checking")
    CHECKING,
    @JsonProperty("checked")
    CHECKED,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("done")
    DONE,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("reverting")
    REVERTING,
    @JsonProperty("reverted")
    REVERTED;

    boolean isActive() {
        return this == CHECKING || this == RUNNING || this == REVERTING;
    }
}
