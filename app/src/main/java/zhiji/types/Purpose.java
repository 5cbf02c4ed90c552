package zhiji.types;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What personal data are kept for (处理目的); who declares a personal field says it. */
public enum Purpose {
    /** To know who the customer is, and keep apart those who are alike. */
    @JsonProperty("recognise")
    RECOGNISE,
    /** To sell, deliver and keep accounts. */
    @JsonProperty("contract")
    CONTRACT,
    /** To answer questions and settle complaints. */
    @JsonProperty("service")
    SERVICE,
    /** To keep in touch and attend to what matters to the customer. */
    @JsonProperty("care")
    CARE,
    /** To run one's own house: who answers for what. */
    @JsonProperty("conduct")
    CONDUCT
}
