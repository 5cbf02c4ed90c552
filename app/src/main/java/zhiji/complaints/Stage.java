package zhiji.complaints;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a complaint is (阶段), in the order of the process. */
public enum Stage {
    @JsonProperty("received")
    RECEIVED,
    @JsonProperty("acknowledged")
    ACKNOWLEDGED,
    /** Its category and gravity are known, and it lies at the right desk. */
    @JsonProperty("classified")
    CLASSIFIED,
    @JsonProperty("investigated")
    INVESTIGATED,
    @JsonProperty("proposed")
    PROPOSED,
    /** The customer agreed to what was proposed. */
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("carried-out")
    CARRIED_OUT,
    /** The customer was asked whether all is well, or could not be reached. */
    @JsonProperty("confirmed")
    CONFIRMED,
    @JsonProperty("closed")
    CLOSED,
    @JsonProperty("learnt")
    LEARNT;

    boolean isOpen() {
        return this != CLOSED && this != LEARNT;
    }

    boolean isBetween(Stage first, Stage last) {
        return compareTo(first) >= 0 && compareTo(last) <= 0;
    }
}
