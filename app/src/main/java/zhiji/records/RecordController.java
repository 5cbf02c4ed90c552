package zhiji.records;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiji.audit.Audit;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.platform.Count;
import zhiji.platform.Limit;
import zhiji.platform.Page;

/** Records of every type that has no page of its own in the API. */
@RestController
@RequestMapping("/api/v1/{type}")
class RecordController {

    private final Records records;
    private final Filters filters;
    private final Audit audit;

    RecordController(Records records, Filters filters, Audit audit) {
        this.records = records;
        this.filters = filters;
        this.audit = audit;
    }

    /** With {@code deleted} the bin. */
    @GetMapping
    Page<RecordItem> listRecords(
            @PathVariable String type,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable List<String> fields,
            @RequestParam(required = false) @Nullable List<String> include,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "false") boolean deleted,
            @RequestHeader(name = "Time-Zone", required = false) @Nullable ZoneId zone,
            Actor actor) {
        var which = new Filters.Which(q, filter, deleted);
        var wanted = new Records.Wanted(which, sort, fields, include, Limit.checked(limit), after);
        return records.page(type, wanted, filters.reader(actor, zone));
    }

    @GetMapping("/count")
    Count countRecords(
            @PathVariable String type,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(defaultValue = "false") boolean exact,
            @RequestHeader(name = "Time-Zone", required = false) @Nullable ZoneId zone,
            Actor actor) {
        return records.count(type, new Filters.Which(q, filter, false), exact, filters.reader(actor, zone));
    }

    @GetMapping("/{id}")
    ResponseEntity<RecordItem> getRecord(
            @PathVariable String type,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> include,
            Actor actor) {
        var record = records.get(type, id, include, filters.reader(actor, null));
        if (records.isPersonal(type)) {
            audit.look(actor, type, id);
        }
        var status = ResponseEntity.ok();
        return record.version() == null
                ? status.body(record)
                : status.eTag(record.version().toString()).body(record);
    }
}
