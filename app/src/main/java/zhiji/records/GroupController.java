package zhiji.records;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.platform.Items;

/** Counts and sums of the records of any type, for boards and charts. */
@RestController
@RequestMapping("/api/v1/groups/{type}")
class GroupController {

    private final Records records;
    private final Filters filters;

    GroupController(Records records, Filters filters) {
        this.records = records;
        this.filters = filters;
    }

    @GetMapping
    Items<RecordGroup> groupRecords(
            @PathVariable String type,
            @RequestParam String by,
            @RequestParam(required = false) @Nullable String sum,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String filter,
            @RequestHeader(name = "Time-Zone", required = false) @Nullable ZoneId zone,
            Actor actor) {
        var grouped = new Records.Grouped(type, new Filters.Which(q, filter, false), by, sum);
        return new Items<>(records.groups(grouped, filters.reader(actor, zone)));
    }
}
