package zhiji.archive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;

/** The capability that knows who is who: asked before a party is added, told of all in the transaction that writes them. */
public interface PartyWatch {

    /** By what a party is recognised: keys that few share, keys that many may share, and what of it is compared. */
    record Keys(List<Long> narrow, List<Long> broad, String profile) {

        public Keys {
            narrow = List.copyOf(narrow);
            broad = List.copyOf(broad);
        }

        public List<Long> all() {
            return Stream.concat(narrow.stream(), broad.stream()).toList();
        }
    }

    /** A party that was added, and by what it will be recognised. */
    record Added(PartyId id, PartyKind kind, Keys keys) {}

    /** A party to be added, and by what it will be recognised. */
    record Newcomer(PartyContent content, Keys keys) {}

    /** A party that a row of a file would add. */
    record Asked(long row, PartyContent content, Keys keys) {}

    /** Who a row may speak of: a party, or an earlier row of the file. */
    record Likely(@Nullable PartyId party, @Nullable Long row, String name, double probability, boolean certain) {}

    /** A file that is only checked, so that its rows are compared with each other; and from when a twin is certain. */
    record Search(@Nullable UUID draft, double threshold) {}

    /** By what a party is recognised; may be asked ahead on another thread. */
    Keys keys(PartyContent content);

    /** By the number of the row, whom each most likely speaks of. */
    Map<Long, Likely> likely(List<Asked> asked, Search search, Actor actor);

    /** The check of a file is over, or begins anew. */
    void forgetDraft(UUID draft);

    /** Parties that an import added are gone again. */
    void forgotten(Collection<PartyId> parties);

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
