package zhiji.collaboration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;
import zhiji.records.RecordRef;

/** Something one should know (通知): what somebody else said or did about a record one cares for. */
record InboxItem(
        UUID id,
        Kind kind,
        Instant at,
        @Nullable UserId by,
        RecordRef record,
        @Nullable String text,
        List<String> fields) {

    InboxItem {
        fields = List.copyOf(fields);
    }

    /** Why it is told. */
    enum Kind {
        @JsonProperty("mention")
        MENTION,
        @JsonProperty("comment")
        COMMENT,
        @JsonProperty("change")
        CHANGE,
        /** Something came about by itself that concerns them. */
        @JsonProperty("announcement")
        ANNOUNCEMENT
    }
}
