package zhiji.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.records.CustomValues;

/**
 * Front door for the capability that decides which parties are one customer: says behind which party each stands and what
 * it shows. Facts are left alone.
 */
@Service
public class PartyProfiles {

    private final ProfileStore store;
    private final DirectoryQueries directory;
    private final CustomValues custom;
    private final ApplicationEventPublisher events;

    PartyProfiles(
            ProfileStore store, DirectoryQueries directory, CustomValues custom, ApplicationEventPublisher events) {
        this.store = store;
        this.directory = directory;
        this.custom = custom;
        this.events = events;
    }

    /** A party with what its row shows, and the party it stands behind: itself unless it was merged. */
    public record Member(Party party, PartyId current) {}

    /** Where a party is to stand; what its row is to show where that changes. */
    public record Placement(
            PartyId id, PartyId current, @Nullable Profile profile) {}

    /** What a row shows. */
    public record Profile(long version, PartyContent content, Instant updatedAt) {}

    /**
     * The members of all customers that these ids stand for, kept from being changed until the transaction ends.
     *
     * @throws Problem if one of the parties does not exist or is not to be seen
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Member> lock(Collection<PartyId> ids, Actor actor) {
        var clusters = directory.clusters(ids, actor);
        if (!clusters.keySet().containsAll(ids)) {
            throw Problem.notFound("party.unknown");
        }
        var members = clusters.values().stream()
                .flatMap(cluster -> cluster.members().stream())
                .distinct()
                .toList();
        return store.lock(members);
    }

    /** The members of the customer that the id stands for, with what is recorded of each. */
    @Transactional(readOnly = true)
    public List<Member> members(PartyId id, Actor actor) {
        var cluster = directory.clusters(List.of(id), actor).get(id);
        if (cluster == null) {
            throw Problem.notFound("party.unknown");
        }
        return store.load(cluster.members());
    }

    /**
     * Puts parties where they are to stand.
     *
     * @throws Problem if a number, or another value that only one may have, was given to somebody else meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(List<Placement> placements) {
        store.place(placements);
        if (custom.haveUnique(ArchiveTypes.PARTIES)) {
            placements.forEach(one -> custom.release(one.id().value()));
            var shown = placements.stream()
                    .filter(one -> one.id().equals(one.current()))
                    .map(Placement::id)
                    .toList();
            store.load(shown).stream()
                    .map(Member::party)
                    .forEach(party -> custom.claim(
                            ArchiveTypes.PARTIES,
                            party.id().value(),
                            party.content().customValues()));
        }
        events.publishEvent(
                new PartiesPlaced(placements.stream().map(Placement::id).toList()));
    }
}
