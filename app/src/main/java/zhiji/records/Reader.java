package zhiji.records;

import java.time.Instant;
import java.time.ZoneId;
import zhiji.platform.Actor;

/** Who reads records, when, and in which time zone: what {@code me} and {@code today} mean. */
public record Reader(Actor actor, Instant now, ZoneId zone) {}
