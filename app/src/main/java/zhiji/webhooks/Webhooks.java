package zhiji.webhooks;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.HomeKey;
import zhiji.access.Permissions;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.types.RecordType;
import zhiji.webhooks.Endpoint.Standing;
import zhiji.webhooks.Endpoint.Wish;

/** Front door to who outside is told of changes (事件推送): whoever may configure a record type may have its changes told. */
@Service
class Webhooks {

    static final int MOST = 50;

    private static final Duration FORMER_SIGNS = Duration.ofHours(24);

    private final EndpointStore store;
    private final WishCheck check;
    private final Triggers triggers;
    private final HomeKey key;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;

    Webhooks(
            EndpointStore store,
            WishCheck check,
            Triggers triggers,
            HomeKey key,
            Permissions permissions,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.triggers = triggers;
        this.key = key;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** An endpoint with its secret: the only moment it is known. */
    record Issued(Endpoint endpoint, String secret) {}

    /** One's own; administrators see everybody's. */
    @Transactional(readOnly = true)
    public List<Endpoint> all(Actor actor) {
        return store.all(permissions.of(actor).unlimited() ? null : actor.id());
    }

    /** The record types of which the actor may have changes told. */
    public List<RecordType> offered(Actor actor) {
        return check.offered(actor);
    }

    /**
     * An endpoint of one's own; administrators see everybody's.
     *
     * @throws Problem if there is none, or it is somebody else's
     */
    @Transactional(readOnly = true)
    public Endpoint get(UUID id, Actor actor) {
        return store.find(id)
                .filter(endpoint -> endpoint.owner().equals(actor.id())
                        || permissions.of(actor).unlimited())
                .orElseThrow(() -> Problem.notFound("not-found"));
    }

    /** From now on changes are told there. */
    @Transactional
    public Issued create(Wish wanted, boolean active, Actor actor) {
        var wish = check.checked(wanted, actor);
        if (store.all(null).size() >= MOST) {
            throw Problem.of(Problem.Kind.CONFLICT, "webhook.too-many", MOST);
        }
        var now = now();
        var standing = new Standing(active, null, active ? null : now, null);
        var endpoint = new Endpoint(Ids.next(), 1, wish, actor.id(), standing, now);
        var secret = Secret.make();
        store.insert(endpoint, key.encrypted(secret, Courier.keyOwner(endpoint.id())));
        tell(endpoint);
        write(endpoint, "created", actor);
        return new Issued(endpoint, Secret.text(secret));
    }

    /**
     * From now on it is told of this; what waits already is sent.
     *
     * @throws Problem if somebody else changed it since that version
     */
    @Transactional
    public Endpoint change(UUID id, long version, Wish wanted, boolean active, Actor actor) {
        var before = get(id, actor);
        var wish = check.checked(wanted, actor);
        var now = now();
        var after = before.with(wish, active, now);
        if (before.version() != version || !store.update(after, now)) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        tell(after);
        write(after, "changed", actor);
        return after;
    }

    /** With everything that waits for it, and its log. */
    @Transactional
    public void delete(UUID id, Actor actor) {
        var endpoint = get(id, actor);
        store.delete(id);
        write(endpoint, "deleted", actor);
    }

    /** A new secret; the old one signs too for a day, so that no message is refused meanwhile. */
    @Transactional
    public Issued rotate(UUID id, Actor actor) {
        var endpoint = get(id, actor);
        var secret = Secret.make();
        store.rotate(id, key.encrypted(secret, Courier.keyOwner(id)), now().plus(FORMER_SIGNS));
        write(endpoint, "secret", actor);
        return new Issued(endpoint, Secret.text(secret));
    }

    private void tell(Endpoint endpoint) {
        if (endpoint.standing().active()) {
            triggers.tell(endpoint.wish().types());
        }
    }

    private void write(Endpoint endpoint, String how, Actor actor) {
        audit.write(Note.of(Deed.WEBHOOK_CHANGED, actor)
                .with("webhook", endpoint.id())
                .with("name", URI.create(endpoint.wish().url()).getHost())
                .with("change", how));
    }

    /** As the database keeps it, in microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
