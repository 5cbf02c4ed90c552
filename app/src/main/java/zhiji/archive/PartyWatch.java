package zhiji.archive;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;

/** The capability that knows who is who: asked before a party is added, told of all in the transaction that writes them. */
public interface PartyWatch {

    /** A party that was added, and by what it will be recognised. */
    record Added(PartyId id, PartyKind kind, List<Long> keys) {

        public Added {
            keys = List.copyOf(keys);
        }
    }

    /** A party to be added, and by what it will be recognised. */
    record Newcomer(PartyContent content, List<Long> keys) {

        public Newcomer {
            keys = List.copyOf(keys);
        }
    }

    /** By what a party is recognised; may be asked ahead on another thread. */
    List<Long> keys(PartyContent content);

    /**
     * Refuses a party that is likely one that is there already.
     *
     * @param insist the answer to an earlier refusal, or {@code *} to add the party whoever else is there
     * @throws zhiji.platform.Problem with the likely twins
     */
    void refuseTwin(Newcomer newcomer, @Nullable String insist, Actor actor);

    /** Parties were added. */
    void added(Collection<Added> parties);

    /** Somebody changed a party; {@code after} still bears the version of {@code before}. */
    void changed(Party before, Party after, Actor actor);

    /** A party was deleted. */
    void deleted(PartyId id);

    /** A deleted party was brought back. */
    void restored(Party party);
}
