package zhiji.tiers;

import static zhiji.tiers.jooq.Tables.CHANGE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import zhiji.access.People;
import zhiji.records.TimelineEntry;
import zhiji.records.TimelineSource;

/** Tells the timeline of a customer when they came to another tier. */
@Component
class TierTimeline implements TimelineSource {

    private final GrantStore store;
    private final People people;

    TierTimeline(GrantStore store, People people) {
        this.store = store;
        this.people = people;
    }

    @Override
    public Set<TimelineEntry.Kind> kinds() {
        return Set.of(TimelineEntry.Kind.CHANGE);
    }

    @Override
    public Optional<Condition> any(Request request) {
        return Optional.of(DSL.exists(DSL.selectOne().from(CHANGE).where(CHANGE.PARTY_ID.in(request.members()))));
    }

    @Override
    public List<TimelineEntry> entries(Request request) {
        return store.changes(request.members(), request.before(), request.limit()).stream()
                .map(this::entry)
                .toList();
    }

    private TimelineEntry entry(TierChange change) {
        var told = List.of(new TimelineEntry.Change(TierFields.TIER, change.from(), change.to()));
        return new TimelineEntry(
                change.id(),
                change.at(),
                TimelineEntry.Kind.CHANGE,
                people.find(change.by()),
                null,
                null,
                null,
                told,
                null,
                null);
    }
}
