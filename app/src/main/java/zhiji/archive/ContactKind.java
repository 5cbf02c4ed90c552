package zhiji.archive;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How somebody is reached. */
public enum ContactKind {
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("email")
    EMAIL
}
