package zhiji.records;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.PartyId;

/** A capability that has something to tell on a party's timeline. Each source costs one query per page. */
public interface TimelineSource {

    /** The kinds of entries this source knows. */
    Set<TimelineEntry.Kind> kinds();

    /** The newest entries of the wanted kinds that stand before the cursor, newest first. */
    List<TimelineEntry> entries(Request request);

    /** Which part of whose timeline is wanted; the members are all ids that stand for the party. */
    record Request(
            List<PartyId> members,
            Set<TimelineEntry.Kind> kinds,
            @Nullable Position before,
            int limit) {}

    /** A place on the timeline: entries are ordered by time, then id. */
    record Position(Instant at, UUID id) {}
}
