package zhiji.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhiji.access.Right;
import zhiji.filters.Filters;
import zhiji.filters.Reader;
import zhiji.platform.Actor;
import zhiji.platform.Count;
import zhiji.platform.Page;
import zhiji.platform.Problem;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;

/** Front door to records of every type (记录), as lists and one by one. */
@Service
public class Records {

    private static final int MOST_INCLUDED = 5;

    private final RecordTypes types;
    private final RecordQueries queries;
    private final RankedQueries ranked;
    private final GroupQueries groups;
    private final Filters filters;

    Records(RecordTypes types, RecordQueries queries, RankedQueries ranked, GroupQueries groups, Filters filters) {
        this.types = types;
        this.queries = queries;
        this.ranked = ranked;
        this.groups = groups;
        this.filters = filters;
    }

    /** A list as somebody asks for it. */
    public record Wanted(
            Filters.Which which,
            @Nullable String sort,
            @Nullable List<String> fields,
            @Nullable List<String> include,
            int limit,
            @Nullable String after) {}

    public Page<RecordItem> page(String typeKey, Wanted wanted, Reader reader) {
        var request = request(typeKey, wanted, reader);
        var words = wanted.which().words();
        var page =
                request.sort().isRelevance() && words != null && !wanted.which().deleted()
                        ? ranked.best(request, words, reader)
                        : queries.page(request, reader);
        return new Page<>(include(request.type(), page.items(), wanted.include(), reader), page.next());
    }

    /** What is asked for, once it is known to be there and to be seen. */
    public RecordRequest request(String typeKey, Wanted wanted, Reader reader) {
        var type = types.get(typeKey);
        var actor = reader.actor();
        return new RecordRequest(
                type,
                filters.read(wanted.which(), typeKey, actor),
                wanted.which().deleted(),
                RecordSort.read(wanted.sort(), type, types, actor),
                withRelations(type, fields(type, wanted.fields(), actor), wanted.include()),
                wanted.limit(),
                wanted.after());
    }

    /** Hands over every record of a list, in little memory; in a transaction. */
    public void forEach(RecordRequest request, Reader reader, Consumer<RecordItem> consumer) {
        queries.forEach(request, reader, consumer);
    }

    public RecordItem get(String typeKey, UUID id, @Nullable List<String> include, Reader reader) {
        var type = types.get(typeKey);
        var fields = fields(type, null, reader.actor());
        var found = queries.find(type, id, fields, reader).orElseThrow(() -> Problem.notFound("not-found"));
        return include(type, List.of(found), include, reader).getFirst();
    }

    /** A record among those that are meant, if it is one of them and the reader may see it. */
    public Optional<RecordItem> find(RecordRef record, Filters.Which which, Reader reader) {
        var type = types.get(record.type());
        var filter = filters.read(which, record.type(), reader.actor());
        var chosen = new RecordQueries.Chosen(type, filter, which.deleted());
        return queries.find(chosen, record.id(), fields(type, null, reader.actor()), reader);
    }

    /** Whether records of a type say something about persons. */
    public boolean isPersonal(String typeKey) {
        return types.get(typeKey).fields().stream().anyMatch(field -> field.is(RecordField.Trait.PERSONAL));
    }

    /** Whether a record lives and a right of the reader's reaches it. */
    boolean isWithin(Right right, String typeKey, UUID id, Reader reader) {
        return queries.find(types.get(typeKey), id, List.of(), reader.to(right)).isPresent();
    }

    public Count count(String typeKey, Filters.Which which, boolean exact, Reader reader) {
        var filter = filters.read(which, typeKey, reader.actor());
        return queries.count(new RecordQueries.Chosen(types.get(typeKey), filter, which.deleted()), exact, reader);
    }

    /** Counts and, of a number or an amount, sums by the value of a field. */
    public List<RecordGroup> groups(Grouped grouped, Reader reader) {
        var type = types.get(grouped.type());
        var actor = reader.actor();
        var by = grouped.by();
        var field = types.field(type, by, actor)
                .filter(Records::isGrouped)
                .orElseThrow(() -> Problem.invalid(List.of(Problem.Field.of("by", "filter.unknown-field", by))));
        var filter = filters.read(grouped.which(), type.key(), actor);
        return groups.groups(new GroupQueries.Request(type, filter, field, summed(type, grouped.sum(), actor)), reader);
    }

    /** What is grouped by which field, and what is added up. */
    record Grouped(
            String type,
            Filters.Which which,
            String by,
            @Nullable String sum) {}

    /** A number or an amount that can be added up. */
    @Nullable
    RecordField summed(RecordType type, @Nullable String sum, Actor actor) {
        if (sum == null) {
            return null;
        }
        return types.field(type, sum, actor)
                .filter(one ->
                        one.type().kind() == FieldType.Kind.NUMBER || one.type().kind() == FieldType.Kind.MONEY)
                .orElseThrow(() -> Problem.invalid(List.of(Problem.Field.of("sum", "filter.unknown-field", sum))));
    }

    private static boolean isGrouped(RecordField field) {
        return switch (field.type().kind()) {
            case TEXT, CHOICE, TRUTH, ID, DATE, NUMBER -> true;
            case MONEY, TIME, MOMENT, CHOICES -> false;
        };
    }

    /** The fields that were asked for, or all that may be seen. */
    public List<RecordField> fields(RecordType type, @Nullable List<String> wanted, Actor actor) {
        if (wanted == null || wanted.isEmpty()) {
            return type.fields().stream()
                    .filter(field -> types.shown(type, field.key(), actor).isPresent())
                    .toList();
        }
        return wanted.stream()
                .map(key -> types.shown(type, key, actor)
                        .orElseThrow(() ->
                                Problem.invalid(List.of(Problem.Field.of("fields", "filter.unknown-field", key)))))
                .toList();
    }

    /** What is included is found by the field of the relation. */
    private static List<RecordField> withRelations(
            RecordType type, List<RecordField> fields, @Nullable List<String> include) {
        var all = new LinkedHashSet<>(fields);
        if (include != null) {
            include.forEach(key -> type.field(key).ifPresent(all::add));
        }
        return List.copyOf(all);
    }

    /** One query for each relation, whatever the number of records. */
    List<RecordItem> include(RecordType type, List<RecordItem> items, @Nullable List<String> include, Reader reader) {
        if (include == null || include.isEmpty()) {
            return items;
        }
        if (include.size() > MOST_INCLUDED) {
            throw Problem.invalid(List.of(Problem.Field.of("include", "list.too-long", include.size(), MOST_INCLUDED)));
        }
        var included = new ArrayList<Map<String, RecordItem>>();
        items.forEach(item -> included.add(new HashMap<>()));
        for (var key : include) {
            var relation = type.relation(key)
                    .orElseThrow(() ->
                            Problem.invalid(List.of(Problem.Field.of("include", "filter.unknown-relation", key))));
            var target = types.get(relation.target());
            var ids = items.stream()
                    .map(item -> id(item, key))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            var found = queries.byId(target, ids, fields(target, null, reader.actor()), reader);
            for (var index = 0; index < items.size(); index++) {
                var id = id(items.get(index), key);
                var other = id == null ? null : found.get(id);
                if (other != null) {
                    included.get(index).put(key, other);
                }
            }
        }
        var whole = new ArrayList<RecordItem>();
        for (var index = 0; index < items.size(); index++) {
            whole.add(items.get(index).with(included.get(index)));
        }
        return whole;
    }

    private static @Nullable UUID id(RecordItem item, String relation) {
        var value = item.values().get(relation);
        return value == null ? null : UUID.fromString(value.toString());
    }
}
