package zhiji.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;
import zhiji.platform.Via;

/** A party (客户): an organisation, a person or a household, as it stands now. */
public record Party(
        PartyId id,
        long version,
        PartyContent content,
        Instant createdAt,
        @Nullable UserId createdBy,
        Via createdVia,
        Instant updatedAt,
        @Nullable Instant deletedAt) {

    /** With other content, as somebody may see it. */
    public Party with(PartyContent other) {
        return new Party(id, version, other, createdAt, createdBy, createdVia, updatedAt, deletedAt);
    }
}
