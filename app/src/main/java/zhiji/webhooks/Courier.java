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

    private final EndpointStore endpoints;
    private final DeliveryStore deliveries;
    private final Payloads payloads;
    private final Post post;
    private final Users users;
    private final HomeKey key;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

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
        endpoints.find(taken.endpoint()).ifPresent(endpoint -> {
            try {
                bring(taken, endpoint);
            } catch (RuntimeException fault) {
                LOG.error("Delivery {} to endpoint {} failed", taken.id(), endpoint.id(), fault);
                settle(taken, Answer.none(Answer.Fault.INTERNAL, 0));
            }
        });
    }

    private void bring(Delivery taken, Endpoint endpoint) {
        var owner = owner(endpoint);
        if (owner.isEmpty()) {
            off(taken, OffReason.OWNER);
            return;
        }
        var secrets = secrets(endpoint);
        if (secrets.isEmpty()) {
            off(taken, OffReason.SECRET);
            return;
        }
        Optional<Payload> payload;
        try {
            payload = transaction.execute(status -> payloads.of(taken, endpoint, owner.get()));
        } catch (Problem unreadable) {
            off(taken, OffReason.FILTER);
            return;
        }
        if (payload == null || payload.isEmpty()) {
            deliveries.drop(taken);
            return;
        }
        settle(taken, post.send(letter(taken, endpoint, payload.get(), secrets)));
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

    private void settle(Delivery taken, Answer answer) {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            if (answer.isDelivered()) {
                if (deliveries.end(taken, State.DELIVERED, now)) {
                    endpoints.works(taken.endpoint());
                    deliveries.insert(taken.id(), answer, now);
                }
            } else if (missed(taken, answer, now)) {
                deliveries.insert(taken.id(), answer, now);
            }
        });
    }

    /** Says false if somebody else has taken it since. */
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
    private void off(Delivery taken, OffReason reason) {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            endpoints.turnOff(taken.endpoint(), reason, now);
            if (taken.isTest()) {
                deliveries.end(taken, State.FAILED, now);
            } else {
                deliveries.postpone(taken, now);
            }
        });
    }

    private Optional<Actor> owner(Endpoint endpoint) {
        return users.find(endpoint.owner())
                .filter(user -> users.isActive(user.id()))
                .map(user -> new Actor(user.id(), Via.RULE, user.administrator()));
    }

    /** Empty if one of them was encrypted by another key. */
    private List<byte[]> secrets(Endpoint endpoint) {
        var secrets = new ArrayList<byte[]>();
        for (var kept : endpoints.secrets(endpoint.id(), clock.instant())) {
            key.decrypted(kept, keyOwner(endpoint.id())).ifPresent(secrets::add);
        }
        return secrets;
    }

    /** For whom a secret is encrypted: that of one endpoint is none of another's. */
    static String keyOwner(UUID endpoint) {
        return "webhook " + endpoint;
    }
}
