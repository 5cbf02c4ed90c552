package zhiji.archive;

import java.util.List;
import zhiji.platform.PartyId;

/** Parties were put behind one another or taken apart, in this transaction: what follows from all members of a customer is other now. */
public record PartiesPlaced(List<PartyId> parties) {

    public PartiesPlaced {
        parties = List.copyOf(parties);
    }
}
