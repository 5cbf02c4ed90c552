package zhiji.archive;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What one party is to another: the first employs, belongs to, is a branch of, is a household of, or referred the second. */
public enum RelationKind {
    @JsonProperty("employs")
    EMPLOYS,
    @JsonProperty("belongs-to")
    BELONGS_TO,
    @JsonProperty("branch-of")
    BRANCH_OF,
    @JsonProperty("household-of")
    HOUSEHOLD_OF,
    @JsonProperty("refers")
    REFERS
}
