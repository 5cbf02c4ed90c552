package zhiji.platform;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The way a change came in. */
public enum Via {
    /** A person in the browser. */
    @JsonProperty("page")
    PAGE,
    /** A program with a token. */
    @JsonProperty("api")
    API,
    /** A row of an imported file. */
    @JsonProperty("import")
    IMPORT,
    /** A rule that an administrator switched on. */
    @JsonProperty("rule")
    RULE
}
