package zhiji.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.PartyId;
import zhiji.platform.Person;
import zhiji.records.RecordDirectory;
import zhiji.records.RecordRef;
import zhiji.records.Standing;
import zhiji.types.Fate;
import zhiji.types.RecordType;

/** What persons ask for about their data, over HTTP. */
@RestController
@RequestMapping("/api/v1")
class PrivacyController {

    private final PrivacyRequests requests;
    private final Erasures erasures;
    private final PersonalArchive archive;
    private final PersonalRegister register;
    private final RecordDirectory directory;
    private final People people;

    PrivacyController(
            PrivacyRequests requests,
            Erasures erasures,
            PersonalArchive archive,
            PersonalRegister register,
            RecordDirectory directory,
            People people) {
        this.requests = requests;
        this.erasures = erasures;
        this.archive = archive;
        this.register = register;
        this.directory = directory;
        this.people = people;
    }

    /** A request; the name is as it is now. An erasure that is done says how much of what went and stayed. */
    record PrivacyRequestView(
            UUID id,
            PrivacyRequest.Kind kind,
            PrivacyRequest.Status status,
            PartyId partyId,
            @Nullable String partyName,
            LocalDate receivedOn,
            LocalDate dueOn,
            boolean byRule,
            @Nullable String note,
            @Nullable Instant executesAt,
            Instant createdAt,
            @Nullable Person createdBy,
            @Nullable Instant endedAt,
            @Nullable Person endedBy,
            List<Fate> outcome) {}

    record PrivacyRequestList(List<PrivacyRequestView> items, int pending, int over) {}

    record PrivacyPolicyView(
            PrivacyPolicy.Deadline deadline,
            int waitingDays,
            @Nullable Instant decidedAt,
            @Nullable Person decidedBy) {}

    record PrivacyPolicyContent(PrivacyPolicy.Deadline deadline, int waitingDays) {}

    /** Requests that wait for an answer, the most urgent first, or those that are over. */
    @GetMapping("/privacy/requests")
    PrivacyRequestList listPrivacyRequests(@RequestParam(defaultValue = "false") boolean over, Actor actor) {
        var listed = requests.list(over, actor);
        return new PrivacyRequestList(views(listed.requests(), actor), listed.pending(), listed.over());
    }

    /** Takes a request down; an erasure is done by itself when its time of waiting is over. */
    @PostMapping("/privacy/requests")
    @ResponseStatus(HttpStatus.CREATED)
    PrivacyRequestView createPrivacyRequest(@RequestBody PrivacyRequests.PrivacyRequestContent asked, Actor actor) {
        return views(List.of(requests.create(asked, actor)), actor).getFirst();
    }

    /** Says that a request was answered. */
    @PutMapping("/privacy/requests/{id}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void completePrivacyRequest(@PathVariable UUID id, Actor actor) {
        requests.complete(id, actor);
    }

    /** Takes a request back, an erasure as long as it waits. */
    @PutMapping("/privacy/requests/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawPrivacyRequest(@PathVariable UUID id, Actor actor) {
        requests.withdraw(id, actor);
    }

    /** What was asked for about a customer. */
    @GetMapping("/parties/{id}/privacy-requests")
    Items<PrivacyRequestView> listPrivacyRequestsOfParty(@PathVariable PartyId id, Actor actor) {
        return new Items<>(views(requests.of(id, actor), actor));
    }

    /** What an erasure would take away and what it would leave. */
    @GetMapping("/parties/{id}/erasure")
    Items<Fate> previewErasure(@PathVariable PartyId id, Actor actor) {
        return new Items<>(erasures.preview(id, actor));
    }

    /** Everything about a person as an archive: a page to read, the same for programs, the files. */
    @GetMapping(path = "/parties/{id}/personal-data", produces = "application/zip")
    void takePersonalData(
            @PathVariable PartyId id,
            @RequestHeader(name = "Time-Zone", required = false) @Nullable ZoneId zone,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var current = archive.begin(id, actor);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data-" + current + ".zip\"");
        archive.write(current, response.getOutputStream(), actor, zone);
    }

    /** Everything that is kept about persons, and what for. */
    @GetMapping("/privacy/fields")
    Items<PersonalRegister.PersonalField> listPersonalFields(Actor actor) {
        return new Items<>(register.fields(actor));
    }

    @GetMapping("/privacy/policy")
    PrivacyPolicyView getPrivacyPolicy() {
        return view(requests.policy());
    }

    @PutMapping("/privacy/policy")
    PrivacyPolicyView changePrivacyPolicy(@RequestBody PrivacyPolicyContent content, Actor actor) {
        return view(requests.change(content.deadline(), content.waitingDays(), actor));
    }

    private PrivacyPolicyView view(PrivacyPolicy policy) {
        return new PrivacyPolicyView(
                policy.deadline(), policy.waitingDays(), policy.decidedAt(), people.find(policy.decidedBy()));
    }

    private List<PrivacyRequestView> views(List<PrivacyRequest> all, Actor actor) {
        var asked = new HashSet<RecordRef>();
        all.forEach(request -> asked.add(reference(request)));
        var found = directory.find(asked, actor);
        return all.stream().map(request -> view(request, found)).toList();
    }

    private static RecordRef reference(PrivacyRequest request) {
        return new RecordRef(RecordType.PARTIES, request.party().value());
    }

    private PrivacyRequestView view(PrivacyRequest request, Map<RecordRef, Standing> found) {
        var standing = found.get(reference(request));
        var origin = request.origin();
        var ending = request.ending();
        return new PrivacyRequestView(
                request.id(),
                request.kind(),
                request.status(),
                request.party(),
                standing == null ? null : standing.name(),
                origin.receivedOn(),
                origin.dueOn(),
                origin.rule() != null,
                origin.note(),
                request.executesAt(),
                origin.createdAt(),
                people.find(origin.createdBy()),
                ending == null ? null : ending.at(),
                ending == null ? null : people.find(ending.by()),
                ending == null ? List.of() : ending.outcome());
    }
}
