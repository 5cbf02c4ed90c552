package zhiji.access;

import java.time.Instant;
import zhiji.platform.Actor;
import zhiji.platform.Via;

/** The signed-in browser or program behind a request. */
record Caller(User user, Via via, Instant expiresAt) {

    Actor actor() {
        return new Actor(user.id(), via, user.administrator());
    }
}
