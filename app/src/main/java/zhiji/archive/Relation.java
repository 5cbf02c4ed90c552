package zhiji.archive;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.PartyId;

/** How a party stands to another (关系), looked at from one side. */
record Relation(
        UUID id,
        RelationKind kind,
        Direction direction,
        Other party,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** The party on the other side. */
    record Other(PartyId id, String name, PartyKind kind) {}
}
