package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY_CHANGE;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.access.People;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.records.TimelineEntry;

/** Keeps what was changed on a party, field by field. */
@Repository
class PartyHistory {

    private final DSLContext sql;
    private final JsonMapper json;
    private final People people;

    PartyHistory(DSLContext sql, JsonMapper json, People people) {
        this.sql = sql;
        this.json = json;
        this.people = people;
    }

    void record(Party before, Party after, Actor actor) {
        sql.insertInto(PARTY_CHANGE)
                .set(PARTY_CHANGE.ID, Ids.next())
                .set(PARTY_CHANGE.PARTY_ID, after.id())
                .set(PARTY_CHANGE.CHANGED_AT, after.updatedAt())
                .set(PARTY_CHANGE.CREATED_BY, actor.id())
                .set(PARTY_CHANGE.VIA, actor.via().name())
                .set(
                        PARTY_CHANGE.CHANGES,
                        JSONB.valueOf(json.writeValueAsString(changes(before.content(), after.content()))))
                .execute();
    }

    List<TimelineEntry.Change> read(JSONB changes) {
        return List.of(json.readValue(changes.data(), TimelineEntry.Change[].class));
    }

    List<TimelineEntry.Change> changes(PartyContent before, PartyContent after) {
        var changes = new ArrayList<TimelineEntry.Change>();
        add(changes, "kind", wireName(before.kind()), wireName(after.kind()));
        add(changes, "name", before.name(), after.name());
        add(
                changes,
                "names",
                text(before.names(), PartyContent.Name::value),
                text(after.names(), PartyContent.Name::value));
        add(changes, "identifiers", identifiers(before), identifiers(after));
        add(changes, "phones", contacts(before, ContactKind.PHONE), contacts(after, ContactKind.PHONE));
        add(changes, "emails", contacts(before, ContactKind.EMAIL), contacts(after, ContactKind.EMAIL));
        add(
                changes,
                "addresses",
                text(before.addresses(), PartyContent.Address::text),
                text(after.addresses(), PartyContent.Address::text));
        add(changes, "owner", owner(before), owner(after));
        add(changes, "tags", text(before.tags(), tag -> tag), text(after.tags(), tag -> tag));
        add(changes, "source", before.source(), after.source());
        add(changes, "remarks", before.remarks(), after.remarks());
        return changes;
    }

    private static void add(
            List<TimelineEntry.Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new TimelineEntry.Change(field, before, after));
        }
    }

    private static @Nullable String identifiers(PartyContent content) {
        return text(content.identifiers(), identifier -> identifier.scheme() + " " + identifier.value());
    }

    private static @Nullable String contacts(PartyContent content, ContactKind kind) {
        var contacts = content.contacts().stream()
                .filter(contact -> contact.kind() == kind)
                .toList();
        return text(
                contacts,
                contact -> contact.holder() == null ? contact.value() : contact.value() + " " + contact.holder());
    }

    private @Nullable String owner(PartyContent content) {
        var owner = people.find(content.ownerId());
        return owner == null ? null : owner.displayName();
    }

    private static <T> @Nullable String text(List<T> items, Function<T, String> text) {
        return items.isEmpty() ? null : items.stream().map(text).collect(Collectors.joining("; "));
    }

    private static String wireName(PartyKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
