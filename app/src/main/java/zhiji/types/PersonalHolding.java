package zhiji.types;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import zhiji.platform.PartyId;

/**
 * A capability that keeps something about persons (个人信息的持有者), declared as a bean: it tells all of it, says what an erasure
 * would do, and forgets. Whatever is a field of a record type that leads to customers is told without it.
 */
public interface PersonalHolding {

    /** The ids of records of one's own that speak of somebody. */
    default Set<UUID> speakingOf(Collection<PartyId> members) {
        return Set.of();
    }

    /** By which names, numbers and addresses somebody may be found where no id leads. */
    default Set<String> names(Collection<PartyId> members) {
        return Set.of();
    }

    /** Tells what is kept about somebody and is no field of a record. */
    default void tell(Subject subject, Teller teller) {}

    /** What of it there is, and what would become of it. */
    List<Fate> fates(Subject subject);

    /**
     * Takes everything away by which somebody could be known; numbers of the books stay.
     *
     * @param alias what the person is called from now on
     * @param kept whether anything stays, so that the person must stay as somebody without a name
     */
    void forget(Subject subject, String alias, boolean kept);

    /** Those of the parties that ever bought something. */
    default Set<PartyId> buyers(Collection<PartyId> parties) {
        return Set.of();
    }

    /** Those of the parties that bought something or were in touch since a moment. */
    default Set<PartyId> active(Collection<PartyId> parties, Instant since) {
        return Set.of();
    }
}
