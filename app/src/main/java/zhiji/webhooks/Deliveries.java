package zhiji.webhooks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.platform.Actor;
import zhiji.platform.Cursor;
import zhiji.platform.Page;
import zhiji.platform.Problem;
import zhiji.webhooks.Delivery.Logged;
import zhiji.webhooks.Delivery.State;

/** Front door to what endpoints were told (投递记录), to be read and to be told again. */
@Service
class Deliveries {

    private final DeliveryStore store;
    private final DeliveryQueries queries;
    private final Webhooks webhooks;
    private final Clock clock;

    Deliveries(DeliveryStore store, DeliveryQueries queries, Webhooks webhooks, Clock clock) {
        this.store = store;
        this.queries = queries;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page<Logged> log(UUID endpoint, @Nullable State state, int limit, @Nullable String after, Actor actor) {
        webhooks.get(endpoint, actor);
        var found = queries.log(endpoint, state, position(after), limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var attempts = queries.attempts(shown.stream().map(Delivery::id).toList());
        var logged = shown.stream()
                .map(delivery -> new Logged(delivery, attempts.getOrDefault(delivery.id(), List.of())))
                .toList();
        return new Page<>(
                logged,
                found.size() <= limit
                        ? null
                        : Cursor.of(shown.getLast().position()).text());
    }

    /** Tells it again under the same id, or at once if it waits. */
    @Transactional
    public void replay(UUID endpoint, UUID delivery, Actor actor) {
        webhooks.get(endpoint, actor);
        var now = clock.instant();
        if (store.replay(endpoint, delivery, now) + store.hasten(endpoint, delivery, now) == 0) {
            throw Problem.notFound("not-found");
        }
    }

    /** Tells again what was given up of all that happened since a moment; answers how much that is. */
    @Transactional
    public int replayFailed(UUID endpoint, Instant since, Actor actor) {
        webhooks.get(endpoint, actor);
        return store.replayFailed(endpoint, since, clock.instant());
    }

    /** Sends a message that says nothing but that it arrives; answers its id. */
    @Transactional
    public UUID test(UUID endpoint, Actor actor) {
        webhooks.get(endpoint, actor);
        return store.insertTest(endpoint, clock.instant());
    }

    private static @Nullable Long position(@Nullable String after) {
        var cursor = Cursor.read(after, 1);
        try {
            return cursor == null ? null : Long.valueOf(cursor.value(0));
        } catch (NumberFormatException madeUp) {
            throw Problem.invalid("cursor.unknown", String.valueOf(after));
        }
    }
}
