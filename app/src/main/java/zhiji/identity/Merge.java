package zhiji.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;
import zhiji.platform.Via;

/** A decision (合并) that several parties are one customer, and which of them it still holds together. */
public record Merge(
        UUID id,
        PartyId survivor,
        Map<String, PartyId> choices,
        String reason,
        boolean forced,
        Instant at,
        @Nullable UserId by,
        Via via,
        List<Member> members) {

    public Merge {
        choices = Map.copyOf(choices);
        members = List.copyOf(members);
    }

    /** A party of the merge: the one it stood behind then, and the version of what was recorded of itself. */
    public record Member(PartyId id, PartyId part, long version, boolean withdrawn) {}

    public List<PartyId> held() {
        return members.stream()
                .filter(member -> !member.withdrawn())
                .map(Member::id)
                .toList();
    }

    /** Whether it still holds anybody together. */
    public boolean isEffective() {
        return held().size() > 1;
    }
}
