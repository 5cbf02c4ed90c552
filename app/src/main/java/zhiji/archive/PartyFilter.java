package zhiji.archive;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import zhiji.filters.Filter;
import zhiji.platform.UserId;

/** Which parties a list shows; absent means any. */
public record PartyFilter(
        @Nullable String q,
        @Nullable PartyKind kind,
        @Nullable UserId owner,
        @Nullable String tag,
        @Nullable String city,
        @Nullable Where where) {

    public static final PartyFilter ALL = new PartyFilter(null, null, null, null, null, null);

    /** What else must hold, and in which time zone its days begin. */
    public record Where(Filter filter, @Nullable ZoneId zone) {}
}
