package zhiji.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a right reaches (数据范围), the narrowest first. */
public enum Scope {
    @JsonProperty("none")
    NONE,
    /** What one owns, or owns for somebody on leave. */
    @JsonProperty("own")
    OWN,
    /** What the members of one's teams own. */
    @JsonProperty("team")
    TEAM,
    /** What the members of one's teams own, and of all teams below those that one leads. */
    @JsonProperty("subordinates")
    SUBORDINATES,
    /** Everything, also what nobody owns. */
    @JsonProperty("all")
    ALL;

    Scope widest(Scope other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Scope narrowest(Scope other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
