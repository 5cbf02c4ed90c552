package zhiji.complaints;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By what complaints are counted (归类方式): each is a field of a complaint. */
enum CauseGroup {
    @JsonProperty("cause")
    CAUSE,
    @JsonProperty("category")
    CATEGORY,
    @JsonProperty("product")
    PRODUCT,
    @JsonProperty("batch")
    BATCH,
    @JsonProperty("shop")
    SHOP,
    @JsonProperty("desk")
    DESK;

    String field() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
