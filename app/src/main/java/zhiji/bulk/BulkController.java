package zhiji.bulk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import zhiji.access.People;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.platform.Limit;
import zhiji.platform.Page;
import zhiji.platform.Person;
import zhiji.platform.Required;
import zhiji.platform.Texts;

/** Changes of all records that match a filter: prepared with their number, run, stopped, taken back. */
@RestController
@RequestMapping("/api/v1/bulk-changes")
class BulkController {

    private final BulkChanges changes;
    private final Filters filters;
    private final People people;
    private final Texts texts;

    BulkController(BulkChanges changes, Filters filters, People people, Texts texts) {
        this.changes = changes;
        this.filters = filters;
        this.people = people;
        this.texts = texts;
    }

    /** Without a filter all records of the type are meant; tags stand in the values under {@code tags}. */
    record BulkChangeContent(
            String type,
            @Nullable JsonNode filter,
            BulkChange.Action action,
            @Nullable Map<String, JsonNode> values) {
        BulkChangeContent {
            Required.text("type", type);
            Required.value("action", action);
        }
    }

    record BulkChangeView(
            UUID id,
            String type,
            BulkChange.Action action,
            Map<String, JsonNode> values,
            BulkChange.Status status,
            long total,
            long done,
            @Nullable String failure,
            Instant createdAt,
            @Nullable Person createdBy) {}

    /** Takes down which records are meant; {@code total} says how many, and nothing is changed yet. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BulkChangeView createBulkChange(
            @RequestBody BulkChangeContent content,
            @RequestHeader(name = "Time-Zone", required = false) @Nullable ZoneId zone,
            Actor actor) {
        var filter = content.filter() == null || content.filter().isNull()
                ? null
                : content.filter().toString();
        var wish = new BulkChange.Wish(
                content.type(),
                filter,
                filters.reader(actor, zone).zone(),
                content.action(),
                content.values() == null ? Map.of() : content.values());
        return view(changes.create(wish, actor));
    }

    @GetMapping
    Page<BulkChangeView> listBulkChanges(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var page = changes.page(Limit.checked(limit), after, actor);
        return new Page<>(page.items().stream().map(this::view).toList(), page.next());
    }

    @GetMapping("/{id}")
    BulkChangeView getBulkChange(@PathVariable UUID id, Actor actor) {
        return view(changes.get(id, actor));
    }

    /** Begins, or goes on where it was stopped. */
    @PutMapping("/{id}/run")
    BulkChangeView startBulkChange(@PathVariable UUID id, Actor actor) {
        return view(changes.run(id, actor));
    }

    /** Stops; what was done stays done. */
    @DeleteMapping("/{id}/run")
    BulkChangeView cancelBulkChange(@PathVariable UUID id, Actor actor) {
        return view(changes.cancel(id, actor));
    }

    /** Takes back what was done, but for what somebody changed since. */
    @PutMapping("/{id}/undoing")
    BulkChangeView undoBulkChange(@PathVariable UUID id, Actor actor) {
        return view(changes.undo(id, actor));
    }

    private BulkChangeView view(BulkChange change) {
        var failure = change.failure();
        return new BulkChangeView(
                change.id(),
                change.wish().type(),
                change.wish().action(),
                change.wish().values(),
                change.status(),
                change.total(),
                change.done(),
                failure == null ? null : texts.of(failure.code(), failure.values()),
                change.createdAt(),
                people.find(change.createdBy()));
    }
}
