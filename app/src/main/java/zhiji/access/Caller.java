package zhiji.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Actor;
import zhiji.platform.Via;

/**
 * The signed-in browser or program behind a request.
 *
 * @param token the key that a program showed
 */
record Caller(
        User user, Via via, Instant expiresAt, @Nullable UUID token, TokenLimits limits) {

    static Caller browser(User user, Instant expiresAt) {
        return new Caller(user, Via.PAGE, expiresAt, null, TokenLimits.NONE);
    }

    Actor actor() {
        return new Actor(user.id(), via, user.administrator());
    }
}
