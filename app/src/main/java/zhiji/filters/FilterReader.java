package zhiji.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordRelation;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;

/** Reads one filter from JSON against the declared types; what is wrong is refused with the path where it stands. */
final class FilterReader {

    private static final String ROOT = "filter";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RecordTypes types;
    private final Actor actor;
    private final FilterLimits limits = new FilterLimits();

    private FilterReader(RecordTypes types, Actor actor) {
        this.types = types;
        this.actor = actor;
    }

    static Filter read(String text, RecordType type, RecordTypes types, Actor actor) {
        try {
            return read(JSON.readTree(text), type, types, actor);
        } catch (JacksonException noJson) {
            throw fault(ROOT, "filter.unreadable");
        }
    }

    static Filter read(JsonNode json, RecordType type, RecordTypes types, Actor actor) {
        return new FilterReader(types, actor).filter(json, type, new Place(ROOT, 1));
    }

    /** Where in the filter something stands, and how deep. */
    record Place(String path, int depth) {

        Place in(String step) {
            return new Place(path + "." + step, depth);
        }

        Place below(String step) {
            return new Place(path + "." + step, depth + 1);
        }
    }

    private Filter filter(JsonNode json, RecordType type, Place place) {
        if (!json.isObject()) {
            throw fault(place.path(), "filter.unreadable");
        }
        limits.condition(place.depth(), place.path());
        if (json.has("and")) {
            onlyKeys(json, place, "and");
            return new Filter.All(parts(json.get("and"), type, place, "and"));
        }
        if (json.has("or")) {
            onlyKeys(json, place, "or");
            return new Filter.Any(parts(json.get("or"), type, place, "or"));
        }
        if (json.has("not")) {
            onlyKeys(json, place, "not");
            return new Filter.Not(filter(json.get("not"), type, place.below("not")));
        }
        if (json.has("search")) {
            onlyKeys(json, place, "search");
            return new Filter.Search(words(text(json, "search", place), place));
        }
        if (json.has("ids")) {
            onlyKeys(json, place, "ids");
            return new Filter.Among(ids(json.get("ids"), place.in("ids")));
        }
        if (json.has("has")) {
            onlyKeys(json, place, "has", "where");
            return new Filter.Has(related(text(json, "has", place), json, type, place.in("has"), place));
        }
        if (json.has("aggregate")) {
            onlyKeys(json, place, "aggregate", "of", "where", "op", "value");
            return aggregate(json, type, place);
        }
        onlyKeys(json, place, "field", "op", "value");
        return compare(json, type, place);
    }

    private List<Filter> parts(JsonNode json, RecordType type, Place place, String step) {
        if (!json.isArray() || json.isEmpty()) {
            throw fault(place.path() + "." + step, "filter.list");
        }
        var parts = new ArrayList<Filter>();
        for (var part : json) {
            parts.add(filter(part, type, place.below(step + "[" + parts.size() + "]")));
        }
        return parts;
    }

    private static String words(String typed, Place place) {
        if (typed.isBlank() || typed.length() > FilterLimits.LONGEST_TEXT || typed.indexOf('\0') >= 0) {
            throw fault(place.path() + ".search", "text.length", 1, FilterLimits.LONGEST_TEXT);
        }
        return typed;
    }

    private static List<UUID> ids(JsonNode json, Place place) {
        if (!json.isArray() || json.isEmpty()) {
            throw fault(place.path(), "filter.list");
        }
        if (json.size() > FilterLimits.MOST_VALUES) {
            throw fault(place.path(), "list.too-long", json.size(), FilterLimits.MOST_VALUES);
        }
        var ids = new ArrayList<UUID>();
        for (var id : json) {
            try {
                ids.add(UUID.fromString(id.asString()));
            } catch (IllegalArgumentException noId) {
                throw fault(place.path() + "[" + ids.size() + "]", "filter.value", id.toString());
            }
        }
        return ids;
    }

    private Filter compare(JsonNode json, RecordType type, Place place) {
        var field = path(text(json, "field", place), type, place.in("field"));
        var operator = operator(json, field.field().type(), place);
        var values = FilterValues.read(json.get("value"), field.field(), operator, place.path() + ".value");
        return new Filter.Compare(field, operator, values);
    }

