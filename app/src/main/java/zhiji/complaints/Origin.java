package zhiji.complaints;

import org.jspecify.annotations.Nullable;
import zhiji.platform.Actor;

/** Where something comes from: a colleague, or a customer without an account, who may have been given a secret; or a rule. */
@SuppressWarnings("ArrayRecordComponent") // A digest that goes into a column; nobody compares origins.
record Origin(@Nullable Actor by, byte @Nullable [] secret) {

    static final Origin NOBODY = new Origin(null, null);

    static Origin of(Actor actor) {
        return new Origin(actor, null);
    }
}
