package zhiji.collaboration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

/** What somebody should know, over HTTP. */
@RestController
@RequestMapping("/api/v1")
class InboxController {

    private final Inbox inbox;
    private final People people;

    InboxController(Inbox inbox, People people) {
        this.inbox = inbox;
        this.people = people;
    }

    record InboxEntry(
            UUID id,
            InboxItem.Kind kind,
            Instant at,
            @Nullable Person by,
            String type,
            UUID recordId,
            String recordName,
            @Nullable String text,
            List<String> fields,
            boolean unread) {}

    /** A hundred stands for a hundred or more. */
    record Unread(int count) {}

    record SeenContent(Instant until) {

        SeenContent {
            Required.value("until", until);
        }
    }

    @GetMapping("/inbox")
    Page<InboxEntry> listInbox(
            @RequestParam(defaultValue = "30") int limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var page = inbox.page(Limit.checked(limit), after, actor);
        return new Page<>(page.items().stream().map(this::entry).toList(), page.next());
    }

    @GetMapping("/inbox/unread")
    Unread countUnread(Actor actor) {
        return new Unread(inbox.unread(actor));
    }

    /** Everything up to that moment is read. */
    @PutMapping("/inbox/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seeInbox(@RequestBody SeenContent content, Actor actor) {
        inbox.seeAll(content.until(), actor);
    }

    /** Everything about the record is read. */
    @PutMapping("/{type}/{id}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seeRecord(@PathVariable String type, @PathVariable UUID id, Actor actor) {
        inbox.see(new RecordRef(type, id), actor);
    }

    private InboxEntry entry(Inbox.Told told) {
        var item = told.item();
        return new InboxEntry(
                item.id(),
                item.kind(),
                item.at(),
                people.find(item.by()),
                told.standing().record().type(),
                told.standing().record().id(),
                told.standing().name(),
                item.text(),
                item.fields(),
                told.unread());
    }
}
