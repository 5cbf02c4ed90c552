package zhiji.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiji.access.People;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Limit;
import zhiji.platform.Page;
import zhiji.platform.Person;
import zhiji.platform.Required;
import zhiji.platform.Version;
import zhiji.records.RecordDirectory;
import zhiji.records.RecordRef;
import zhiji.records.Standing;

/** Who outside is told of changes, and what they were told, over HTTP. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookController {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final RecordDirectory records;
    private final People people;
    private final JsonMapper json;

    WebhookController(
            Webhooks webhooks, Deliveries deliveries, RecordDirectory records, People people, JsonMapper json) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.records = records;
        this.people = people;
        this.json = json;
    }

    /** Events are a record type and what becomes of a record, such as {@code parties.changed}; the filter is one of a list. */
    record WebhookContent(
            String url,
            @Nullable String description,
            List<String> events,
            @Nullable JsonNode filter,
            boolean active) {

        WebhookContent {
            Required.text("url", url);
            events = List.copyOf(Required.value("events", events));
        }

        Endpoint.Wish wish() {
            var wanted = filter == null || filter.isNull() ? null : filter.toString();
            return new Endpoint.Wish(url, description, events, wanted);
        }
    }

    record Webhook(
            UUID id,
            long version,
            String url,
            @Nullable String description,
            List<String> events,
            @Nullable JsonNode filter,
            @Nullable Person owner,
            boolean active,
            Endpoint.@Nullable OffReason offReason,
            @Nullable Instant offAt,
            @Nullable Instant failingSince,
            Instant createdAt) {}

    /** With the secret, which is shown this once. */
    record IssuedWebhook(Webhook webhook, String secret) {}

    record WebhookEvents(String type, List<EventKind> kinds) {}

    record WebhookAttempt(
            Instant at,
            int millis,
            @Nullable Integer status,
            @Nullable String answer,
            Answer.@Nullable Fault fault) {}

    record WebhookDelivery(
            UUID id,
            String event,
            @Nullable RecordRef record,
            @Nullable String recordName,
            Instant happenedAt,
            Delivery.State state,
            @Nullable Instant nextAt,
            List<WebhookAttempt> attempts) {}

    record FailedSince(Instant since) {

        FailedSince {
            Required.value("since", since);
        }
    }

    record Replayed(int deliveries) {}

    record WebhookTest(UUID delivery) {}

    @GetMapping
    Items<Webhook> listWebhooks(Actor actor) {
        return new Items<>(webhooks.all(actor).stream().map(this::view).toList());
    }

    /** What can be chosen. */
    @GetMapping("/events")
    Items<WebhookEvents> listWebhookEvents(Actor actor) {
        return new Items<>(webhooks.offered(actor).stream()
                .map(type -> new WebhookEvents(type.key(), EventKind.of(type)))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IssuedWebhook createWebhook(@RequestBody WebhookContent content, Actor actor) {
        return issued(webhooks.create(content.wish(), content.active(), actor));
    }

    @PutMapping("/{id}")
    Webhook changeWebhook(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WebhookContent content,
            Actor actor) {
        return view(webhooks.change(id, Version.of(ifMatch), content.wish(), content.active(), actor));
    }

    /** With its log, and everything that waits to be sent. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteWebhook(@PathVariable UUID id, Actor actor) {
        webhooks.delete(id, actor);
    }

    /** Makes a new secret; for 24 hours messages are signed with the old one too. */
    @PostMapping("/{id}/secret")
    @ResponseStatus(HttpStatus.CREATED)
    IssuedWebhook rotateWebhookSecret(@PathVariable UUID id, Actor actor) {
        return issued(webhooks.rotate(id, actor));
    }

    /** Sends a message of the type {@code webhooks.test}, also where the endpoint is off. */
    @PostMapping("/{id}/tests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    WebhookTest testWebhook(@PathVariable UUID id, Actor actor) {
        return new WebhookTest(deliveries.test(id, actor));
    }

    /** The newest first, for 30 days. */
    @GetMapping("/{id}/deliveries")
    Page<WebhookDelivery> listWebhookDeliveries(
            @PathVariable UUID id,
            @RequestParam(required = false) Delivery.@Nullable State state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var page = deliveries.log(id, state, Limit.checked(limit), after, actor);
        var standings = records.find(
                page.items().stream()
                        .map(Delivery.Logged::delivery)
                        .filter(delivery -> !delivery.isTest())
                        .map(Delivery::record)
                        .distinct()
                        .toList(),
                actor);
        return new Page<>(
                page.items().stream().map(logged -> view(logged, standings)).toList(), page.next());
    }

    /** Sends it again under the same id. */
    @PutMapping("/{id}/deliveries/{delivery}/attempt")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replayWebhookDelivery(@PathVariable UUID id, @PathVariable UUID delivery, Actor actor) {
        deliveries.replay(id, delivery, actor);
    }

    /** Sends everything again that was given up, of what happened since a moment. */
    @PutMapping("/{id}/attempts")
    Replayed replayFailedWebhookDeliveries(@PathVariable UUID id, @RequestBody FailedSince failed, Actor actor) {
        return new Replayed(deliveries.replayFailed(id, failed.since(), actor));
    }

    private IssuedWebhook issued(Webhooks.Issued issued) {
        return new IssuedWebhook(view(issued.endpoint()), issued.secret());
    }

    private Webhook view(Endpoint endpoint) {
        var wish = endpoint.wish();
        var standing = endpoint.standing();
        return new Webhook(
                endpoint.id(),
                endpoint.version(),
                wish.url(),
                wish.description(),
                wish.events(),
                wish.filter() == null ? null : json.readTree(wish.filter()),
                people.find(endpoint.owner()),
                standing.active(),
                standing.reason(),
                standing.offAt(),
                standing.failingSince(),
                endpoint.createdAt());
    }

    private static WebhookDelivery view(Delivery.Logged logged, Map<RecordRef, Standing> standings) {
        var delivery = logged.delivery();
        var standing = standings.get(delivery.record());
        var waits = delivery.progress().state() == Delivery.State.WAITING;
        return new WebhookDelivery(
                delivery.id(),
                delivery.event(),
                delivery.isTest() ? null : delivery.record(),
                standing == null ? null : standing.name(),
                delivery.happenedAt(),
                delivery.progress().state(),
                waits ? delivery.progress().nextAt() : null,
                logged.attempts().stream()
                        .map(one -> new WebhookAttempt(one.at(), one.millis(), one.status(), one.answer(), one.fault()))
                        .toList());
    }
}
