package zhiji.archive;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a name is used. */
public enum NameKind {
    @JsonProperty("legal")
    LEGAL,
    @JsonProperty("short")
    SHORT,
    @JsonProperty("english")
    ENGLISH,
    @JsonProperty("former")
    FORMER,
    /** What a member of a merged party is called when another of its names is shown. */
    @JsonProperty("also")
    ALSO
}
