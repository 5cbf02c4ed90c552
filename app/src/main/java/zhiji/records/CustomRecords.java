package zhiji.records;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import zhiji.access.Right;
import zhiji.access.Users;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.platform.UserId;
import zhiji.types.RecordField;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;

/** Front door to the records of custom types (自定义记录): what people may write on them, and what becomes of it. */
@Service
class CustomRecords {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TAG = 40;
    private static final int MOST_TAGS = 50;

    private final RecordTypes types;
    private final RecordStore store;
    private final CustomValues custom;
    private final HistoryStore history;
    private final Tags tags;
    private final Users users;
    private final Visibility visibility;
    private final Clock clock;

    CustomRecords(
            RecordTypes types,
            RecordStore store,
            CustomValues custom,
            HistoryStore history,
            Tags tags,
            Users users,
            Visibility visibility,
            Clock clock) {
        this.types = types;
        this.store = store;
        this.custom = custom;
        this.history = history;
        this.tags = tags;
        this.users = users;
        this.visibility = visibility;
        this.clock = clock;
    }

    @Transactional
    public UUID create(String type, Map<String, JsonNode> written, Actor actor) {
        visibility.require(actor, type, Right.CREATE);
        visibility.requireOpen(actor, types.get(type), written.keySet());
        var values = new TreeMap<>(written);
        custom.withDefaults(type, Map.of())
                .forEach((key, value) -> values.putIfAbsent(RecordField.CUSTOM + key, value));
        var now = clock.instant();
        var said = content(type, values, actor);
        var content = said.ownedBy(visibility.ownerOfNew(actor, type, said.owner()));
        var record = new CustomRecord(Ids.next(), type, 1, content, now, now, null);
        custom.claim(type, record.id(), content.custom());
        store.insert(record, actor);
        tags.remember(content.tags());
        return record.id();
    }

    @Transactional
    public void change(String type, UUID id, @Nullable Long version, Map<String, JsonNode> written, Actor actor) {
        var before = living(type, id, actor);
        visibility.require(actor, type, Right.EDIT, before.content().owner(), id);
        if (version != null && before.version() != version) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        var values = new TreeMap<>(before.content().values());
        values.putAll(written);
        var content = content(type, values, actor);
        var changes = FieldChange.between(before.content().values(), content.values());
        if (changes.isEmpty()) {
            return;
        }
        custom.claim(type, id, content.custom());
        var now = clock.instant();
        if (!store.update(before.with(content, now))) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        history.record(types.get(type), id, changes, now, actor);
        tags.remember(content.tags());
    }

    @Transactional
    public void delete(String type, UUID id, Actor actor) {
        var record = living(type, id, actor);
        visibility.require(actor, type, Right.DELETE, record.content().owner(), id);
        custom.release(id);
        store.delete(id, clock.instant());
    }

    @Transactional
    public void restore(String type, UUID id, Actor actor) {
        var record = store.find(type, id, actor).orElseThrow(() -> Problem.notFound("not-found"));
        visibility.require(actor, type, Right.DELETE, record.content().owner(), id);
        if (record.deletedAt() != null) {
            custom.claim(type, id, record.content().custom());
            store.delete(id, null);
        }
    }

    private CustomRecord living(String type, UUID id, Actor actor) {
        return store.find(type, id, actor)
                .filter(record -> record.deletedAt() == null)
                .orElseThrow(() -> Problem.notFound("not-found"));
    }

    private CustomRecord.Content content(String type, Map<String, JsonNode> written, Actor actor) {
        var faults = new ArrayList<Problem.Field>();
        var content = read(type, written, faults);
        if (content.owner() != null && users.find(content.owner()).isEmpty()) {
            faults.add(Problem.Field.of(CustomTable.OWNER, "field.unknown-record", content.owner()));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        custom.checked(type, content.custom(), actor);
        return content;
    }

    /** What is kept of what was written, as far as that can be said without asking who else is there. */
    CustomRecord.Content read(String type, Map<String, JsonNode> written, List<Problem.Field> faults) {
        var document = new TreeMap<String, JsonNode>();
        for (var entry : written.entrySet()) {
            var key = entry.getKey();
            if (key.startsWith(RecordField.CUSTOM)) {
                document.put(key.substring(RecordField.CUSTOM.length()), entry.getValue());
            } else if (!List.of(CustomTable.NAME, CustomTable.OWNER, CustomTable.TAGS)
                    .contains(key)) {
                faults.add(Problem.Field.of(key, "filter.unknown-field", key));
            }
        }
        return new CustomRecord.Content(
                name(written.get(CustomTable.NAME), faults),
                owner(written.get(CustomTable.OWNER), faults),
                tags(written.get(CustomTable.TAGS), faults),
                custom.kept(type, document, faults));
    }

    private static String name(@Nullable JsonNode written, List<Problem.Field> faults) {
        var name = written == null || !written.isString()
                ? ""
                : written.stringValue().strip();
        if (name.isEmpty()) {
            faults.add(Problem.Field.of(CustomTable.NAME, "required"));
        } else if (name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            faults.add(Problem.Field.of(CustomTable.NAME, "text.length", 1, LONGEST_NAME));
        }
        return name;
    }

    private static @Nullable UserId owner(@Nullable JsonNode written, List<Problem.Field> faults) {
        if (written == null || written.isNull()) {
            return null;
        }
        try {
            return UserId.valueOf(written.asString());
        } catch (IllegalArgumentException noId) {
            faults.add(Problem.Field.of(CustomTable.OWNER, "value.unreadable", written.asString()));
            return null;
        }
    }

    private static List<String> tags(@Nullable JsonNode written, List<Problem.Field> faults) {
        var tags = new LinkedHashSet<String>();
        if (written != null && written.isArray()) {
            for (var one : written) {
                var tag = one.asString().strip();
                if (tag.isEmpty() || tag.length() > LONGEST_TAG || tag.indexOf('\0') >= 0) {
                    faults.add(Problem.Field.of(CustomTable.TAGS, "text.length", 1, LONGEST_TAG));
                } else {
                    tags.add(tag);
                }
            }
        } else if (written != null && !written.isNull()) {
            faults.add(Problem.Field.of(CustomTable.TAGS, "value.unreadable", written.toString()));
        }
        if (tags.size() > MOST_TAGS) {
            faults.add(Problem.Field.of(CustomTable.TAGS, "list.too-long", tags.size(), MOST_TAGS));
        }
        return List.copyOf(tags);
    }

    /** Brings what a search finds records by up to what they hold now. */
    void index(String type, Collection<UUID> ids) {
        store.index(type, ids);
    }
}
