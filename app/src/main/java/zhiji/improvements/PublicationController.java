package zhiji.improvements;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Version;

/** Telling what complaints brought, over HTTP: the board that everybody reads, and who is told. */
@RestController
@RequestMapping("/api/v1")
class PublicationController {

    private final Publication publication;
    private final Improvements improvements;
    private final ImprovementViews views;

    PublicationController(Publication publication, Improvements improvements, ImprovementViews views) {
        this.publication = publication;
        this.improvements = improvements;
        this.views = views;
    }

    /** {@code waiting}: customers who follow their complaint and would be told; {@code told}: those who were. */
    record PublicationPreview(String message, int waiting, int told) {}

    record PublicationContent(boolean tell) {}

    /** What was done about complaints, for everybody to read. */
    record PostedImprovement(String said, String did, LocalDate done) {}

    @GetMapping("/improvements/{id}/publication")
    PublicationPreview previewPublication(@PathVariable UUID id, Actor actor) {
        var audience = publication.audience(id, actor);
        return new PublicationPreview(
                publication.message(improvements.get(id, actor)),
                audience.waiting().size(),
                audience.told());
    }

    /** Once more tells those who were linked since; nobody is told twice. */
    @PutMapping("/improvements/{id}/publication")
    ImprovementViews.ImprovementCase publishImprovement(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PublicationContent content,
            Actor actor) {
        return views.of(publication.publish(id, Version.of(ifMatch), content.tell(), actor), actor);
    }

    @DeleteMapping("/improvements/{id}/publication")
    ImprovementViews.ImprovementCase withdrawImprovement(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return views.of(publication.withdraw(id, Version.of(ifMatch), actor), actor);
    }

    /** The latest first. */
    @GetMapping("/public/improvements")
    Items<PostedImprovement> listPostedImprovements(HttpServletRequest request) {
        return new Items<>(publication.posted(request.getRemoteAddr()).stream()
                .map(one -> new PostedImprovement(one.said(), one.did(), one.done()))
                .toList());
    }
}
