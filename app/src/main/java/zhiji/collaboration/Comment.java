package zhiji.collaboration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;
import zhiji.records.RecordRef;
import zhiji.records.TimelineEntry;

/** What a colleague said to others about a record (评论); the record is named by the id it had then. */
record Comment(
        UUID id,
        RecordRef record,
        Content content,
        Instant createdAt,
        UserId createdBy,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt) {

    /** A text, and who is spoken to in it by which name. */
    record Content(String text, Map<UserId, String> mentions) {

        Content {
            mentions = Map.copyOf(mentions);
        }

        List<TimelineEntry.Mention> spokenTo() {
            return mentions.entrySet().stream()
                    .map(mention -> new TimelineEntry.Mention(mention.getKey(), mention.getValue()))
                    .toList();
        }
    }

    Comment with(Content other, Instant at) {
        return new Comment(id, record, other, createdAt, createdBy, at, deletedAt);
    }

    TimelineEntry.Comment shown() {
        return new TimelineEntry.Comment(id, content.text(), content.spokenTo(), editedAt);
    }
}
