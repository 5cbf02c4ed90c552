package zhiji.webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.records.RecordRef;

/** What an endpoint is to be told (投递): what became of which record, and how far the telling is. */
record Delivery(
        UUID id, long position, UUID endpoint, RecordRef record, String kind, Instant happenedAt, Progress progress) {

    /** Under this kind an endpoint is told that it is reached; the record is the endpoint itself. */
    static final String TEST = "test";

    static final String TEST_TYPE = "webhooks";

    /** How often it was tried, when it is tried next while it waits, when it ended. */
    record Progress(
            State state,
            int attempts,
            Instant nextAt,
            @Nullable Instant endedAt) {}

    /** Whether it is still to arrive, has arrived, or was given up. */
    enum State {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("delivered")
        DELIVERED,
        @JsonProperty("failed")
        FAILED
    }

    /** One time that it was sent. */
    record Attempt(
            Instant at,
            int millis,
            @Nullable Integer status,
            @Nullable String answer,
            Answer.@Nullable Fault fault) {}

    /** With every time that it was sent, the last first. */
    record Logged(Delivery delivery, List<Attempt> attempts) {

        Logged {
            attempts = List.copyOf(attempts);
        }
    }

    String event() {
        return record.type() + "." + kind;
    }

    boolean isTest() {
        return kind.equals(TEST);
    }
}
