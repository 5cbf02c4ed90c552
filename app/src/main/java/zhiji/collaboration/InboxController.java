package zhiji.collaboration;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
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
            @Nullable UUID recordId,
            @Nullable String recordName,
            @Nullable String text,
            List<String> fields,
            @Nullable GivenRecords given,
            boolean unread) {}

    /** How many records somebody got at once, and the filter of a list that shows them. */
    record GivenRecords(long count, JsonNode filter) {

        static GivenRecords of(Assignment given) {
            var mine = condition("owner", "eq");
            mine.putObject("value").put("me", true);
            var since = condition("updated", "ge").put("value", given.since().toString());
            var filter = JsonNodeFactory.instance.objectNode();
            filter.putArray("and").add(mine).add(since);
            return new GivenRecords(given.count(), filter);
        }

        private static ObjectNode condition(String field, String operator) {
            return JsonNodeFactory.instance.objectNode().put("field", field).put("op", operator);
        }
    }

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

    /** What somebody was given at once, by the id of its entry, is read. */
    @PutMapping("/inbox/{id}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seeGiven(@PathVariable UUID id, Actor actor) {
        inbox.seeGiven(id, actor);
    }

    /** Everything about the record is read. */
    @PutMapping("/{type}/{id}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seeRecord(@PathVariable String type, @PathVariable UUID id, Actor actor) {
        inbox.see(new RecordRef(type, id), actor);
    }

    private InboxEntry entry(Inbox.Told told) {
        var item = told.item();
        var standing = told.standing();
        var given = item.given();
        return new InboxEntry(
                item.id(),
                item.kind(),
                item.at(),
                people.find(item.by()),
                standing == null
                        ? Objects.requireNonNull(given).type()
                        : standing.record().type(),
                standing == null ? null : standing.record().id(),
                standing == null ? null : standing.name(),
                item.text(),
                item.fields(),
                given == null ? null : GivenRecords.of(given),
                told.unread());
    }
}
