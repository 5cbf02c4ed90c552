package zhiji.archive;

import com.fasterxml.jackson.annotation.JsonProperty;

/** From which side of a relation a party is looked at. */
public enum Direction {
    @JsonProperty("out")
    OUT,
    @JsonProperty("in")
    IN
}
