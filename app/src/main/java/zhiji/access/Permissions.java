package zhiji.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/** Front door to the question what somebody may do (权限). */
@Service
public class Permissions {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    /** A right that was taken away is gone on other instances after this at the latest. */
    private final LoadingCache<UserId, Rights> known;

    private final ShareStore shares;

    Permissions(RightsStore store, ShareStore shares) {
        this.shares = shares;
        known = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(store::load);
    }

    public Rights of(Actor actor) {
        return known.get(actor.id());
    }

    /**
     * Refuses who has a right on no record of a type.
     *
     * @throws Problem if so
     */
    public void require(Actor actor, String type, Right right) {
        if (!of(actor).has(type, right)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
    }

    /**
     * Refuses who may see a record but whose right does not reach it.
     *
     * @throws Problem if so
     */
    public void require(Actor actor, String type, Right right, @Nullable UserId owner, UUID record) {
        var rights = of(actor);
        if (rights.reaches(type, right, owner)) {
            return;
        }
        if (right == Right.EDIT && rights.shares() && shares.opensForEditing(type, record, actor.id(), rights)) {
            return;
        }
        throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
    }

    /**
     * Refuses everybody but administrators.
     *
     * @throws Problem if it is somebody else
     */
    public void requireAdministrator(Actor actor) {
        if (!of(actor).unlimited()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
    }

    /** Roles, teams, shares or people changed. */
    void forget() {
        known.invalidateAll();
    }
}
