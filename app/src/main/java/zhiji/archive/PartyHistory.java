package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY_CHANGE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiji.access.People;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.UserId;
import zhiji.records.FieldChange;
import zhiji.records.TimelineEntry;

/** Keeps what was changed on a party, field by field. */
@Repository
class PartyHistory {

    private static final String CONTACTS = "contacts";
    private static final String OWNER = "owner";
    private static final String OWNER_ID = "ownerId";
    private static final String CUSTOM = "custom";

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

    /** As a timeline tells them: what people read instead of what is kept. */
    List<TimelineEntry.Change> read(JSONB changes) {
        var told = new ArrayList<TimelineEntry.Change>();
        for (var change : json.readValue(changes.data(), FieldChange[].class)) {
            if (change.field().equals(CONTACTS)) {
                add(
                        told,
                        "phones",
                        contacts(change.before(), ContactKind.PHONE),
                        contacts(change.after(), ContactKind.PHONE));
                add(
                        told,
                        "emails",
                        contacts(change.before(), ContactKind.EMAIL),
                        contacts(change.after(), ContactKind.EMAIL));
            } else {
                add(told, change.field(), text(change.field(), change.before()), text(change.field(), change.after()));
            }
        }
        return told;
    }

    List<FieldChange> changes(PartyContent before, PartyContent after) {
        var old = values(before);
        var changes = new ArrayList<FieldChange>();
        values(after).forEach((field, now) -> {
            var was = old.remove(field);
            if (!now.equals(was)) {
                changes.add(new FieldChange(field, was, now));
            }
        });
        old.forEach((field, was) -> changes.add(new FieldChange(field, was, null)));
        return changes;
    }

    /** What is written of a party, by the keys of its fields; what is empty is absent. */
    Map<String, JsonNode> values(PartyContent content) {
        var values = new LinkedHashMap<String, JsonNode>();
        for (var entry : json.valueToTree(content).properties()) {
            var field = entry.getKey().equals(OWNER_ID) ? OWNER : entry.getKey();
            var value = entry.getValue();
            if (field.equals(CUSTOM)) {
                value.properties().forEach(one -> values.put(CUSTOM + "." + one.getKey(), one.getValue()));
            } else if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
                values.put(field, value);
            }
        }
        return values;
    }

    /** The content of which these are the values. */
    PartyContent content(Map<String, JsonNode> values) {
        var tree = json.createObjectNode();
        var custom = json.createObjectNode();
        values.forEach((field, value) -> {
            if (field.startsWith(CUSTOM + ".")) {
                custom.set(field.substring(CUSTOM.length() + 1), value);
            } else {
                tree.set(field.equals(OWNER) ? OWNER_ID : field, value);
            }
        });
        return json.treeToValue(tree.set(CUSTOM, custom), PartyContent.class);
    }

    private static void add(
            List<TimelineEntry.Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new TimelineEntry.Change(field, before, after));
        }
    }

    private @Nullable String text(String field, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (field.equals(OWNER)) {
            var owner = people.find(UserId.valueOf(value.stringValue()));
            return owner == null ? null : owner.displayName();
        }
        if (!value.isArray()) {
            return value.isObject() ? one(value) : value.asString();
        }
        return value.valueStream().map(PartyHistory::one).collect(Collectors.joining("; "));
    }

    /** A name, an address, a number with its scheme, an amount with its currency, a word. */
    private static String one(JsonNode item) {
        return Stream.of("scheme", "value", "text", "amount", "currency")
                .map(item::get)
                .filter(Objects::nonNull)
                .map(JsonNode::asString)
                .reduce((left, right) -> left + " " + right)
                .orElseGet(item::asString);
    }

    private static @Nullable String contacts(@Nullable JsonNode contacts, ContactKind kind) {
        if (contacts == null) {
            return null;
        }
        var text = contacts.valueStream()
                .filter(contact ->
                        contact.get("kind").asString().equals(kind.name().toLowerCase(Locale.ROOT)))
                .map(contact -> contact.path("holder").isString()
                        ? contact.get("value").asString() + " "
                                + contact.get("holder").asString()
                        : contact.get("value").asString())
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? null : text;
    }
}
