package zhiji.views;

import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Person;
import zhiji.platform.Required;
import zhiji.platform.Version;

/** Views over HTTP, and how each person arranges them. */
@RestController
@RequestMapping("/api/v1")
class ViewController {

    private final Views views;
    private final ViewFaults faults;
    private final People people;

    ViewController(Views views, ViewFaults faults, People people) {
        this.views = views;
        this.faults = faults;
        this.people = people;
    }

    /** A view as it is saved again. */
    record ViewDraft(
            String name,
            SavedView.Audience audience,
            @Nullable Set<UUID> groups,
            boolean standard,
            ViewContent content) {
        ViewDraft {
            Required.text("name", name);
            Required.value("audience", audience);
            Required.value("content", content);
        }

        SavedView.Draft draft() {
            return new SavedView.Draft(name, audience, groups == null ? Set.of() : groups, standard, content);
        }
    }

    record NewView(
            String type,
            String name,
            SavedView.Audience audience,
            @Nullable Set<UUID> groups,
            boolean standard,
            ViewContent content) {
        NewView {
            Required.text("type", type);
            Required.text("name", name);
            Required.value("audience", audience);
            Required.value("content", content);
        }

        SavedView.Draft draft() {
            return new SavedView.Draft(name, audience, groups == null ? Set.of() : groups, standard, content);
        }
    }

    /**
     * With {@code faults} that say what no longer fits the type; the view is shown all the same. The type {@code opens} with
     * it for whoever reads, while they chose nothing else.
     */
    record SavedViewItem(
            UUID id,
            long version,
            String type,
            String name,
            @Nullable Person owner,
            SavedView.Audience audience,
            Set<UUID> groups,
            boolean standard,
            boolean opens,
            boolean changeable,
            ViewContent content,
            List<ViewFaults.Misfit> faults,
            Instant updatedAt) {}

    /** Your own, and those shared with everybody or with a team or role of yours. */
    @GetMapping("/views")
    Items<SavedViewItem> listViews(@RequestParam String type, Actor actor) {
        var reach = views.of(type, actor);
        return new Items<>(
                reach.views().stream().map(view -> item(view, reach, actor)).toList());
    }

    @PostMapping("/views")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SavedViewItem> createView(@RequestBody NewView content, Actor actor) {
        var view = views.create(content.type(), content.draft(), actor);
        return answer(ResponseEntity.created(URI.create("/api/v1/views/" + view.id())), view, actor);
    }

    /** Its owner changes a view; administrators also those that are shared. */
    @PutMapping("/views/{id}")
    ResponseEntity<SavedViewItem> changeView(
            @PathVariable UUID id,
            @RequestBody ViewDraft content,
            @Parameter(required = true) @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            Actor actor) {
        return answer(ResponseEntity.ok(), views.change(id, Version.of(version), content.draft(), actor), actor);
    }

    @DeleteMapping("/views/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteView(@PathVariable UUID id, Actor actor) {
        views.delete(id, actor);
    }

    /** The pinned views in their order, and the columns of each list as they were last: of the plain one under "all". */
    @GetMapping("/view-arrangements/{type}")
    Arrangement getArrangement(@PathVariable String type, Actor actor) {
        return views.arrangement(type, actor);
    }

    @PutMapping("/view-arrangements/{type}")
    Arrangement saveArrangement(@PathVariable String type, @RequestBody Arrangement arrangement, Actor actor) {
        return views.arrange(type, arrangement, actor);
    }

    private ResponseEntity<SavedViewItem> answer(ResponseEntity.BodyBuilder status, SavedView view, Actor actor) {
        return status.eTag(String.valueOf(view.version())).body(item(view, views.of(view.type(), actor), actor));
    }

    private SavedViewItem item(SavedView view, Views.InReach reach, Actor actor) {
        var draft = view.draft();
        return new SavedViewItem(
                view.id(),
                view.version(),
                view.type(),
                draft.name(),
                people.find(view.owner()),
                draft.audience(),
                draft.groups(),
                draft.standard(),
                reach.opening().filter(one -> one.id().equals(view.id())).isPresent(),
                view.isChangedBy(actor),
                draft.content(),
                faults.of(view, actor),
                view.updatedAt());
    }
}
