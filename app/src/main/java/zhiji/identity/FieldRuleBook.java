package zhiji.identity;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.platform.Actor;
import zhiji.platform.Problem;

/** Front door to the rules by which values are chosen; administrators change them. */
@Service
class FieldRuleBook {

    private final FieldRuleStore store;
    private final Clock clock;

    FieldRuleBook(FieldRuleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    FieldRules rules() {
        return store.rules();
    }

    @Transactional
    void change(String field, Rule rule, Actor actor) {
        if (!actor.administrator()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "review.administrators-only");
        }
        FieldRules.check(field, rule);
        store.save(field, rule, clock.instant(), actor.id());
    }
}
