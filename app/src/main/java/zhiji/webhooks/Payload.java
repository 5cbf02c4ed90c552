package zhiji.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Person;
import zhiji.records.RecordItem;

/** What is sent (消息体): which event, when, and the record as its lists show it to the endpoint's owner. */
record Payload(String type, Instant timestamp, Content data) {

    /** Of a record that is deleted nothing is said; one that was merged is shown as the one it is part of now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Content(
            @Nullable String type,
            @Nullable UUID id,
            @Nullable UUID into,
            @Nullable List<String> changed,
            @Nullable Person by,
            @Nullable RecordItem record) {}
}
