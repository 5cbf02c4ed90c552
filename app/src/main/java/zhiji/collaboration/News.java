package zhiji.collaboration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;
import zhiji.platform.Via;
import zhiji.records.RecordRef;
import zhiji.records.TimelineSource;

/** A change of a record (新动态), for whoever follows it: which fields were changed, by whom. */
public record News(
        RecordRef record, UUID id, Instant at, @Nullable UserId by, Via via, List<String> fields) {

    public News {
        fields = List.copyOf(fields);
    }

    /** A record somebody wants to hear of, and since when. */
    public record Watched(RecordRef record, Instant since) {}

    /** What somebody wants to hear: of which records, what stands before the position, how much of it. */
    public record Request(List<Watched> watched, TimelineSource.@Nullable Position before, int limit) {

        public Request {
            watched = List.copyOf(watched);
        }
    }
}
