package zhiji.hierarchy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What speaks for a party belonging under another (依据), and how much. */
enum Evidence {
    /** It bears the name of the other and that of a branch. */
    @JsonProperty("branch-name")
    BRANCH_NAME(60),
    /** It bears the whole name of the other. */
    @JsonProperty("whole-name")
    WHOLE_NAME(20),
    /** It is a shop of the other's brand. */
    @JsonProperty("shop-name")
    SHOP_NAME(45),
    /** The other is a group of its brand. */
    @JsonProperty("group-name")
    GROUP_NAME(40),
    /** Hardly anybody else bears the brand. */
    @JsonProperty("rare-brand")
    RARE_BRAND(10),
    @JsonProperty("same-surname")
    SAME_SURNAME(20),
    @JsonProperty("same-home")
    SAME_HOME(50),
    @JsonProperty("same-phone")
    SAME_PHONE(25),
    @JsonProperty("same-mail-domain")
    SAME_MAIL_DOMAIN(20),
    @JsonProperty("same-address")
    SAME_ADDRESS(20),
    @JsonProperty("same-contact")
    SAME_CONTACT(10);

    private final int points;

    Evidence(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }
}
