package zhiji.records;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.platform.Cursor;
import zhiji.platform.Page;
import zhiji.platform.Problem;
import zhiji.types.RecordField;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;

/** Front door to changing records of every type, one at a time, and to what was changed before (变更历史). */
@Service
public class RecordChanges {

    private static final int MOST_UNDONE = 10_000;

    private final RecordTypes types;
    private final CustomRecords custom;
    private final Map<String, RecordWriter> writers;
    private final Creations creations;
    private final HistoryStore history;
    private final RecordQueries queries;
    private final UniqueStore unique;
    private final Filters filters;
    private final Visibility visibility;

    RecordChanges(
            RecordTypes types,
            CustomRecords custom,
            List<RecordWriter> writers,
            Creations creations,
            HistoryStore history,
            RecordQueries queries,
            UniqueStore unique,
            Filters filters,
            Visibility visibility) {
        this.types = types;
        this.custom = custom;
        this.writers = writers.stream().collect(Collectors.toMap(RecordWriter::type, Function.identity()));
        this.creations = creations;
        this.history = history;
        this.queries = queries;
        this.unique = unique;
        this.filters = filters;
        this.visibility = visibility;
    }

    /** Brings what a search finds records of a custom type by up to what they hold now; for who changed many of them at once. */
    public void index(String type, Collection<UUID> ids) {
        custom.index(type, ids);
    }

    /** Adds a record; the same key with the same values adds nothing a second time. */
    @Transactional
    public UUID create(String typeKey, Map<String, JsonNode> values, @Nullable String key, Actor actor) {
        var type = types.get(typeKey);
        if (!type.isCustom()) {
            throw Problem.of(Problem.Kind.CONFLICT, "type.closed", typeKey);
        }
        if (key == null) {
            return custom.create(typeKey, values, actor);
        }
        var content = typeKey + values;
        return creations.find(key, content, actor).orElseGet(() -> {
            var id = custom.create(typeKey, values, actor);
            creations.remember(key, content, id, actor);
            return id;
        });
    }

    @Transactional
    public void change(String typeKey, UUID id, @Nullable Long version, Map<String, JsonNode> values, Actor actor) {
        var type = types.get(typeKey);
        for (var key : values.keySet()) {
            if (key.startsWith(RecordField.CUSTOM)
                    && types.shown(type, key, actor).isEmpty()) {
                throw Problem.invalid(List.of(Problem.Field.of(key, "filter.unknown-field", key)));
            }
        }
        visibility.requireOpen(actor, type, values.keySet());
        if (type.isCustom()) {
            custom.change(typeKey, id, version, values, actor);
        } else {
            writer(typeKey).change(id, version, values, actor);
        }
    }

    @Transactional
    public void delete(String typeKey, UUID id, Actor actor) {
        if (types.get(typeKey).isCustom()) {
            custom.delete(typeKey, id, actor);
        } else {
            writer(typeKey).delete(id, actor);
        }
    }

    @Transactional
    public void restore(String typeKey, UUID id, Actor actor) {
        if (types.get(typeKey).isCustom()) {
            custom.restore(typeKey, id, actor);
        } else {
            writer(typeKey).restore(id, actor);
        }
    }

    /**
     * The record that has a value in a unique field.
     *
     * @throws Problem if the field is not a unique one
     */
    @Transactional(readOnly = true)
    public java.util.Optional<UUID> byKey(String typeKey, String field, String value, Actor actor) {
        var found = types.field(types.get(typeKey), field, actor)
                .filter(RecordField::isCustom)
                .filter(one -> one.definition().settings().unique())
                .orElseThrow(() -> Problem.invalid(List.of(Problem.Field.of("field", "field.no-key", field))));
        var kept = FieldValues.kept(found, JsonNodeFactory.instance.stringNode(value));
        return kept.flatMap(one -> unique.holder(found.definition().id(), one.asString()));
    }

    /** Changes the record that has the value in a unique field, or adds one that has it; says which. */
    @Transactional
    public Upserted upsert(String typeKey, String field, String value, Map<String, JsonNode> values, Actor actor) {
        var holder = byKey(typeKey, field, value, actor);
        var all = new LinkedHashMap<>(values);
        all.put(field, JsonNodeFactory.instance.stringNode(value));
        if (holder.isPresent()) {
            change(typeKey, holder.get(), null, all, actor);
            return new Upserted(holder.get(), false);
        }
        return new Upserted(create(typeKey, all, null, actor), true);
    }

    /** A record that was changed or, if {@code created}, added. */
    record Upserted(UUID id, boolean created) {}

    @Transactional(readOnly = true)
    public Page<HistoryEntry> history(String typeKey, UUID id, int limit, @Nullable String after, Actor actor) {
        var type = seen(typeKey, id, actor);
        var cursor = Cursor.read(after, 2);
        var entries = history.newest(type, id, position(cursor), limit + 1);
        if (entries.size() <= limit) {
            return new Page<>(shown(type, entries, actor), null);
        }
        var last = entries.get(limit - 1);
        return new Page<>(
                shown(type, entries.subList(0, limit), actor),
                Cursor.of(last.at(), last.id()).text());
    }

    /** Brings back what fields held at a moment: those that are named, or all. */
    @Transactional
    public void restoreAsOf(String typeKey, UUID id, Instant moment, @Nullable List<String> fields, Actor actor) {
        var type = seen(typeKey, id, actor);
        var entries = history.since(type, id, moment, MOST_UNDONE + 1);
        if (entries.size() > MOST_UNDONE) {
            throw Problem.invalid("list.too-long", entries.size(), MOST_UNDONE);
        }
        var values = new LinkedHashMap<String, JsonNode>();
        for (var entry : entries) {
            for (var change : entry.changes()) {
                if (fields == null || fields.contains(change.field())) {
                    // From the newest to the oldest: the last one wins.
                    values.put(
                            change.field(),
                            change.before() == null ? JsonNodeFactory.instance.nullNode() : change.before());
                }
            }
        }
        values.keySet()
                .removeIf(field -> field.startsWith(RecordField.CUSTOM)
                        && type.field(field).isEmpty());
        if (!values.isEmpty()) {
            change(typeKey, id, null, values, actor);
        }
    }

    /** Without the fields that the reader may not see. */
    private List<HistoryEntry> shown(RecordType type, List<HistoryEntry> entries, Actor actor) {
        return entries.stream()
                .map(entry -> new HistoryEntry(
                        entry.id(),
                        entry.at(),
                        entry.by(),
                        entry.via(),
                        entry.changes().stream()
                                .filter(change -> visibility
                                        .rule(actor, type, change.field())
                                        .isPlain())
                                .toList()))
                .toList();
    }

    private RecordType seen(String typeKey, UUID id, Actor actor) {
        var type = types.get(typeKey);
        if (type.rows().changing() == null
                || queries.find(type, id, List.of(), filters.reader(actor, null))
                        .isEmpty()) {
            throw Problem.notFound("not-found");
        }
        return type;
    }

    private static HistoryStore.@Nullable Position position(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return new HistoryStore.Position(Instant.parse(cursor.value(0)), UUID.fromString(cursor.value(1)));
        } catch (IllegalArgumentException | java.time.DateTimeException madeUp) {
            throw Problem.invalid("cursor.unknown", cursor.text());
        }
    }

    private RecordWriter writer(String type) {
        var writer = writers.get(type);
        if (writer == null) {
            throw Problem.of(Problem.Kind.CONFLICT, "type.closed", type);
        }
        return writer;
    }
}
