package zhiji.records;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Limit;

/** Records of every type as a board or a calendar: one request for all columns or days. */
@RestController
@RequestMapping("/api/v1")
class BoardController {

    private final Boards boards;
    private final Filters filters;

    BoardController(Boards boards, Filters filters) {
        this.boards = boards;
        this.filters = filters;
    }

    /** The first records of each option of a choice; the list goes on, filtered by the option, behind {@code next}. */
    @GetMapping("/boards/{type}")
    Items<Boards.BoardColumn> readBoard(
            @PathVariable String type,
            @RequestParam String by,
            @RequestParam(required = false) @Nullable String sum,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable List<String> fields,
            @RequestParam(required = false) @Nullable List<String> include,
            @RequestParam(defaultValue = "20") int limit,
            @RequestHeader(name = "Time-Zone", required = false) @Nullable ZoneId zone,
            Actor actor) {
        var which = new Filters.Which(q, filter, false);
        var wanted = new Records.Wanted(which, sort, fields, include, Limit.checked(limit), null);
        return new Items<>(boards.columns(type, wanted, new Boards.ByField(by, sum), filters.reader(actor, zone)));
    }

    /** The records whose date or moment lies on the days from {@code from} up to, not including, {@code to}. */
    @GetMapping("/calendars/{type}")
    Items<Boards.CalendarDay> readCalendar(
            @PathVariable String type,
            @RequestParam String by,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable List<String> fields,
            @RequestParam(required = false) @Nullable List<String> include,
            @RequestParam(defaultValue = "5") int limit,
            @RequestHeader(name = "Time-Zone", required = false) @Nullable ZoneId zone,
            Actor actor) {
        var which = new Filters.Which(q, filter, false);
        var wanted = new Records.Wanted(which, null, fields, include, Limit.checked(limit), null);
        return new Items<>(boards.days(type, wanted, new Boards.Span(by, from, to), filters.reader(actor, zone)));
    }
}
