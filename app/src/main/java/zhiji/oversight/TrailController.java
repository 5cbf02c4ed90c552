package zhiji.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import zhiji.audit.AuditFilter;
import zhiji.audit.Deed;
import zhiji.audit.Verification;
import zhiji.platform.Actor;
import zhiji.platform.Limit;
import zhiji.platform.Page;
import zhiji.platform.Person;
import zhiji.platform.UserId;
import zhiji.platform.Via;

/** The audit trail over HTTP: all of it for administrators, one's own part for everybody. */
@RestController
@RequestMapping("/api/v1/audit")
class TrailController {

    private final Oversight oversight;
    private final TrailFile file;

    TrailController(Oversight oversight, TrailFile file) {
        this.oversight = oversight;
        this.file = file;
    }

    /** The record's name is missing when whoever asks may not see it, or it is gone. */
    record AuditEntryView(
            long id,
            Instant at,
            Deed deed,
            @Nullable Person by,
            Via via,
            @Nullable String address,
            @Nullable String type,
            @Nullable UUID recordId,
            @Nullable String recordName,
            Map<String, JsonNode> detail) {}

    /** With a record also the files that held it; {@code until} is not included. */
    @GetMapping
    Page<AuditEntryView> listAuditEntries(
            @RequestParam(required = false) @Nullable UserId by,
            @RequestParam(required = false) @Nullable List<Deed> deed,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable UUID record,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var filter = filter(by, deed, type, record, since, until);
        return view(oversight.page(filter, Limit.checked(limit), after, actor));
    }

    /** What whoever asks did, as it was written down. */
    @GetMapping("/mine")
    Page<AuditEntryView> listMyAuditEntries(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        return view(oversight.own(Limit.checked(limit), after, actor));
    }

    @GetMapping(path = "/file", produces = "text/csv")
    void exportAuditEntries(
            @RequestParam(required = false) @Nullable UserId by,
            @RequestParam(required = false) @Nullable List<Deed> deed,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable UUID record,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestHeader(name = "Time-Zone", required = false) @Nullable ZoneId zone,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var filter = filter(by, deed, type, record, since, until);
        oversight.beginFile(filter, actor);
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        file.write(filter, zone, new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }

    /** Computes every hash of the chain again; takes some seconds for millions of entries. */
    @GetMapping("/verification")
    Verification verifyAudit(Actor actor) {
        return oversight.verify(actor);
    }

    private static AuditFilter filter(
            @Nullable UserId by,
            @Nullable List<Deed> deeds,
            @Nullable String type,
            @Nullable UUID record,
            @Nullable Instant since,
            @Nullable Instant until) {
        return new AuditFilter(by, deeds == null ? List.of() : deeds, type, record, since, until);
    }

    private static Page<AuditEntryView> view(Page<Oversight.Line> page) {
        return new Page<>(page.items().stream().map(TrailController::view).toList(), page.next());
    }

    private static AuditEntryView view(Oversight.Line line) {
        var entry = line.entry();
        return new AuditEntryView(
                entry.id(),
                entry.at(),
                entry.deed(),
                line.by(),
                entry.via(),
                entry.address(),
                entry.type(),
                entry.record(),
                line.recordName(),
                entry.detail());
    }
}
