package zhiji.identity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a profile shows a value and not another (取值规则). */
enum Rule {
    /** Nobody says anything else. */
    @JsonProperty("only")
    ONLY,
    /** Somebody wrote it on the shared profile, or chose it when merging. */
    @JsonProperty("by-hand")
    BY_HAND,
    /** From the party with a verified credit code, then the one written by a person rather than a file. */
    @JsonProperty("most-trusted")
    MOST_TRUSTED,
    /** The longest one. */
    @JsonProperty("most-complete")
    MOST_COMPLETE,
    /** The one written last. */
    @JsonProperty("newest")
    NEWEST,
    /** The one that was there first. */
    @JsonProperty("oldest")
    OLDEST,
    /** What the party says that stands for all. */
    @JsonProperty("survivor")
    SURVIVOR,
    /** Everything that any of them says. */
    @JsonProperty("all")
    ALL
}
