package zhiji.collaboration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;
import zhiji.records.RecordRef;

/** Something one should know (通知): what somebody else said or did about a record one cares for, or gave to one. */
record InboxItem(
        UUID id,
        Kind kind,
        Instant at,
        @Nullable UserId by,
        @Nullable RecordRef record,
        @Nullable String text,
        List<String> fields,
        @Nullable Assignment given) {

    InboxItem {
        fields = List.copyOf(fields);
    }

    static InboxItem about(News one) {
        return new InboxItem(one.id(), Kind.CHANGE, one.at(), one.by(), one.record(), null, one.fields(), null);
    }

    static InboxItem of(Assignment given) {
        return new InboxItem(given.id(), Kind.ASSIGNMENT, given.at(), given.by(), null, null, List.of(), given);
    }

    /** Why it is told. */
    enum Kind {
        @JsonProperty("mention")
        MENTION,
        @JsonProperty("comment")
        COMMENT,
        @JsonProperty("change")
        CHANGE,
        @JsonProperty("assignment")
        ASSIGNMENT,
        /** Something came about by itself that concerns them. */
        @JsonProperty("announcement")
        ANNOUNCEMENT
    }
}
