package zhiji.value;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import zhiji.platform.Actor;

/** Front door to all customers at a glance. */
@Service
class Bases {

    private final BaseQueries queries;
    private final ValueRunStore runs;
    private final WorthSight sight;

    Bases(BaseQueries queries, ValueRunStore runs, WorthSight sight) {
        this.queries = queries;
        this.runs = runs;
        this.sight = sight;
    }

    /** Of the customers that the reader may see; absent before the first run. */
    Optional<Base> find(Actor actor) {
        sight.requireWhole(actor);
        return runs.latest().map(run -> queries.base(run, Objects.requireNonNull(run.card()), actor));
    }
}
