package zhiji.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Something that may be done with the records of a type (权限). */
public enum Right {
    @JsonProperty("see")
    SEE,
    @JsonProperty("create")
    CREATE,
    @JsonProperty("edit")
    EDIT,
    @JsonProperty("delete")
    DELETE,
    @JsonProperty("export")
    EXPORT,
    @JsonProperty("import")
    IMPORT,
    @JsonProperty("bulk")
    BULK,
    @JsonProperty("merge")
    MERGE,
    @JsonProperty("configure")
    CONFIGURE
}
