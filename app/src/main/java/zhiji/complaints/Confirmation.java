package zhiji.complaints;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the customer said when asked whether all is well (回访结果). */
public enum Confirmation {
    @JsonProperty("satisfied")
    SATISFIED,
    @JsonProperty("dissatisfied")
    DISSATISFIED,
    /** It was tried; nobody could be reached. */
    @JsonProperty("unreached")
    UNREACHED
}
