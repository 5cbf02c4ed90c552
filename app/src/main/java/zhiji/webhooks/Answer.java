package zhiji.webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of sending something once (投递结果): a status with the beginning of the answer, or why there was none. */
record Answer(
        @Nullable Integer status,
        @Nullable Duration retryAfter,
        @Nullable String beginning,
        @Nullable Fault fault,
        int millis) {

    private static final int GONE = 410;
    private static final int OK = 200;
    private static final int REDIRECT = 300;

    /** Why there was no answer. */
    enum Fault {
        @JsonProperty("unknown-host")
        UNKNOWN_HOST,
        @JsonProperty("private-address")
        PRIVATE_ADDRESS,
        @JsonProperty("unreachable")
        UNREACHABLE,
        @JsonProperty("certificate")
        CERTIFICATE,
        @JsonProperty("too-slow")
        TOO_SLOW,
        @JsonProperty("no-http")
        NO_HTTP,
        /** A fault of ours; it stands in the log of the server. */
        @JsonProperty("internal")
        INTERNAL
    }

    static Answer none(Fault fault, int millis) {
        return new Answer(null, null, null, fault, millis);
    }

    boolean isDelivered() {
        return status != null && status >= OK && status < REDIRECT;
    }

    boolean isGone() {
        return status != null && status == GONE;
    }
}
