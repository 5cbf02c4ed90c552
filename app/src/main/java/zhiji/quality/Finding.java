package zhiji.quality;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What is missing or contradicts itself in the archive of a party (问题). */
enum Finding {
    @JsonProperty("no-phone")
    NO_PHONE,
    @JsonProperty("no-owner")
    NO_OWNER,
    @JsonProperty("no-address")
    NO_ADDRESS,
    /** A credit code that fails its check. */
    @JsonProperty("invalid-credit-code")
    INVALID_CREDIT_CODE,
    /** A telephone that nobody can call, kept as it was written. */
    @JsonProperty("invalid-phone")
    INVALID_PHONE,
    /** A telephone abroad, an address in China. */
    @JsonProperty("foreign-phone")
    FOREIGN_PHONE,
    /** The division on file is not the one that the address names. */
    @JsonProperty("wrong-division")
    WRONG_DIVISION,
    /** A person with the name of a company. */
    @JsonProperty("person-named-company")
    PERSON_NAMED_COMPANY,
    /** A company with the name of a person. */
    @JsonProperty("company-named-person")
    COMPANY_NAMED_PERSON;

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
