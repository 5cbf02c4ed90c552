package zhiji.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;

/** Front door for whoever looks up many parties at once: by id, or by a number they are known by. */
@Service
public class PartyDirectory {

    private final DirectoryQueries queries;
    private final PartyStore store;

    PartyDirectory(DirectoryQueries queries, PartyStore store) {
        this.queries = queries;
        this.store = store;
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

    /** The living parties of these ids for work that is nobody's. */
    public List<Party> everybody(Collection<PartyId> ids) {
        return ids.isEmpty() ? List.of() : store.everybody(ids);
    }

    /** How many parties somebody owns, and how many of those nobody touched since a time. */
    public record Freshness(@Nullable UserId owner, long parties, long stale) {}

    public List<Freshness> freshness(Instant since) {
        return queries.freshness(since);
    }

    /** All ids that stand for a customer. */
    public List<PartyId> members(PartyId current) {
        return queries.members(current);
    }

    /** The living parties that have these numbers of a scheme, of twins with one number the older. */
    public Map<String, PartyId> byNumber(String scheme, Collection<String> numbers, Actor actor) {
        return numbers.isEmpty() ? Map.of() : queries.byNumber(scheme, numbers, actor);
    }
}
