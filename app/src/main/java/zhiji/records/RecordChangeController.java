package zhiji.records;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
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
import zhiji.platform.Problem;
import zhiji.platform.Required;
import zhiji.platform.Texts;
import zhiji.platform.Version;
import zhiji.platform.Via;

/** Changes of records of every type, and their history. */
@RestController
@RequestMapping("/api/v1/{type}")
class RecordChangeController {

    private static final int MOST_ITEMS = 1_000;

    private final RecordChanges changes;
    private final Records records;
    private final Filters filters;
    private final People people;
    private final Texts texts;

    RecordChangeController(RecordChanges changes, Records records, Filters filters, People people, Texts texts) {
        this.changes = changes;
        this.records = records;
        this.filters = filters;
        this.people = people;
        this.texts = texts;
    }

    /** Values by the keys of their fields; in a change, what is not named stays and null clears. */
    record RecordContent(Map<String, JsonNode> values) {
        RecordContent {
            Required.value("values", values);
        }
    }

    record BulkContent(List<BulkItem> items) {
        BulkContent {
            Required.value("items", items);
            if (items.size() > MOST_ITEMS) {
                throw Problem.invalid(List.of(Problem.Field.of("items", "list.too-long", items.size(), MOST_ITEMS)));
            }
        }
    }

    /** Without an id a new record; with {@code delete} one that is put aside. */
    record BulkItem(
            @Nullable UUID id,
            @Nullable Long version,
            @Nullable Map<String, JsonNode> values,
            @Nullable Boolean delete) {}

    enum BulkStatus {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("changed")
        CHANGED,
        @JsonProperty("deleted")
        DELETED,
        @JsonProperty("rejected")
        REJECTED
    }

    record BulkFault(String field, String code, String message) {}

    record BulkResult(
            BulkStatus status, @Nullable UUID id, @Nullable List<BulkFault> errors) {}

    record BulkResults(List<BulkResult> results) {}

    record HistoryItem(UUID id, Instant at, @Nullable Person by, Via via, List<FieldChange> changes) {}

    /** The moment whose values come back; without fields all of them. */
    record RestoreContent(Instant at, @Nullable List<String> fields) {
        RestoreContent {
            Required.value("at", at);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RecordItem> createRecord(
            @PathVariable String type,
            @RequestBody RecordContent content,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        var id = changes.create(type, content.values(), key, actor);
        return answer(ResponseEntity.created(URI.create("/api/v1/" + type + "/" + id)), type, id, actor);
    }

    @PatchMapping("/{id}")
    ResponseEntity<RecordItem> changeRecord(
            @PathVariable String type,
            @PathVariable UUID id,
            @RequestBody RecordContent content,
            @Parameter(required = true) @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            Actor actor) {
        changes.change(type, id, Version.of(version), content.values(), actor);
        return answer(ResponseEntity.ok(), type, id, actor);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteRecord(@PathVariable String type, @PathVariable UUID id, Actor actor) {
        changes.delete(type, id, actor);
    }

    @PutMapping("/{id}/restoration")
    ResponseEntity<RecordItem> restoreRecord(@PathVariable String type, @PathVariable UUID id, Actor actor) {
        changes.restore(type, id, actor);
        return answer(ResponseEntity.ok(), type, id, actor);
    }

    /** The record that has a value in a unique field. */
    @GetMapping("/by/{field}/{value}")
    ResponseEntity<RecordItem> getRecordByKey(
            @PathVariable String type, @PathVariable String field, @PathVariable String value, Actor actor) {
        var id = changes.byKey(type, field, value, actor).orElseThrow(() -> Problem.notFound("not-found"));
        return answer(ResponseEntity.ok(), type, id, actor);
    }

    /** Changes the record that has a value in a unique field, or adds one. */
    @PutMapping("/by/{field}/{value}")
    ResponseEntity<RecordItem> upsertRecord(
            @PathVariable String type,
            @PathVariable String field,
            @PathVariable String value,
            @RequestBody RecordContent content,
            Actor actor) {
        var upserted = changes.upsert(type, field, value, content.values(), actor);
        var status = upserted.created()
                ? ResponseEntity.created(URI.create("/api/v1/" + type + "/" + upserted.id()))
                : ResponseEntity.ok();
        return answer(status, type, upserted.id(), actor);
    }

    /** Each item is answered by itself, in the order given; one that is refused does not stop the others. */
    @PostMapping("/bulk")
    BulkResults changeRecords(@PathVariable String type, @RequestBody BulkContent content, Actor actor) {
        var results = new ArrayList<BulkResult>();
        for (var item : content.items()) {
            try {
                results.add(change(type, item, actor));
            } catch (Problem refused) {
                results.add(new BulkResult(BulkStatus.REJECTED, item.id(), faults(refused)));
            }
        }
        return new BulkResults(results);
    }

    @GetMapping("/{id}/history")
    Page<HistoryItem> getHistory(
            @PathVariable String type,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var page = changes.history(type, id, Limit.checked(limit), after, actor);
        var items = page.items().stream()
                .map(entry ->
                        new HistoryItem(entry.id(), entry.at(), people.find(entry.by()), entry.via(), entry.changes()))
                .toList();
        return new Page<>(items, page.next());
    }

    /** Brings back what the record held at a moment. */
    @PutMapping("/{id}/history/restoration")
    ResponseEntity<RecordItem> restoreValues(
            @PathVariable String type, @PathVariable UUID id, @RequestBody RestoreContent content, Actor actor) {
        changes.restoreAsOf(type, id, content.at(), content.fields(), actor);
        return answer(ResponseEntity.ok(), type, id, actor);
    }

    private BulkResult change(String type, BulkItem item, Actor actor) {
        if (item.id() == null) {
            var values = Required.value("values", item.values());
            return new BulkResult(BulkStatus.CREATED, changes.create(type, values, null, actor), null);
        }
        if (Boolean.TRUE.equals(item.delete())) {
            changes.delete(type, item.id(), actor);
            return new BulkResult(BulkStatus.DELETED, item.id(), null);
        }
        changes.change(type, item.id(), item.version(), Required.value("values", item.values()), actor);
        return new BulkResult(BulkStatus.CHANGED, item.id(), null);
    }

    private List<BulkFault> faults(Problem refused) {
        var fields = refused.fields().isEmpty()
                ? List.of(new Problem.Field("", refused.code(), refused.values()))
                : refused.fields();
        return fields.stream()
                .map(field -> new BulkFault(field.path(), field.code(), texts.of(field.code(), field.values())))
                .toList();
    }

    private ResponseEntity<RecordItem> answer(ResponseEntity.BodyBuilder status, String type, UUID id, Actor actor) {
        var record = records.get(type, id, null, filters.reader(actor, null));
        return status.eTag(String.valueOf(record.version())).body(record);
    }
}
