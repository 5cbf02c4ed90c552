package zhiji.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.records.TimelineEntry;

/** Something that was decided about who is who, as timelines tell it. */
record Decision(
        UUID id,
        TimelineEntry.Kind kind,
        @Nullable UUID mergeId,
        String reason,
        Instant at,
        Actor actor,
        List<TimelineEntry.Named> parties) {

    Decision {
        parties = List.copyOf(parties);
    }

    static Decision merged(Merge merge, List<TimelineEntry.Named> parties, Actor actor) {
        return new Decision(
                Ids.next(), TimelineEntry.Kind.MERGED, merge.id(), merge.reason(), merge.at(), actor, parties);
    }
}
