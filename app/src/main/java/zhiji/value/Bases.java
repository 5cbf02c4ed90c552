package zhiji.value;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Front door to all customers at a glance. */
@Service
class Bases {

    private final BaseQueries queries;
    private final RunStore runs;

    Bases(BaseQueries queries, RunStore runs) {
        this.queries = queries;
        this.runs = runs;
    }

    /** Absent before the first run. */
    Optional<Base> find() {
        return runs.latest().map(run -> queries.base(run, Objects.requireNonNull(run.card())));
    }
}
