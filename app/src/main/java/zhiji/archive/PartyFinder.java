package zhiji.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.records.KeyLookup;
import zhiji.records.RecordFinder;

/** Finds parties by what people write instead of an id: a number, or the exact name. */
@Component
class PartyFinder implements RecordFinder {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DirectoryQueries queries;

    PartyFinder(DirectoryQueries queries) {
        this.queries = queries;
    }

    @Override
    public String type() {
        return ArchiveTypes.PARTIES;
    }

    @Override
    public List<String> keys() {
        var keys = new ArrayList<>(PartyImport.KEYS);
        keys.add(KeyLookup.NAME);
        return keys;
    }

    /** An id that was merged into another stays what it is: it leads to the same customer. */
    @Override
    public Map<String, List<UUID>> find(String key, Collection<String> texts, Actor actor) {
        if (key.equals(KeyLookup.ID)) {
            var ids = texts.stream()
                    .filter(text -> ID.matcher(text).matches())
                    .map(PartyId::valueOf)
                    .toList();
            return ids.isEmpty()
                    ? Map.of()
                    : queries.clusters(ids, actor).keySet().stream()
                            .collect(Collectors.toMap(PartyId::toString, id -> List.of(id.value())));
        }
        return key.equals(KeyLookup.NAME) ? queries.named(texts, actor) : queries.holders(key, texts, actor);
    }

    @Override
    public Map<UUID, List<String>> texts(Collection<UUID> records, Actor actor) {
        return queries.texts(records);
    }
}
