package zhiji.complaints;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.audit.Audit;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Required;
import zhiji.platform.UserId;
import zhiji.platform.Version;

/** Complaints over HTTP, beyond what every record offers. */
@RestController
@RequestMapping("/api/v1/complaints")
class ComplaintController {

    private final Complaints complaints;
    private final CaseViews views;
    private final Audit audit;

    ComplaintController(Complaints complaints, CaseViews views, Audit audit) {
        this.complaints = complaints;
        this.views = views;
        this.audit = audit;
    }

    /** What a colleague writes down for a customer; the gravity may wait until it is classified. */
    record ComplaintContent(
            String text,
            Channel channel,
            @Nullable PartyId party,
            @Nullable String contact,
            @Nullable String wish,
            @Nullable String product,
            @Nullable String batch,
            @Nullable String shop,
            @Nullable String employee,
            @Nullable Gravity gravity,
            @Nullable Boolean confidential) {

        ComplaintContent {
            Required.text("text", text);
            Required.value("channel", channel);
        }

        Matter matter() {
            return new Matter(
                    text,
                    channel,
                    new Matter.From(party, line(contact), line(wish)),
                    new Matter.About(line(product), line(batch), line(shop), line(employee)),
                    Boolean.TRUE.equals(confidential),
                    Matter.Marks.NONE);
        }

        private static @Nullable String line(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** What is needed depends on the kind: see the guide of the process. */
    record StepContent(
            Step.Kind kind,
            @Nullable String note,
            @Nullable UUID category,
            @Nullable Gravity gravity,
            @Nullable UUID cause,
            @Nullable UUID desk,
            @Nullable UserId owner,
            @Nullable Boolean accepted,
            @Nullable Confirmation confirmation) {

        StepContent {
            Required.value("kind", kind);
        }

        Step step() {
            var decided = new Step.Decided(category, gravity, cause, desk, owner, accepted, confirmation);
            return new Step(kind, note == null ? "" : note, decided);
        }
    }

    /** With {@code incoming} what the customer said by another way. */
    record MessageContent(String text, boolean incoming) {

        MessageContent {
            Required.text("text", text);
        }
    }

    /** The same Idempotency-Key with the same content receives it once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CaseViews.ComplaintCase createComplaint(
            @RequestBody ComplaintContent content,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        var gravity = content.gravity() == null ? Gravity.NORMAL : content.gravity();
        return view(complaints.receive(content.matter(), gravity, key, actor), actor);
    }

    @GetMapping("/{id}/case")
    ResponseEntity<CaseViews.ComplaintCase> getComplaint(@PathVariable UUID id, Actor actor) {
        var view = views.of(complaints.whole(id, actor), actor);
        audit.look(actor, ComplaintTypes.COMPLAINTS, id);
        return ResponseEntity.ok().eTag(String.valueOf(view.version())).body(view);
    }

    @PostMapping("/{id}/steps")
    CaseViews.ComplaintCase takeComplaintStep(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody StepContent content,
            Actor actor) {
        return view(complaints.take(id, Version.of(ifMatch), content.step(), actor), actor);
    }

    @PostMapping("/{id}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    CaseViews.ComplaintCase createComplaintMessage(
            @PathVariable UUID id, @RequestBody MessageContent content, Actor actor) {
        var complaint = content.incoming()
                ? complaints.hear(id, content.text(), actor)
                : complaints.say(id, content.text(), actor);
        return view(complaint, actor);
    }

    @GetMapping("/{id}/photos/{photoId}")
    ResponseEntity<byte[]> showComplaintPhoto(@PathVariable UUID id, @PathVariable UUID photoId, Actor actor) {
        var photo = complaints.photo(id, photoId, actor);
        audit.look(actor, ComplaintTypes.COMPLAINTS, id);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .body(photo);
    }

    private CaseViews.ComplaintCase view(Complaint complaint, Actor actor) {
        return views.of(complaints.whole(complaint), actor);
    }
}
