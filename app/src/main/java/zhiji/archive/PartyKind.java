package zhiji.archive;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a party is. */
public enum PartyKind {
    @JsonProperty("organisation")
    ORGANISATION,
    @JsonProperty("person")
    PERSON,
    @JsonProperty("household")
    HOUSEHOLD
}
