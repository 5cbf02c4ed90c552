package zhiji.filters;

import java.time.Instant;
import java.time.ZoneId;
import zhiji.access.Right;
import zhiji.platform.Actor;

/** Who reads records, when, and in which time zone: what {@code me} and {@code today} mean. Records are those within the right. */
public record Reader(Actor actor, Instant now, ZoneId zone, Right right) {

    /** The same reader, who wants to do more than see. */
    public Reader to(Right other) {
        return new Reader(actor, now, zone, other);
    }
}
