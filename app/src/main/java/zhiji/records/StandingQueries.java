package zhiji.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import zhiji.filters.FieldSql;
import zhiji.filters.Filters;
import zhiji.filters.Reader;
import zhiji.types.Columns;
import zhiji.types.RecordRows;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;

/** Looks up many records of many types at once, table by table. */
@Repository
class StandingQueries {

    private final DSLContext sql;
    private final RecordTypes types;
    private final Filters filters;

    StandingQueries(DSLContext sql, RecordTypes types, Filters filters) {
        this.sql = sql;
        this.types = types;
        this.filters = filters;
    }

    Map<RecordRef, Standing> find(Collection<RecordRef> asked, Reader reader) {
        var found = new HashMap<RecordRef, Standing>();
        for (var types : byTable(asked).values()) {
            var keys = types.stream().map(RecordType::key).collect(Collectors.toSet());
            var here = asked.stream().filter(ref -> keys.contains(ref.type())).collect(Collectors.toSet());
            find(List.copyOf(types), here, reader).forEach((ref, standing) -> {
                if (here.contains(ref)) {
                    found.put(ref, standing);
                }
            });
        }
        return found;
    }

    private Map<Table<?>, Set<RecordType>> byTable(Collection<RecordRef> asked) {
        var tables = new LinkedHashMap<Table<?>, Set<RecordType>>();
        asked.stream()
                .map(RecordRef::type)
                .distinct()
                .flatMap(key -> types.find(key).stream())
                .forEach(type -> tables.computeIfAbsent(type.rows().table(), table -> new LinkedHashSet<>())
                        .add(type));
        return tables;
    }

    /** The types share a table, and with it everything but which of its rows are theirs. */
    private Map<RecordRef, Standing> find(List<RecordType> sharing, Set<RecordRef> asked, Reader reader) {
        var type = sharing.getFirst();
        var rows = type.rows();
        var given = rows.table().as("asked");
        var current = rows.table().as("standing");
        var kind = rows.kind() == null
                ? DSL.inline(type.key())
                : Columns.of(current, rows.kind().column());
        var ids = asked.stream().map(RecordRef::id).toArray(UUID[]::new);
        var standings = new HashMap<RecordRef, Standing>();
        sql.select(
                        Columns.id(given, rows.id()),
                        Columns.id(current, rows.id()),
                        name(type, current, reader),
                        members(rows, current),
                        kind)
                .from(given)
                .join(current)
                .on(Columns.id(current, rows.id()).eq(current(rows, given)))
                .where(Columns.id(given, rows.id()).eq(DSL.any(ids)))
                .and(seen(sharing, current, reader))
                .forEach(row -> {
                    var members = new ArrayList<UUID>();
                    members.add(row.value2());
                    members.addAll(Arrays.asList(row.value4()));
                    standings.put(
                            new RecordRef(row.value5(), row.value1()),
                            new Standing(new RecordRef(row.value5(), row.value2()), row.value3(), members));
                });
        return standings;
    }

    private static Field<UUID> current(RecordRows rows, Table<?> given) {
        var id = Columns.id(given, rows.id());
        var mergedInto = rows.mergedInto();
        return mergedInto == null ? id : DSL.coalesce(Columns.id(given, mergedInto), id);
    }

    private static Field<UUID[]> members(RecordRows rows, Table<?> current) {
        var mergedInto = rows.mergedInto();
        if (mergedInto == null) {
            return DSL.inline(new UUID[0]);
        }
        var member = rows.table().as("member");
        return DSL.array(DSL.select(Columns.id(member, rows.id()))
                .from(member)
                .where(Columns.id(member, mergedInto).eq(Columns.id(current, rows.id()))));
    }

    private Field<String> name(RecordType type, Table<?> table, Reader reader) {
        return types.field(type, type.view().name(), reader.actor())
                .map(field -> FieldSql.value(type, field, table).cast(SQLDataType.CLOB))
                .map(name -> DSL.coalesce(name, ""))
                .orElse(DSL.inline(""));
    }

    private Condition seen(List<RecordType> sharing, Table<?> table, Reader reader) {
        return DSL.or(sharing.stream()
                .map(type -> filters.matching(null, type, table, reader))
                .toList());
    }
}
