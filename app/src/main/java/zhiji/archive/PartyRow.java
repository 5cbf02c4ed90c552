package zhiji.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;

/** A party as a list shows it. */
public record PartyRow(
        PartyId id,
        PartyKind kind,
        String name,
        @Nullable String city,
        @Nullable UserId owner,
        List<String> tags,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Contact contact) {

    public PartyRow {
        tags = List.copyOf(tags);
    }

    /** The first way to reach the party. */
    public record Contact(
            ContactKind kind, String value, @Nullable String holder) {}
}
