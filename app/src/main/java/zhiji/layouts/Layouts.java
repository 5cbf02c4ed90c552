package zhiji.layouts;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Groups;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.types.RecordTypes;

/** Front door to how forms and pages are arranged (版式). */
@Service
class Layouts {

    private final LayoutStore store;
    private final RecordTypes types;
    private final Groups groups;
    private final Clock clock;

    Layouts(LayoutStore store, RecordTypes types, Groups groups, Clock clock) {
        this.store = store;
        this.types = types;
        this.groups = groups;
        this.clock = clock;
    }

    /** What is arranged, and for which team or role; without one for everybody else. */
    record Spot(Place place, @Nullable UUID group) {}

    /** An arrangement as somebody left it. */
    record Kept(Spot spot, long version, Layout layout) {}

    /** All that was arranged of a type. */
    @Transactional(readOnly = true)
    public List<Kept> all(String typeKey) {
        return store.of(types.get(typeKey).key());
    }

    /** What was arranged for the reader's nearest group, or for everybody; places where nobody did so are absent. */
    @Transactional(readOnly = true)
    public Map<Place, Kept> of(String typeKey, Actor actor) {
        var all = all(typeKey);
        var mine = all.stream().allMatch(one -> one.spot().group() == null) ? List.<UUID>of() : groups.of(actor);
        var nearest = new EnumMap<Place, Kept>(Place.class);
        all.stream()
                .filter(one ->
                        one.spot().group() == null || mine.contains(one.spot().group()))
                .sorted(Comparator.comparingInt(one -> nearness(one, mine)))
                .forEach(one -> nearest.putIfAbsent(one.spot().place(), one));
        return nearest;
    }

    private static int nearness(Kept one, List<UUID> mine) {
        var group = one.spot().group();
        return group == null ? mine.size() : mine.indexOf(group);
    }

    /** Arranges anew; version 0 says that nobody had done so. */
    @Transactional
    public void arrange(String typeKey, Spot spot, long version, Layout wanted, Actor actor) {
        refuseOthers(actor);
        var type = types.get(typeKey);
        var group = spot.group();
        var chosen = groups.chosen("group", group == null ? List.of() : List.of(group));
        var kept = new Kept(spot, version, wanted.checked(type, spot.place()));
        if (!store.save(type.key(), kept, chosen, clock.instant(), actor)) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
    }

    /** A group has it like everybody again, everybody in the order in which fields were declared. */
    @Transactional
    public void forget(String typeKey, Spot spot, Actor actor) {
        refuseOthers(actor);
        store.delete(typeKey, spot);
    }

    private static void refuseOthers(Actor actor) {
        if (!actor.administrator()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
    }
}
