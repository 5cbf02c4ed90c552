package zhiji.complaints;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The way a complaint came in (渠道). */
public enum Channel {
    @JsonProperty("counter")
    COUNTER,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("form")
    FORM,
    @JsonProperty("mail")
    MAIL,
    @JsonProperty("wechat")
    WECHAT,
    /** A shop or review site of others. */
    @JsonProperty("platform")
    PLATFORM,
    @JsonProperty("survey")
    SURVEY,
    @JsonProperty("other")
    OTHER
}
