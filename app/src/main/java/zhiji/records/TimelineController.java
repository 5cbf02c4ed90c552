package zhiji.records;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Limit;
import zhiji.platform.Page;

/** The timeline of a record of any type over HTTP. */
@RestController
@RequestMapping("/api/v1/{type}/{id}/timeline")
class TimelineController {

    private final Timeline timeline;

    TimelineController(Timeline timeline) {
        this.timeline = timeline;
    }

    @GetMapping
    Page<TimelineEntry> getTimeline(
            @PathVariable String type,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<TimelineEntry.Kind> kind,
            @RequestParam(defaultValue = "30") int limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var kinds = EnumSet.noneOf(TimelineEntry.Kind.class);
        if (kind != null) {
            kinds.addAll(kind);
        }
        return timeline.page(new RecordRef(type, id), new Timeline.Wanted(kinds, Limit.checked(limit), after), actor);
    }
}
