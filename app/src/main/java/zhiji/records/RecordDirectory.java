package zhiji.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.platform.Problem;

/** Front door for whoever keeps something beside records of any type: which record an id stands for, and its name. */
@Service
public class RecordDirectory {

    private final StandingQueries queries;
    private final Filters filters;

    RecordDirectory(StandingQueries queries, Filters filters) {
        this.queries = queries;
        this.filters = filters;
    }

    /**
     * The record that the id stands for now.
     *
     * @throws Problem if there is none, or it is not to be seen
     */
    public Standing require(String type, UUID id, Actor actor) {
        var asked = new RecordRef(type, id);
        var found = find(List.of(asked), actor).get(asked);
        if (found == null) {
            throw Problem.notFound("not-found");
        }
        return found;
    }

    /** The living records behind these ids, as far as there are any that may be seen; one query for each table. */
    public Map<RecordRef, Standing> find(Collection<RecordRef> asked, Actor actor) {
        return asked.isEmpty() ? Map.of() : queries.find(asked, filters.reader(actor, null));
    }
}
