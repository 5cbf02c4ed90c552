package zhiji.collaboration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import zhiji.platform.Actor;
import zhiji.platform.Limit;
import zhiji.platform.Page;
import zhiji.platform.Person;
import zhiji.platform.Required;
import zhiji.records.RecordRef;
import zhiji.records.TimelineEntry;

/** Comments on records of any type over HTTP. */
@RestController
@RequestMapping("/api/v1/{type}/{id}/comments")
class CommentController {

    private final Comments comments;
    private final People people;

    CommentController(Comments comments, People people) {
        this.comments = comments;
        this.people = people;
    }

    /** Plain text; {@code @} and the name of a colleague speaks to somebody. */
    record CommentContent(String text) {

        CommentContent {
            Required.text("text", text);
        }
    }

    record CommentView(
            UUID id,
            String text,
            List<TimelineEntry.Mention> mentions,
            Instant createdAt,
            @Nullable Person createdBy,
            @Nullable Instant editedAt) {}

    @GetMapping
    Page<CommentView> listComments(
            @PathVariable String type,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "30") int limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var page = comments.page(new RecordRef(type, id), Limit.checked(limit), after, actor);
        return new Page<>(page.items().stream().map(this::view).toList(), page.next());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommentView createComment(
            @PathVariable String type,
            @PathVariable UUID id,
            @RequestBody CommentContent content,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        return view(comments.create(new RecordRef(type, id), content.text(), key, actor));
    }

    @PutMapping("/{commentId}")
    CommentView updateComment(
            @PathVariable String type,
            @PathVariable UUID id,
            @PathVariable UUID commentId,
            @RequestBody CommentContent content,
            Actor actor) {
        return view(comments.change(new RecordRef(type, id), commentId, content.text(), actor));
    }

    @DeleteMapping("/{commentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteComment(@PathVariable String type, @PathVariable UUID id, @PathVariable UUID commentId, Actor actor) {
        comments.delete(new RecordRef(type, id), commentId, actor);
    }

    @PutMapping("/{commentId}/restoration")
    CommentView restoreComment(
            @PathVariable String type, @PathVariable UUID id, @PathVariable UUID commentId, Actor actor) {
        return view(comments.restore(new RecordRef(type, id), commentId, actor));
    }

    private CommentView view(Comment comment) {
        return new CommentView(
                comment.id(),
                comment.content().text(),
                comment.content().spokenTo(),
                comment.createdAt(),
                people.find(comment.createdBy()),
                comment.editedAt());
    }
}
