package zhiji.archive;

import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import zhiji.access.People;
import zhiji.archive.PartyView.PartyDetail;
import zhiji.archive.PartyView.PartyItem;
import zhiji.audit.Audit;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.platform.Count;
import zhiji.platform.Limit;
import zhiji.platform.Page;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;
import zhiji.platform.Version;

/** Parties over HTTP. */
@RestController
@RequestMapping("/api/v1/parties")
class PartyController {

    private final Parties parties;
    private final People people;
    private final Filters filters;
    private final PartyGuard guard;
    private final Audit audit;

    PartyController(Parties parties, People people, Filters filters, PartyGuard guard, Audit audit) {
        this.parties = parties;
        this.people = people;
        this.filters = filters;
        this.guard = guard;
        this.audit = audit;
    }

    @GetMapping
    Page<PartyItem> listParties(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable PartyKind kind,
            @RequestParam(required = false) @Nullable UserId owner,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(name = "filter", required = false) @Nullable String where,
            @RequestHeader(name = "Time-Zone", required = false) @Nullable ZoneId zone,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var filter = new PartyFilter(q, kind, owner, tag, city, where(where, zone, actor));
        guard.refuseUnknown(filter, actor);
        var request = new PartyQueries.Request(filter, PartySort.parse(sort), Limit.checked(limit), after);
        var page = parties.page(request, actor);
        return new Page<>(
                page.items().stream()
                        .map(row -> PartyItem.of(guard.seen(row, actor), people))
                        .toList(),
                page.next());
    }

    @GetMapping("/count")
    Count countParties(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable PartyKind kind,
            @RequestParam(required = false) @Nullable UserId owner,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(name = "filter", required = false) @Nullable String where,
            @RequestHeader(name = "Time-Zone", required = false) @Nullable ZoneId zone,
            @RequestParam(defaultValue = "false") boolean exact,
            Actor actor) {
        var filter = new PartyFilter(q, kind, owner, tag, city, where(where, zone, actor));
        guard.refuseUnknown(filter, actor);
        return parties.count(filter, exact, actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PartyDetail> createParty(
            @RequestBody PartyContent content,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Parameter(description = "The token of a refusal that named likely twins; * to add whoever is there")
                    @RequestHeader(name = "Insist", required = false)
                    @Nullable
                    String insist,
            Actor actor) {
        var party = parties.create(content, new Parties.Request(key, insist), actor);
        return ResponseEntity.created(URI.create("/api/v1/parties/" + party.id()))
                .eTag(Long.toString(party.version()))
                .body(PartyDetail.of(guard.seen(party, actor), people));
    }

    @GetMapping("/{id}")
    ResponseEntity<PartyDetail> getParty(@PathVariable PartyId id, Actor actor) {
        var party = parties.get(id, actor);
        audit.look(actor, ArchiveTypes.PARTIES, party.id().value());
        return answer(id, party, actor);
    }

    @PutMapping("/{id}")
    ResponseEntity<PartyDetail> updateParty(
            @PathVariable PartyId id,
            @RequestBody PartyContent content,
            @Parameter(required = true) @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            Actor actor) {
        return answer(id, parties.replace(id, Version.of(version, "party.changed-meanwhile"), content, actor), actor);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteParty(@PathVariable PartyId id, Actor actor) {
        parties.delete(id, actor);
    }

    @PutMapping("/{id}/restoration")
    ResponseEntity<PartyDetail> restoreParty(@PathVariable PartyId id, Actor actor) {
        return answer(id, parties.restore(id, actor), actor);
    }

    private PartyFilter.@Nullable Where where(@Nullable String written, @Nullable ZoneId zone, Actor actor) {
        var filter = filters.read(written, ArchiveTypes.PARTIES, actor);
        return filter == null ? null : new PartyFilter.Where(filter, zone);
    }

    /** An id that was merged into another is answered with the party it stands for now; the header says which. */
    private ResponseEntity<PartyDetail> answer(PartyId asked, Party party, Actor actor) {
        var answer = ResponseEntity.ok().eTag(Long.toString(party.version()));
        if (!asked.equals(party.id())) {
            answer.header(HttpHeaders.CONTENT_LOCATION, "/api/v1/parties/" + party.id());
        }
        return answer.body(PartyDetail.of(guard.seen(party, actor), people));
    }
}
