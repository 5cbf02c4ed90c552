package zhiji.hierarchy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.archive.RelationKind;
import zhiji.platform.PartyId;

/** A relation that waits for somebody to say yes or no (待确认关系). */
record Proposal(
        UUID id,
        PartyId below,
        PartyId above,
        RelationKind kind,
        int strength,
        List<Evidence> evidence,
        State state,
        @Nullable UUID relation) {

    Proposal {
        evidence = List.copyOf(evidence);
    }

    /** What people thought of it. */
    enum State {
        OPEN,
        ACCEPTED,
        REFUSED
    }

    /** A relation to be proposed. */
    record Found(PartyId below, PartyId above, Bond bond) {}
}
