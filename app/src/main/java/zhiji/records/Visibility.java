package zhiji.records;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import zhiji.platform.Actor;
import zhiji.platform.UserId;

/**
 * The one place that decides which rows somebody may see. Every query of records asks here; today everybody who has
 * signed in sees the whole archive.
 */
@Component
public class Visibility {

    /** The rows of a record type whose owner stands in {@code owner} that {@code actor} may see. */
    public Condition of(Actor actor, Field<UserId> owner) {
        return DSL.noCondition();
    }

    /** Whether {@code actor} may be shown what stands under a permission; who is not shown a field cannot filter by it. */
    public boolean shows(Actor actor, String permission) {
        return true;
    }
}
