package zhiji.collaboration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Actor;
import zhiji.records.RecordRef;
import zhiji.records.TimelineSource;

/** A capability that tells somebody of a record, whether they follow it or not (告知). Each costs one query per inbox. */
public interface Announcer {

    /** The newest that stand before the position, newest first. */
    List<Announcement> announcements(TimelineSource.@Nullable Position before, int limit, Actor actor);

    /** What came about, of which record. */
    record Announcement(UUID id, Instant at, RecordRef record, String text) {}
}
