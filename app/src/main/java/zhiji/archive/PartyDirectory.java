package zhiji.archive;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;

/** Front door for whoever looks up many parties at once: by id, or by a number they are known by. */
@Service
public class PartyDirectory {

    private final DirectoryQueries queries;

    PartyDirectory(DirectoryQueries queries) {
        this.queries = queries;
    }

    /** Those of the ids that name a living party which may be seen. */
    public Set<PartyId> existing(Collection<PartyId> ids, Actor actor) {
        return ids.isEmpty() ? Set.of() : queries.existing(ids, actor);
    }

    /** The living parties that have these numbers of a scheme, of twins with one number the older. */
    public Map<String, PartyId> byNumber(String scheme, Collection<String> numbers, Actor actor) {
        return numbers.isEmpty() ? Map.of() : queries.byNumber(scheme, numbers, actor);
    }
}
