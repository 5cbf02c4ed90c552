package zhiji.archive;

import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;

/** Which parties a list shows; absent means any. */
public record PartyFilter(
        @Nullable String q,
        @Nullable PartyKind kind,
        @Nullable UserId owner,
        @Nullable String tag,
        @Nullable String city) {

    public static final PartyFilter ALL = new PartyFilter(null, null, null, null, null);
}
