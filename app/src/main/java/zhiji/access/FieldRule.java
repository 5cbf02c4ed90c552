package zhiji.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody may do with a field that a role says something about (字段权限), the most open first. */
public enum FieldRule {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("read-only")
    READ_ONLY,
    /** Shown in part, such as 138****1234; nobody can search, filter, sort or group by it. */
    @JsonProperty("masked")
    MASKED,
    @JsonProperty("hidden")
    HIDDEN;

    /** Whether the value itself may be known. */
    public boolean isPlain() {
        return compareTo(READ_ONLY) <= 0;
    }
}
