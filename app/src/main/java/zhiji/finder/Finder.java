package zhiji.finder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.types.FieldColumn;
import zhiji.types.RecordSearch;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;

/** Front door to finding records of all types at once by what somebody typed (全局搜索). */
@Service
class Finder {

    private final FinderQueries queries;
    private final RecordTypes types;
    private final Filters filters;

    Finder(FinderQueries queries, RecordTypes types, Filters filters) {
        this.queries = queries;
        this.types = types;
        this.filters = filters;
    }

    /**
     * A record that was found; {@code exact} if its name or a number of it is what was typed, {@code mine} if the reader
     * owns it. Notes tell it from others of its name.
     */
    record Hit(UUID id, String name, List<String> notes, boolean exact, boolean mine) {

        Hit {
            notes = List.copyOf(notes);
        }
    }

    /** What was found of one type, the best first. */
    record Group(String type, List<Hit> items) {

        Group {
            items = List.copyOf(items);
        }
    }

    /** In the order of the types; no types means all that have a name of their own. One query for each table. */
    List<Group> find(String words, @Nullable Collection<String> wanted, int limit, Actor actor) {
        var groups = new LinkedHashMap<String, List<Hit>>();
        if (!words.isBlank()) {
            for (var sharing : byTable(wanted, actor).values()) {
                queries.find(List.copyOf(sharing), words.strip(), limit, filters.reader(actor, null))
                        .forEach((type, hits) -> groups.computeIfAbsent(type, one -> new ArrayList<>())
                                .addAll(hits));
            }
        }
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Map<Table<?>, Set<RecordType>> byTable(@Nullable Collection<String> wanted, Actor actor) {
        var tables = new LinkedHashMap<Table<?>, Set<RecordType>>();
        types.all().stream()
                .filter(type -> wanted == null || wanted.isEmpty() || wanted.contains(type.key()))
                .filter(type -> isNamed(type, actor))
                .forEach(type -> tables.computeIfAbsent(type.rows().table(), table -> new LinkedHashSet<>())
                        .add(type));
        return tables;
    }

    /** Who may not read a name finds nothing by it. */
    private boolean isNamed(RecordType type, Actor actor) {
        return type.rows().search() instanceof RecordSearch.Index
                && types.field(type, type.view().name(), actor)
                        .filter(field -> field.column() instanceof FieldColumn.Name)
                        .isPresent();
    }
}
