package zhiji.layouts;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.types.RecordTypes;

/** Front door to how forms and pages are arranged (版式). */
@Service
class Layouts {

    private final LayoutStore store;
    private final RecordTypes types;
    private final Clock clock;

    Layouts(LayoutStore store, RecordTypes types, Clock clock) {
        this.store = store;
        this.types = types;
        this.clock = clock;
    }

    /** An arrangement as somebody left it. */
    record Kept(long version, Layout layout) {}

    /** What was arranged of a type; places where nobody did so are absent. */
    @Transactional(readOnly = true)
    public Map<Place, Kept> of(String typeKey) {
        return store.find(types.get(typeKey).key());
    }

    /** Arranges anew; version 0 says that nobody had done so. */
    @Transactional
    public void arrange(String typeKey, Place place, long version, Layout wanted, Actor actor) {
        refuseOthers(actor);
        var type = types.get(typeKey);
        var layout = wanted.checked(type, place);
        if (!store.save(type.key(), place, new Kept(version, layout), clock.instant(), actor)) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
    }

    /** Back to the order in which fields were declared. */
    @Transactional
    public void forget(String typeKey, Place place, Actor actor) {
        refuseOthers(actor);
        store.delete(typeKey, place);
    }

    private static void refuseOthers(Actor actor) {
        if (!actor.administrator()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
    }
}