    private Filter aggregate(JsonNode json, RecordType type, Place place) {
        var total = total(text(json, "aggregate", place), place);
        var of = text(json, "of", place);
        var dot = of.indexOf('.');
        var related = related(dot < 0 ? of : of.substring(0, dot), json, type, place.in("of"), place);
        var source = related.way().source();
        var field = dot < 0 ? null : field(source, of.substring(dot + 1), place.in("of"));
        refuseUnfit(total, field, of, place);
        var operator = operator(json, FieldType.NUMBER, place);
        if (operator == Operator.IN || operator == Operator.EMPTY) {
            throw fault(place.path() + ".op", "filter.operator", operator.wireName(), of);
        }
        var path = place.path() + ".value";
        var value = field == null
                ? FilterValues.number(json.get("value"), path)
                : FilterValues.read(json.get("value"), field, operator, path).getFirst();
        return new Filter.Aggregate(total, related, field, operator, value);
    }

    /** Counts need no field; sums and means need a number; the first and last can be days, too. */
    private static void refuseUnfit(Filter.Total total, @Nullable RecordField field, String of, Place place) {
        var kinds = switch (total) {
            case COUNT -> Set.<FieldType.Kind>of();
            case SUM, AVG -> Set.of(FieldType.Kind.NUMBER, FieldType.Kind.MONEY);
            case MIN, MAX ->
                Set.of(FieldType.Kind.NUMBER, FieldType.Kind.MONEY, FieldType.Kind.DATE, FieldType.Kind.MOMENT);
        };
        var fits = field == null ? kinds.isEmpty() : kinds.contains(field.type().kind());
        if (!fits) {
            throw fault(place.path() + ".of", "filter.aggregate", total.name().toLowerCase(Locale.ROOT), of);
        }
    }

    private Filter.RelatedRecords related(String key, JsonNode json, RecordType type, Place named, Place place) {
        limits.relation(named.path());
        var way = types.inverse(type, key).orElseThrow(() -> fault(named.path(), "filter.unknown-relation", key));
        var where = json.get("where");
        return new Filter.RelatedRecords(
                way, where == null || where.isNull() ? null : filter(where, way.source(), place.below("where")));
    }

    private Filter.FieldPath path(String written, RecordType from, Place place) {
        var direct = types.field(from, written, actor);
        if (direct.isPresent()) {
            return new Filter.FieldPath(List.of(), from, filterable(direct.get(), written, place));
        }
        var hops = new ArrayList<RecordRelation>();
        var type = from;
        var rest = written;
        while (true) {
            var step = step(type, rest);
            if (step == null) {
                return new Filter.FieldPath(hops, type, field(type, rest, place));
            }
            limits.relation(place.path());
            hops.add(step);
            rest = rest.substring(step.key().length() + 1);
            type = types.get(step.target());
        }
    }

    /** The relation whose name the path begins with; names of custom ones contain a dot themselves. */
    private static @Nullable RecordRelation step(RecordType type, String path) {
        return type.relations().stream()
                .filter(relation -> path.startsWith(relation.key() + "."))
                .findFirst()
                .orElse(null);
    }

    private RecordField field(RecordType type, String key, Place place) {
        var field = types.field(type, key, actor);
        return filterable(field.orElseThrow(() -> fault(place.path(), "filter.unknown-field", key)), key, place);
    }

    private static RecordField filterable(RecordField field, String written, Place place) {
        if (!field.is(RecordField.Trait.FILTERABLE)) {
            throw fault(place.path(), "filter.not-filterable", written);
        }
        return field;
    }

    private static Operator operator(JsonNode json, FieldType type, Place place) {
        var name = text(json, "op", place);
        return Operator.named(name)
                .filter(operator -> operator.fits(type))
                .orElseThrow(() -> fault(place.path() + ".op", "filter.operator", name, type.wireName()));
    }

    private static Filter.Total total(String name, Place place) {
        for (var total : Filter.Total.values()) {
            if (total.name().toLowerCase(Locale.ROOT).equals(name)) {
                return total;
            }
        }
        throw fault(place.path() + ".aggregate", "enumeration.unknown", name);
    }

    private static String text(JsonNode json, String key, Place place) {
        var value = json.get(key);
        if (value == null || !value.isString()) {
            throw fault(place.path() + "." + key, "required");
        }
        return value.stringValue();
    }

    private static void onlyKeys(JsonNode json, Place place, String... known) {
        for (var key : json.propertyNames()) {
            if (!List.of(known).contains(key)) {
                throw fault(place.path() + "." + key, "filter.unknown-key", key);
            }
        }
    }

    static Problem fault(String path, String code, Object... values) {
        return Problem.invalid(List.of(Problem.Field.of(path, code, values)));
    }
}
