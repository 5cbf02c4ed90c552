package zhiji.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.platform.Actor;
import zhiji.platform.Problem;

/** Front door to the policy of merging by rule; administrators change it, everybody may read it and its history. */
@Service
class Policies {

    private static final int HISTORY = 20;

    private final PolicyStore store;
    private final Clock clock;

    Policies(PolicyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Policy current() {
        return store.current();
    }

    List<Policy> history() {
        return store.history(HISTORY);
    }

    @Transactional
    Policy change(boolean merging, double threshold, boolean nightly, Actor actor) {
        refuseOthers(actor);
        store.insert(
                new Policy(merging, threshold, nightly, clock.instant().truncatedTo(ChronoUnit.MICROS), actor.id()));
        return store.current();
    }

    static void refuseOthers(Actor actor) {
        if (!actor.administrator()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "review.administrators-only");
        }
    }
}
