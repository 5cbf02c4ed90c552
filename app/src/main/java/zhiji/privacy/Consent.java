package zhiji.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;
import zhiji.platform.Via;

/** What a person said once (同意或拒绝): to which purpose, by which channel, where and when. */
record Consent(
        UUID id,
        Matter matter,
        boolean granted,
        Evidence evidence,
        Instant recordedAt,
        @Nullable UserId recordedBy,
        Via via) {

    /** What it is about. */
    record Matter(ConsentPurpose purpose, ConsentChannel channel) {}

    /** Where and when the person said so, and what else speaks for it, such as the number of a form. */
    record Evidence(
            ConsentSource source, Instant givenAt, @Nullable String note) {}
}
