package zhiji.bulk;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import zhiji.access.Right;
import zhiji.access.Users;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.filters.Filters;
import zhiji.jobs.Jobs;
import zhiji.platform.Actor;
import zhiji.platform.Cursor;
import zhiji.platform.Ids;
import zhiji.platform.Page;
import zhiji.platform.Problem;
import zhiji.platform.UserId;
import zhiji.records.FieldValues;
import zhiji.records.Tags;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;

/**
 * Front door to changes of all records that match a filter (批量修改): first it is said how many they are, then a background
 * job changes exactly these, and can take it back.
 */
@Service
public class BulkChanges {

    private static final int LONGEST_TAG = 40;
    private static final String TAGS = "tags";
    private static final String TO = "to";

    private final BulkStore store;
    private final BulkQueries queries;
    private final RecordTypes types;
    private final Filters filters;
    private final Users users;
    private final Tags tags;
    private final Visibility visibility;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    BulkChanges(
            BulkStore store,
            BulkQueries queries,
            RecordTypes types,
            Filters filters,
            Users users,
            Tags tags,
            Visibility visibility,
            Jobs jobs,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.types = types;
        this.filters = filters;
        this.users = users;
        this.tags = tags;
        this.visibility = visibility;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes down which records match now, and how many they are; nothing is changed yet. */
    @Transactional
    public BulkChange create(BulkChange.Wish written, Actor actor) {
        var type = types.get(written.type());
        if (type.rows().changing() == null) {
            throw Problem.of(Problem.Kind.CONFLICT, "type.closed", type.key());
        }
        visibility.require(actor, type.key(), Right.BULK);
        visibility.require(actor, type.key(), right(written.action()));
        var wish = new BulkChange.Wish(
                type.key(), written.filter(), written.zone(), written.action(), checked(type, written, actor));
        var id = Ids.next();
        var draft = new BulkChange(
                id, wish, BulkChange.Status.DRAFT, null, 0, 0, null, clock.instant(), null, actor.id(), actor.via());
        store.insert(draft);
        var reader = filters.reader(actor, wish.zone()).to(right(written.action()));
        var total = queries.choose(id, type, wish, reader.to(Right.BULK), reader);
        return store.total(draft, total);
    }

    private static Right right(BulkChange.Action action) {
        return action == BulkChange.Action.DELETE ? Right.DELETE : Right.EDIT;
    }

    public BulkChange get(UUID id, Actor actor) {
        return store.find(id, actor).orElseThrow(() -> Problem.notFound("not-found"));
    }

    public Page<BulkChange> page(int limit, @Nullable String after, Actor actor) {
        var changes = store.newest(before(after), limit + 1, actor);
        return changes.size() <= limit
                ? new Page<>(changes, null)
                : new Page<>(
                        changes.subList(0, limit),
                        Cursor.of(changes.get(limit - 1).createdAt()).text());
    }

    /** Begins, or goes on where it was stopped. */
    @Transactional
    public BulkChange run(UUID id, Actor actor) {
        var change = resting(id, actor);
        if (change.status() == BulkChange.Status.DONE || change.status() == BulkChange.Status.UNDONE) {
            throw Problem.of(Problem.Kind.CONFLICT, "bulk.done");
        }
        rememberTags(change, false);
        return start(change, BulkChange.Status.RUNNING, actor);
    }

    /** Takes back what was done; what somebody changed since stays. */
    @Transactional
    public BulkChange undo(UUID id, Actor actor) {
        var change = resting(id, actor);
        if (change.status() == BulkChange.Status.DRAFT || change.status() == BulkChange.Status.UNDONE) {
            throw Problem.of(Problem.Kind.CONFLICT, "bulk.not-done");
        }
        rememberTags(change, true);
        return start(change, BulkChange.Status.UNDOING, actor);
    }

    /** Stops between two steps; what was done stays done. */
    @Transactional
    public BulkChange cancel(UUID id, Actor actor) {
        var change = locked(id, actor);
        if (!change.status().isActive()) {
            return change;
        }
        var stopped = change.ended(BulkChange.Status.CANCELLED, null, clock.instant());
        store.save(stopped);
        return stopped;
    }

    private BulkChange start(BulkChange change, BulkChange.Status as, Actor actor) {
        var job = Ids.next();
        var started = change.started(as, job);
        store.save(started);
        audit.write(Note.of(Deed.BULK_CHANGED, actor)
                .about(change.wish().type(), null)
                .with("change", change.id())
                .with("action", change.wish().action())
                .with("undoing", as == BulkChange.Status.UNDOING)
                .with("total", change.total()));
        jobs.start(BulkRun.KIND, job);
        return started;
    }

    private BulkChange locked(UUID id, Actor actor) {
        return store.lock(id, actor).orElseThrow(() -> Problem.notFound("not-found"));
    }

    private BulkChange resting(UUID id, Actor actor) {
        var change = locked(id, actor);
        if (change.status().isActive()) {
            throw Problem.of(Problem.Kind.CONFLICT, "bulk.active");
        }
        return change;
    }

    private Map<String, JsonNode> checked(RecordType type, BulkChange.Wish written, Actor actor) {
        return switch (written.action()) {
            case DELETE -> Map.of();
            case TAG, UNTAG, RETAG -> {
                visibility.requireOpen(actor, type, List.of(TAGS));
                yield taggings(written);
            }
            case CHANGE -> {
                visibility.requireOpen(actor, type, written.values().keySet());
                yield values(type, written.values(), actor);
            }
        };
    }

    private static Map<String, JsonNode> taggings(BulkChange.Wish written) {
        var tags = tags(written.values().get(TAGS));
        return written.action() == BulkChange.Action.RETAG
                ? Map.of(TAGS, tags, TO, tag(written.values().get(TO)))
                : Map.of(TAGS, tags);
    }

    private static JsonNode tags(@Nullable JsonNode written) {
        if (written == null
                || !written.isArray()
                || written.isEmpty()
                || !written.valueStream().allMatch(BulkChanges::isTag)) {
            throw Problem.invalid(List.of(Problem.Field.of("values.tags", "filter.list")));
        }
        return written;
    }

    private static boolean isTag(JsonNode tag) {
        return tag.isString() && isTag(tag.stringValue());
    }

    private static boolean isTag(String tag) {
        return !tag.isBlank() && tag.length() <= LONGEST_TAG && tag.indexOf('\0') < 0;
    }

    private static JsonNode tag(@Nullable JsonNode written) {
        return JsonNodeFactory.instance.stringNode(checkedTag("values.to", written == null ? "" : written.asString()));
    }

    /** A tag as it is kept. */
    static String checkedTag(String path, String written) {
        var tag = written.strip();
        if (!isTag(tag)) {
            throw Problem.invalid(List.of(Problem.Field.of(path, "text.length", 1, LONGEST_TAG)));
        }
        return tag;
    }

    /** What is given is to choose from; what was taken away by mistake is so again. */
    private void rememberTags(BulkChange change, boolean undoes) {
        var given = new ArrayList<String>();
        var values = change.wish().values();
        switch (change.wish().action()) {
            case TAG -> addTags(undoes ? null : values.get(TAGS), given);
            case UNTAG -> addTags(undoes ? values.get(TAGS) : null, given);
            case RETAG -> addTags(values.get(undoes ? TAGS : TO), given);
            case CHANGE, DELETE -> {}
        }
        tags.remember(given);
    }

    private static void addTags(@Nullable JsonNode written, List<String> tags) {
        if (written != null) {
            (written.isArray() ? written.valueStream() : Stream.of(written))
                    .map(JsonNode::asString)
                    .forEach(tags::add);
        }
    }

    private Map<String, JsonNode> values(RecordType type, Map<String, JsonNode> written, Actor actor) {
        var values = new TreeMap<String, JsonNode>();
        var faults = new ArrayList<Problem.Field>();
        if (written.isEmpty()) {
            faults.add(Problem.Field.of("values", "required"));
        }
        written.forEach((key, value) -> {
            var field = types.field(type, key, actor)
                    .filter(one -> one.is(RecordField.Trait.EDITABLE) && one.type() != FieldType.TAGS);
            if (field.isEmpty()) {
                faults.add(Problem.Field.of("values." + key, "field.not-bulk", key));
                return;
            }
            try {
                var kept = FieldValues.kept(field.get(), value);
                if (kept.isEmpty()
                        && field.get().custom() != null
                        && field.get().definition().settings().required()) {
                    faults.add(Problem.Field.of("values." + key, "required"));
                }
                values.put(key, kept.orElse(tools.jackson.databind.node.NullNode.getInstance()));
                kept.filter(one -> field.get().type() == FieldType.PERSON)
                        .filter(one ->
                                users.find(UserId.valueOf(one.asString())).isEmpty())
                        .ifPresent(one ->
                                faults.add(Problem.Field.of("values." + key, "field.unknown-record", one.asString())));
            } catch (Problem refused) {
                refused.fields()
                        .forEach(fault -> faults.add(new Problem.Field("values." + key, fault.code(), fault.values())));
            }
        });
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return values;
    }

    private static @Nullable Instant before(@Nullable String after) {
        var cursor = Cursor.read(after, 1);
        try {
            return cursor == null ? null : Instant.parse(cursor.value(0));
        } catch (DateTimeParseException madeUp) {
            throw Problem.invalid("cursor.unknown", String.valueOf(after));
        }
    }
}
