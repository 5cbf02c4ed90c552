package zhiji.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of file is imported. */
public enum ImportFormat {
    @JsonProperty("csv")
    CSV,
    @JsonProperty("xlsx")
    XLSX
}
