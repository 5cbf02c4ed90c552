package zhiji.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhiji.platform.Actor;
import zhiji.types.RecordField;
import zhiji.types.RecordTypes;

/** Front door to finding records by what people write instead of an id (按键查找): a number, a unique value, a name. */
@Service
public class KeyLookup {

    /** The id itself, by which every type can be found. */
    public static final String ID = "record-id";

    public static final String NAME = "name";

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final RecordTypes types;
    private final RecordStore store;
    private final UniqueKeys unique;
    private final Map<String, RecordFinder> finders;

    KeyLookup(RecordTypes types, RecordStore store, UniqueKeys unique, List<RecordFinder> finders) {
        this.types = types;
        this.store = store;
        this.unique = unique;
        this.finders = finders.stream().collect(Collectors.toMap(RecordFinder::type, Function.identity()));
    }

    /** By what records of a type can be named, the most trusted first; empty if they cannot. */
    public List<String> keys(String type) {
        var found = types.find(type);
        if (found.isEmpty() || !(found.get().isCustom() || finders.containsKey(type))) {
            return List.of();
        }
        var keys = new ArrayList<String>();
        keys.add(ID);
        keys.addAll(unique.ids(type).keySet());
        keys.addAll(finders.containsKey(type) ? finders.get(type).keys() : List.of(NAME));
        return keys;
    }

    /** The records that go by the texts; by one key, or by the first that knows the text. Several where that is unclear. */
    public Map<String, List<UUID>> find(String type, @Nullable String key, Collection<String> texts, Actor actor) {
        var found = new HashMap<String, List<UUID>>();
        for (var way : key == null ? keys(type) : List.of(key)) {
            Set<String> left = new LinkedHashSet<>(texts);
            left.removeAll(found.keySet());
            if (!left.isEmpty()) {
                byKey(type, way, left, actor).forEach((text, records) -> {
                    if (!records.isEmpty()) {
                        found.put(text, records);
                    }
                });
            }
        }
        return found;
    }

    /** What to write for records so that {@link #find} leads back to each; the id where nothing else does. */
    public Map<UUID, String> texts(String type, Collection<UUID> records, Actor actor) {
        var finder = finders.get(type);
        var candidates = finder == null ? store.names(type, records) : finder.texts(records, actor);
        var asked = candidates.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var found = find(type, null, asked, actor);
        var texts = new HashMap<UUID, String>();
        for (var record : records) {
            texts.put(
                    record,
                    candidates.getOrDefault(record, List.of()).stream()
                            .filter(text -> List.of(record).equals(found.get(text)))
                            .findFirst()
                            .orElse(record.toString()));
        }
        return texts;
    }

    private Map<String, List<UUID>> byKey(String type, String key, Set<String> texts, Actor actor) {
        if (key.startsWith(RecordField.CUSTOM)) {
            return byValue(type, key, texts);
        }
        var finder = finders.get(type);
        if (finder != null) {
            return finder.find(key, texts, actor);
        }
        return key.equals(ID) ? byId(type, texts, actor) : store.byName(type, texts, actor);
    }

    private Map<String, List<UUID>> byId(String type, Set<String> texts, Actor actor) {
        var ids = texts.stream()
                .filter(text -> UUID_TEXT.matcher(text).matches())
                .map(UUID::fromString)
                .toList();
        return store.living(types.get(type), ids, actor).stream().collect(Collectors.toMap(UUID::toString, List::of));
    }

    private Map<String, List<UUID>> byValue(String type, String field, Set<String> texts) {
        var claims = new HashMap<UniqueKeys.Claim, String>();
        texts.forEach(text ->
                unique.kept(type, field, text).ifPresent(kept -> claims.put(new UniqueKeys.Claim(field, kept), text)));
        var found = new HashMap<String, List<UUID>>();
        unique.holders(type, claims.keySet())
                .forEach((claim, holder) -> found.put(claims.getOrDefault(claim, claim.value()), List.of(holder)));
        return found;
    }
}
