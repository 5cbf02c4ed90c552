package zhiji.webhooks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import zhiji.access.HomeKey;
import zhiji.access.Users;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.Via;
import zhiji.webhooks.Delivery.State;
import zhiji.webhooks.Endpoint.OffReason;

/** Brings one delivery to its endpoint and writes down what came of it; between the two no transaction is open. */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** So many work on the database at once; its other connections are for whoever waits at a screen. */
    private static final int DESKS = 4;

    private final EndpointStore endpoints;
    private final DeliveryStore deliveries;
    private final Payloads payloads;
    private final Post post;
    private final Users users;
    private final HomeKey key;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore desks = new Semaphore(DESKS);

    Courier(
            EndpointStore endpoints,
            DeliveryStore deliveries,
            Payloads payloads,
            Post post,
            Users users,
            HomeKey key,
            JsonMapper json,
            TransactionTemplate transaction,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.post = post;
        this.users = users;
        this.key = key;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Brings what was taken from the outbox. */
    void bring(Delivery taken) {
        try {
            atTheDesk(() -> prepared(taken)).ifPresent(letter -> {
                var answer = post.send(letter);
                atTheDesk(() -> settled(taken, answer));
            });
        } catch (RuntimeException fault) {
            LOG.error("Delivery {} to endpoint {} failed", taken.id(), taken.endpoint(), fault);
            atTheDesk(() -> settled(taken, Answer.none(Answer.Fault.INTERNAL, 0)));
        }
    }

    /** Nothing if there is nothing to be told, or nobody who may be told. */
    private Optional<Post.Letter> prepared(Delivery taken) {
        var found = endpoints.find(taken.endpoint());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var endpoint = found.get();
        var owner = owner(endpoint);
        if (owner.isEmpty()) {
            return off(taken, OffReason.OWNER);
        }
        var secrets = secrets(endpoint);
        if (secrets.isEmpty()) {
            return off(taken, OffReason.SECRET);
        }
        Optional<Payload> payload;
        try {
            payload = transaction.execute(status -> payloads.of(taken, endpoint, owner.get()));
        } catch (Problem unreadable) {
            return off(taken, OffReason.FILTER);
        }
        if (payload == null || payload.isEmpty()) {
            deliveries.drop(taken);
            return Optional.empty();
        }
        return Optional.of(letter(taken, endpoint, payload.get(), secrets));
    }

    private Post.Letter letter(Delivery taken, Endpoint endpoint, Payload payload, List<byte[]> secrets) {
        var now = clock.instant();
        var body = json.writeValueAsString(payload).getBytes(StandardCharsets.UTF_8);
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("webhook-id", taken.id().toString());
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("webhook-signature", Signature.of(taken.id(), now, body, secrets));
        return new Post.Letter(URI.create(endpoint.wish().url()), headers, body);
    }

    /** Writes down what came of it; says false if somebody else has taken it since. */
    private boolean settled(Delivery taken, Answer answer) {
        var now = clock.instant();
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var ours = answer.isDelivered() ? arrived(taken, now) : missed(taken, answer, now);
            if (ours) {
                deliveries.insert(taken.id(), answer, now);
            }
            return ours;
        }));
    }

    private boolean arrived(Delivery taken, Instant now) {
        endpoints.works(taken.endpoint());
        return deliveries.end(taken, State.DELIVERED, now);
    }

    private boolean missed(Delivery taken, Answer answer, Instant now) {
        if (taken.isTest()) {
            return deliveries.end(taken, State.FAILED, now);
        }
        var since = endpoints.fails(taken.endpoint(), now);
        if (answer.isGone()) {
            endpoints.turnOff(taken.endpoint(), OffReason.GONE, now);
            return deliveries.end(taken, State.FAILED, now);
        }
        if (Duration.between(since, now).compareTo(Backoff.ENDURED) >= 0) {
            endpoints.turnOff(taken.endpoint(), OffReason.FAILING, now);
            return deliveries.end(taken, State.FAILED, now);
        }
        return Backoff.after(taken.progress().attempts(), answer.retryAfter())
                .map(pause -> deliveries.postpone(taken, now.plus(pause)))
                .orElseGet(() -> deliveries.end(taken, State.FAILED, now));
    }

    /** What waits is kept until somebody turns it on again. */
    private Optional<Post.Letter> off(Delivery taken, OffReason reason) {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            endpoints.turnOff(taken.endpoint(), reason, now);
            if (taken.isTest()) {
                deliveries.end(taken, State.FAILED, now);
            } else {
                deliveries.postpone(taken, now);
            }
        });
        return Optional.empty();
    }

    private Optional<Actor> owner(Endpoint endpoint) {
        return users.find(endpoint.owner())
                .filter(user -> users.isActive(user.id()))
                .map(user -> new Actor(user.id(), Via.RULE, user.administrator()));
    }

    /** Without those that were encrypted by another key. */
    private List<byte[]> secrets(Endpoint endpoint) {
        var secrets = new ArrayList<byte[]>();
        for (var kept : endpoints.secrets(endpoint.id(), clock.instant())) {
            key.decrypted(kept, keyOwner(endpoint.id())).ifPresent(secrets::add);
        }
        return secrets;
    }

    private <T> T atTheDesk(Supplier<T> work) {
        desks.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            desks.release();
        }
    }

    /** For whom a secret is encrypted: that of one endpoint is none of another's. */
    static String keyOwner(UUID endpoint) {
        return "webhook " + endpoint;
    }
}
