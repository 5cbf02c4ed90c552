package zhiji.archive;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Right;
import zhiji.platform.Actor;
import zhiji.platform.Count;
import zhiji.platform.Ids;
import zhiji.platform.Page;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.records.Creations;
import zhiji.records.CustomValues;
import zhiji.types.Visibility;

/** Front door to the archive (客户档案): everybody worth knowing, one at a time and in lists. */
@Service
public class Parties {

    private final PartyStore store;
    private final PartyQueries queries;
    private final DirectoryQueries directory;
    private final PartyHistory history;
    private final Creations creations;
    private final PartyWatch watch;
    private final CustomValues custom;
    private final Visibility visibility;
    private final PartyGuard guard;
    private final Clock clock;

    Parties(
            PartyStore store,
            PartyQueries queries,
            DirectoryQueries directory,
            PartyHistory history,
            Creations creations,
            PartyWatch watch,
            CustomValues custom,
            Visibility visibility,
            PartyGuard guard,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.directory = directory;
        this.history = history;
        this.creations = creations;
        this.watch = watch;
        this.custom = custom;
        this.visibility = visibility;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * Adds a party.
     *
     * @throws Problem if a value cannot be kept, or an exclusive number belongs to another party
     */
    @Transactional
    public Party create(PartyContent written, Actor actor) {
        return add(newcomer(addable(written, actor)), actor);
    }

    /** How a party is asked for: the same key adds it once; insisting adds it beside its likely twins. */
    record Request(@Nullable String key, @Nullable String insist) {}

    /** As {@link #create(PartyContent, Actor)}, unless it is likely one that is there already. */
    @Transactional
    Party create(PartyContent written, Request request, Actor actor) {
        var key = request.key();
        var earlier = key == null ? Optional.<UUID>empty() : creations.find(key, written.toString(), actor);
        if (earlier.isPresent()) {
            return get(new PartyId(earlier.get()), actor);
        }
        var newcomer = newcomer(addable(written, actor));
        watch.refuseTwin(newcomer, request.insist(), actor);
        var party = add(newcomer, actor);
        if (key != null) {
            creations.remember(key, written.toString(), party.id().value(), actor);
        }
        return party;
    }

    private PartyContent addable(PartyContent written, Actor actor) {
        visibility.require(actor, ArchiveTypes.PARTIES, Right.CREATE);
        guard.refuseKeptBack(written, actor);
        var values = custom.withDefaults(ArchiveTypes.PARTIES, written.customValues());
        var content = checked(written.with(values), actor);
        refuseTakenNumbers(content, null, actor);
        return content.ownedBy(visibility.ownerOfNew(actor, ArchiveTypes.PARTIES, content.ownerId()));
    }

    private PartyWatch.Newcomer newcomer(PartyContent content) {
        return new PartyWatch.Newcomer(content, watch.keys(content));
    }

    private Party add(PartyWatch.Newcomer newcomer, Actor actor) {
        var content = newcomer.content();
        var party = started(content, actor);
        custom.claim(ArchiveTypes.PARTIES, party.id().value(), content.customValues());
        store.insert(List.of(party));
        watch.added(List.of(new PartyWatch.Added(party.id(), content.kind(), newcomer.keys())));
        return party;
    }

    /**
     * The party as it stands now.
     *
     * @throws Problem if there is no such party, or it is not to be seen
     */
    public Party get(PartyId id, Actor actor) {
        // Few ids were merged: only one that is not found is looked up again.
        return store.find(id, actor)
                .or(() -> store.find(require(id, actor).current(), actor))
                .orElseThrow(() -> Problem.notFound("party.unknown"));
    }

    /**
     * The party that the id stands for now, and all ids that do.
     *
     * @throws Problem if there is none, or it is not to be seen
     */
    public Cluster require(PartyId id, Actor actor) {
        var cluster = directory.clusters(List.of(id), actor).get(id);
        if (cluster == null) {
            throw Problem.notFound("party.unknown");
        }
        return cluster;
    }

    Page<PartyRow> page(PartyQueries.Request request, Actor actor) {
        return queries.page(request, actor);
    }

    public Count count(PartyFilter filter, boolean exact, Actor actor) {
        return queries.count(filter, exact, actor);
    }

    /**
     * Replaces what was written about a party.
     *
     * @throws Problem if somebody else changed the party since {@code version}
     */
    @Transactional
    public Party replace(PartyId id, long version, PartyContent written, Actor actor) {
        var before = get(id, actor);
        if (before.version() != version) {
            throw Problem.of(Problem.Kind.STALE, "party.changed-meanwhile");
        }
        require(before, Right.EDIT, actor);
        var whole = written.custom() == null ? written.with(before.content().customValues()) : written;
        var content = checked(guard.merged(before.content(), whole, actor), actor);
        if (content.equals(before.content())) {
            return before;
        }
        refuseTakenNumbers(content, before.id(), actor);
        custom.claim(ArchiveTypes.PARTIES, before.id().value(), content.customValues());
        var now = clock.instant();
        var after = new Party(
                before.id(), version, content, before.createdAt(), before.createdBy(), before.createdVia(), now, null);
        if (!store.update(after)) {
            throw Problem.of(Problem.Kind.STALE, "party.changed-meanwhile");
        }
        history.record(before, after, actor);
        watch.changed(before, after, actor);
        // Who gave a party away may not see it any longer.
        return store.find(before.id(), actor).orElse(after);
    }

    /** Puts a party aside; {@link #restore} brings it back. */
    @Transactional
    public void delete(PartyId id, Actor actor) {
        var party = get(id, actor);
        require(party, Right.DELETE, actor);
        custom.release(party.id().value());
        store.delete(party.id(), clock.instant());
        watch.deleted(party.id());
    }

    /**
     * Brings a deleted party back.
     *
     * @throws Problem if an exclusive number of the party was given to another one meanwhile
     */
    @Transactional
    public Party restore(PartyId id, Actor actor) {
        var deleted = store.findDeleted(id, actor);
        if (deleted.isPresent()) {
            require(deleted.get(), Right.DELETE, actor);
            refuseTakenNumbers(deleted.get().content(), id, actor);
            custom.claim(
                    ArchiveTypes.PARTIES, id.value(), deleted.get().content().customValues());
            store.delete(id, null);
            watch.restored(deleted.get());
        }
        return get(id, actor);
    }

    private void require(Party party, Right right, Actor actor) {
        visibility.require(
                actor,
                ArchiveTypes.PARTIES,
                right,
                party.content().ownerId(),
                party.id().value());
    }

    private Party started(PartyContent content, Actor actor) {
        var now = clock.instant();
        return new Party(new PartyId(Ids.next()), 1, content, now, actor.id(), actor.via(), now, null);
    }

    private PartyContent checked(PartyContent written, Actor actor) {
        var result = ContentCheck.of(written);
        if (!result.faults().isEmpty()) {
            throw Problem.invalid(result.faults());
        }
        var content = result.content();
        return content.with(custom.checked(ArchiveTypes.PARTIES, content.customValues(), actor));
    }

    /** Who may not see the holder of a number is not told who it is. */
    private void refuseTakenNumbers(PartyContent content, @Nullable PartyId own, Actor actor) {
        for (var index = 0; index < content.identifiers().size(); index++) {
            var identifier = content.identifiers().get(index);
            if (IdentifierScheme.isExclusive(identifier)) {
                var path = "identifiers[" + index + "].value";
                store.holder(identifier).filter(holder -> !holder.equals(own)).ifPresent(holder -> {
                    throw Problem.conflict(
                            directory.clusters(List.of(holder), actor).isEmpty()
                                    ? Problem.Field.of(path, "identifier.taken-unseen", identifier.value())
                                    : Problem.Field.of(path, "identifier.taken", identifier.value(), holder));
                });
            }
        }
    }
}
