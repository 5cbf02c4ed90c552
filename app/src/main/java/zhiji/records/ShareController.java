package zhiji.records;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.Right;
import zhiji.access.Share;
import zhiji.access.Shares;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Problem;

/** Single records opened to people and teams, by whoever may edit them. */
@RestController
@RequestMapping("/api/v1/{type}/{id}/shares")
class ShareController {

    private final Shares shares;
    private final Records records;
    private final Filters filters;

    ShareController(Shares shares, Records records, Filters filters) {
        this.shares = shares;
        this.records = records;
        this.filters = filters;
    }

    @GetMapping
    Items<Share> listShares(@PathVariable String type, @PathVariable UUID id, Actor actor) {
        requireWithin(Right.SEE, type, id, actor);
        return new Items<>(shares.of(type, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Share createShare(
            @PathVariable String type, @PathVariable UUID id, @RequestBody Shares.Opening content, Actor actor) {
        requireWithin(Right.EDIT, type, id, actor);
        return shares.add(type, id, content, actor);
    }

    @DeleteMapping("/{share}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteShare(@PathVariable String type, @PathVariable UUID id, @PathVariable UUID share, Actor actor) {
        requireWithin(Right.EDIT, type, id, actor);
        shares.delete(type, id, share, actor);
    }

    private void requireWithin(Right right, String type, UUID id, Actor actor) {
        if (!records.isWithin(right, type, id, filters.reader(actor, null))) {
            throw right == Right.SEE ? Problem.notFound("not-found") : Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
    }
}
