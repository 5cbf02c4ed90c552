package zhiji.types;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.platform.Actor;
import zhiji.platform.Problem;

/** Front door to calling what is ours otherwise (改名): a type, a field or an option, by its path such as parties.city. */
@Service
public class TypeNames {

    private final DefinitionStore store;
    private final Definitions definitions;
    private final RecordTypes types;
    private final Clock clock;

    TypeNames(DefinitionStore store, Definitions definitions, RecordTypes types, Clock clock) {
        this.store = store;
        this.definitions = definitions;
        this.types = types;
        this.clock = clock;
    }

    /** A language that is left out keeps our name. */
    @Transactional
    public void rename(String path, Labels labels, Actor actor) {
        refuseOthers(actor);
        if (!exists(path)) {
            throw Problem.notFound("not-found");
        }
        store.rename(path, labels.checked("labels"), clock.instant(), actor);
        definitions.forget();
    }

    /** Back to what we call it. */
    @Transactional
    public void forget(String path, Actor actor) {
        refuseOthers(actor);
        store.forgetName(path);
        definitions.forget();
    }

    private boolean exists(String path) {
        var steps = List.of(path.split("\\.", 3));
        var type = types.find(steps.getFirst());
        if (type.isEmpty() || steps.size() == 1) {
            return type.isPresent() && !type.get().isCustom();
        }
        var field = type.get().field(steps.get(1)).filter(one -> !one.isCustom());
        return field.isPresent()
                && (steps.size() == 2
                        || field.get().options().stream()
                                .anyMatch(option -> option.key().equals(steps.get(2))));
    }

    private static void refuseOthers(Actor actor) {
        if (!actor.administrator()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
    }
}
