package zhiji.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox in the background, every endpoint at its own pace. Several servers may do so at once: what one has
 * taken the others leave alone, and what one that was killed had taken is due again after a minute.
 */
@Component
class WebhookDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatch.class);

    /** Longer than anything takes that is sent. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(1);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 8;

    private final EndpointStore endpoints;
    private final DeliveryStore deliveries;
    private final Triggers triggers;
    private final Courier courier;
    private final Clock clock;
    private final boolean isRecurring;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService lanes = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());
    private volatile boolean stopping;

    WebhookDispatch(
            EndpointStore endpoints,
            DeliveryStore deliveries,
            Triggers triggers,
            Courier courier,
            Clock clock,
            @Value("${zhiji.jobs.recurring:true}") boolean isRecurring) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.triggers = triggers;
        this.courier = courier;
        this.clock = clock;
        this.isRecurring = isRecurring;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (isRecurring && !stopping) {
            deliveries.due(clock.instant()).stream().filter(busy::add).forEach(this::begin);
        }
    }

    /** Brings the triggers to what is wanted, and forgets what is old. */
    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void tidy() {
        if (!isRecurring || stopping) {
            return;
        }
        try {
            triggers.settle();
            var now = clock.instant();
            deliveries.forget(now.minus(KEPT));
            endpoints.forgetFormer(now);
        } catch (DataAccessException busyTable) {
            LOG.info("The triggers of webhooks wait for a table that is in use: {}", busyTable.getMessage());
        }
    }

    /** Sends everything that is due to an endpoint now. */
    void empty(UUID endpoint) {
        while (!stopping) {
            var now = clock.instant();
            var taken = deliveries.claim(endpoint, AT_ONCE, now, now.plus(TAKEN_FOR));
            if (taken.isEmpty()) {
                return;
            }
            try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
                taken.forEach(one -> together.execute(() -> courier.bring(one)));
            }
        }
    }

    @EventListener(ContextClosedEvent.class)
    void end() throws InterruptedException {
        stopping = true;
        lanes.shutdown();
        if (!lanes.awaitTermination(Post.WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            lanes.shutdownNow();
        }
    }

    private void begin(UUID endpoint) {
        lanes.execute(() -> {
            try {
                empty(endpoint);
            } catch (DataAccessException unreachable) {
                LOG.warn("The messages to endpoint {} wait: {}", endpoint, unreachable.getMessage());
            } finally {
                busy.remove(endpoint);
            }
        });
    }
}
