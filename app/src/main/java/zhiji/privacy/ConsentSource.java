package zhiji.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a person said what they agree to (同意来源). */
enum ConsentSource {
    @JsonProperty("paper")
    PAPER,
    @JsonProperty("shop")
    SHOP,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("website")
    WEBSITE,
    @JsonProperty("app")
    APP,
    @JsonProperty("mail")
    MAIL,
    @JsonProperty("event")
    EVENT,
    @JsonProperty("other")
    OTHER
}
