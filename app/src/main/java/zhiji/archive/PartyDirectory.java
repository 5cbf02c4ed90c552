package zhiji.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/** Front door for whoever looks up many parties at once: by id, or by a number they are known by. */
@Service
public class PartyDirectory {

    private final DirectoryQueries queries;
    private final PartyStore store;
    private final PartyQueries search;
    private final PartyGuard guard;

    PartyDirectory(DirectoryQueries queries, PartyStore store, PartyQueries search, PartyGuard guard) {
        this.queries = queries;
        this.store = store;
        this.search = search;
        this.guard = guard;
    }

    /** The living parties behind these ids, as far as there are any that may be seen. */
    public Map<PartyId, Cluster> clusters(Collection<PartyId> ids, Actor actor) {
        return ids.isEmpty() ? Map.of() : queries.clusters(ids, actor);
    }

    /** Those of the ids that name a living party which may be seen, as they stand. */
    public List<Party> find(Collection<PartyId> ids, Actor actor) {
        return ids.isEmpty() ? List.of() : store.findAll(ids, actor);
    }

    /** Living parties in the order of their ids, from the one after {@code position} on. */
    public List<PartyId> living(@Nullable PartyId position, int limit) {
        return queries.living(position, limit);
    }

    /** That a row speaks of a living party, for counts that are nobody's. */
    public Condition isLiving(Field<PartyId> party) {
        return queries.isLiving(party);
    }

    /** That a row speaks of a living party that may be seen. */
    public Condition isVisible(Field<PartyId> party, Actor actor) {
        return queries.isVisible(party, actor);
    }

    /** The living parties of these ids for work that is nobody's. */
    public List<Party> everybody(Collection<PartyId> ids) {
        return ids.isEmpty() ? List.of() : store.everybody(ids);
    }

    /** How many parties somebody owns, and how many of those nobody touched since a time. */
    public record Freshness(@Nullable UserId owner, long parties, long stale) {}

    public List<Freshness> freshness(Instant since) {
        return queries.freshness(since);
    }

    /** Whom an id stands for, living or put aside, for work that is nobody's. */
    public Optional<Cluster> cluster(PartyId id) {
        return queries.cluster(id);
    }

    /** By current id, all ids that stand for these customers, for work that is nobody's. */
    public Map<PartyId, List<PartyId>> membersOf(Collection<PartyId> currents) {
        return currents.isEmpty() ? Map.of() : queries.membersOf(currents);
    }

    /** Persons from the one after {@code position} on, in the order of their ids, that nobody touched since a moment. */
    public List<PartyId> untouchedPersons(Instant since, @Nullable PartyId position, int limit) {
        return queries.untouchedPersons(since, position, limit);
    }

    /** All ids that stand for a customer. */
    public List<PartyId> members(PartyId current) {
        return queries.members(current);
    }

    /** The living parties that have these numbers of a scheme, of twins with one number the older. */
    public Map<String, PartyId> byNumber(String scheme, Collection<String> numbers, Actor actor) {
        return numbers.isEmpty() ? Map.of() : queries.byNumber(scheme, numbers, actor);
    }

    /**
     * The living parties that are reached at a phone number, however it was typed.
     *
     * @throws Problem if the actor may not know how parties are reached
     */
    public List<PartyId> byPhone(String typed, int limit, Actor actor) {
        require("contacts", actor);
        return PhoneNumber.parse(typed)
                .map(phone -> queries.reachedAt(phone, limit, actor))
                .orElse(List.of());
    }

    /**
     * The living parties that have this number of one of the schemes.
     *
     * @throws Problem if the actor may not know the numbers of parties
     */
    public List<PartyId> byNumber(Collection<String> schemes, String number, Actor actor) {
        require("identifiers", actor);
        return schemes.stream()
                .flatMap(scheme -> queries.holders(scheme, List.of(number), actor).values().stream())
                .flatMap(List::stream)
                .distinct()
                .map(PartyId::new)
                .toList();
    }

    /** The living parties whose name fits best what was typed. */
    public List<PartyId> byName(String typed, int limit, Actor actor) {
        var filter = new PartyFilter(typed, null, null, null, null, null);
        var best = new PartySort(PartySort.Key.RELEVANCE, false);
        return search.page(new PartyQueries.Request(filter, best, limit, null), actor).items().stream()
                .map(PartyRow::id)
                .toList();
    }

    private void require(String part, Actor actor) {
        if (!guard.isPlain(part, actor)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "party.search-kept-back");
        }
    }
}
