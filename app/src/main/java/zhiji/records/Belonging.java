package zhiji.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhiji.access.Right;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.platform.UserId;
import zhiji.types.RecordRows;
import zhiji.types.RecordTypes;

/** Front door to whose a record is (归属), and to whether a right of somebody reaches it. */
@Service
public class Belonging {

    private final RecordTypes types;
    private final BelongingQueries queries;
    private final Records records;
    private final Filters filters;

    Belonging(RecordTypes types, BelongingQueries queries, Records records, Filters filters) {
        this.types = types;
        this.queries = queries;
        this.records = records;
        this.filters = filters;
    }

    /**
     * A record up to its owner.
     *
     * @param types its type, then those of the records it hangs on
     * @param id the record that has the owner
     */
    public record Owned(
            List<String> types, UUID id, @Nullable UserId owner) {

        public Owned {
            types = List.copyOf(types);
        }
    }

    /** Empty if there is no such record. */
    public Optional<Owned> find(String typeKey, UUID id) {
        var type = types.get(typeKey);
        var above = new ArrayList<String>();
        var at = id;
        while (type.rows().scope() instanceof RecordRows.Scope.Through through) {
            above.add(type.key());
            var relation = type.relation(through.relation()).orElseThrow();
            var next = queries.target(type, relation, at);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
            type = types.get(relation.target());
        }
        above.add(type.key());
        return queries.owner(type, at).map(row -> new Owned(above, row.id(), row.owner()));
    }

    /** Whether a record lives and a right of somebody reaches it. */
    public boolean isWithin(Right right, RecordRef record, Actor actor) {
        return records.isWithin(right, record.type(), record.id(), filters.reader(actor, null));
    }
}
