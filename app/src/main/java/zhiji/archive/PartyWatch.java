package zhiji.archive;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;

/** The capability that knows who is who: asked before a party is added, told of all in the transaction that writes them. */
public interface PartyWatch {

    /** By what a party is recognised: keys under which it is looked for, and what of it is compared. */
    record Marks(List<String> keys, String profile) {

        public Marks {
            keys = List.copyOf(keys);
        }
    }

    /** A party to be added, and by what it will be recognised. */
    record Added(PartyId id, PartyKind kind, Marks marks) {}

    /** By what a party is recognised; may be asked ahead on another thread. */
    Marks marks(PartyContent content);

    /**
     * Refuses a party that is likely one that is there already.
     *
     * @param insist the answer to an earlier refusal, or {@code *} to add the party whoever else is there
     * @throws zhiji.platform.Problem with the likely twins
     */
    void refuseTwin(PartyContent content, @Nullable String insist, Actor actor);

    /** Parties were added. */
    void added(Collection<Added> parties);

    /** Somebody changed a party; {@code after} still bears the version of {@code before}. */
    void changed(Party before, Party after, Actor actor);

    /** A party was deleted. */
    void deleted(PartyId id);

    /** A deleted party was brought back. */
    void restored(Party party);
}
