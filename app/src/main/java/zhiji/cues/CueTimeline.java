package zhiji.cues;

import static zhiji.cues.jooq.Tables.CUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import zhiji.access.People;
import zhiji.platform.Actor;
import zhiji.records.TimelineEntry;
import zhiji.records.TimelineEntry.Kind;
import zhiji.records.TimelineEntry.Said;
import zhiji.records.TimelineSource;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;

/** Tells the timeline of a customer what was noticed about their mood, and when. */
@Component
class CueTimeline implements TimelineSource {

    private final CueStore store;
    private final RecordTypes types;
    private final Visibility visibility;
    private final People people;

    CueTimeline(CueStore store, RecordTypes types, Visibility visibility, People people) {
        this.store = store;
        this.types = types;
        this.visibility = visibility;
        this.people = people;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.CUE);
    }

    @Override
    public Optional<Condition> any(Request request) {
        return Optional.of(DSL.exists(DSL.selectOne().from(CUE).where(CUE.PARTY_ID.in(request.members()))));
    }

    @Override
    public List<TimelineEntry> entries(Request request) {
        var actor = request.actor();
        if (!sees(actor, "kind")) {
            return List.of();
        }
        return store.newest(request.members(), request.before(), request.limit()).stream()
                .map(cue -> entry(cue, actor))
                .toList();
    }

    private TimelineEntry entry(Cue cue, Actor actor) {
        var noticed = cue.noticed();
        var said = new ArrayList<Said>();
        said.add(new Said("kind", key(noticed.kind())));
        if (sees(actor, "occasion")) {
            said.add(new Said("occasion", key(noticed.occasion())));
        }
        var told = new TimelineEntry.Told(
                CueTypes.CUES, cue.id(), sees(actor, "note") ? noticed.note() : null, said, null);
        return TimelineEntry.of(Kind.CUE, cue.at(), people.find(cue.by()), told);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean sees(Actor actor, String field) {
        return visibility.rule(actor, types.get(CueTypes.CUES), field).isPlain();
    }
}
