package zhiji.finder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.conf.SettingsTools;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import zhiji.filters.FieldSql;
import zhiji.filters.Filters;
import zhiji.filters.Reader;
import zhiji.science.identity.TextNormal;
import zhiji.search.SearchText;
import zhiji.types.Columns;
import zhiji.types.FieldType;
import zhiji.types.RecordRows;
import zhiji.types.RecordSearch;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;

/** Finds the best few records of each type by words. */
@Repository
class FinderQueries {

    /** So many matches are compared with each other; the reader's own and what is exactly named are always among them. */
    private static final int COMPARED = 500;

    private static final int MOST_OWN = 100;
    private static final int MOST_NAMESAKES = 50;
    private static final String CONTACT = "contact";
    private static final Field<UUID> FOUND = DSL.field(DSL.name("found", "found_id"), SQLDataType.UUID);

    private final DSLContext sql;
    private final RecordTypes types;
    private final Filters filters;

    FinderQueries(DSLContext sql, RecordTypes types, Filters filters) {
        // Values stand in the statement: the right plan depends on how common the searched tokens are.
        var settings = SettingsTools.clone(sql.settings()).withStatementType(StatementType.STATIC_STATEMENT);
        this.sql = DSL.using(sql.configuration().derive(settings));
        this.types = types;
        this.filters = filters;
    }

    /** The types share a table; at most so many of each. */
    Map<String, List<Finder.Hit>> find(List<RecordType> sharing, String typed, int limit, Reader reader) {
        var type = sharing.getFirst();
        var rows = type.rows();
        var table = rows.table();
        var id = Columns.id(table, rows.id());
        var name = type.field(type.view().name()).orElseThrow();
        var shown = FieldSql.value(type, name, table).cast(SQLDataType.CLOB);
        var found = DSL.name("found").fields("found_id").asMaterialized(candidates(sharing, typed, reader));
        var exact = exact(type, shown, typed);
        // Who has no owner is not mine, and does not stand before those that are.
        var mine = DSL.coalesce(DSL.field(mine(type, reader)), DSL.inline(false));
        var kind = rows.kind() == null
                ? DSL.inline(type.key())
                : Columns.of(table, rows.kind().column());
        var notes = notes(type, reader);
        var hits = new LinkedHashMap<String, List<Finder.Hit>>();
        sql.with(found)
                .select(kind, id, shown, DSL.field(exact), mine)
                .select(notes)
                .from(found)
                .join(table)
                .on(id.eq(FOUND))
                .orderBy(
                        DSL.field(exact).desc(),
                        mine.desc(),
                        rank(shown, typed),
                        DSL.charLength(shown),
                        FieldSql.order(type, name, table),
                        id)
                .forEach(row -> {
                    var ofType = hits.computeIfAbsent(row.get(kind), key -> new ArrayList<>());
                    if (ofType.size() < limit) {
                        var told = notes.stream()
                                .map(row::get)
                                .filter(Objects::nonNull)
                                .toList();
                        ofType.add(new Finder.Hit(
                                row.get(id),
                                row.get(shown),
                                told,
                                row.get(3, Boolean.class),
                                row.get(4, Boolean.class)));
                    }
                });
        return hits;
    }

    private Select<Record1<UUID>> candidates(List<RecordType> sharing, String typed, Reader reader) {
        var type = sharing.getFirst();
        var table = type.rows().table();
        var seen = DSL.or(sharing.stream()
                .map(one -> filters.matching(null, one, table, reader))
                .toList());
        var matching = seen.and(index(type).matching(typed, table));
        var all = ids(type, matching, COMPARED);
        var own = ids(type, matching.and(mine(type, reader)), MOST_OWN);
        var namesakes = ids(type, seen.and(sortKey(type).eq(SearchText.sortKey(typed))), MOST_NAMESAKES);
        return all.union(own).union(namesakes);
    }

    private static Select<Record1<UUID>> ids(RecordType type, Condition condition, int limit) {
        var table = type.rows().table();
        return DSL.select(Columns.id(table, type.rows().id()))
                .from(table)
                .where(condition)
                .limit(limit);
    }

    /** The name, or one whole line of what finds the record. */
    private static Condition exact(RecordType type, Field<String> name, String typed) {
        var lines = Columns.of(type.rows().table(), index(type).text());
        var whole = DSL.concat(DSL.inline("\n"), lines, DSL.inline("\n"));
        return name.equalIgnoreCase(typed)
                .or(whole.contains("\n" + TextNormal.of(typed) + "\n"))
                .or(whole.contains("\n" + TextNormal.key(typed) + "\n"));
    }

    private static Condition mine(RecordType type, Reader reader) {
        return type.rows().scope() instanceof RecordRows.Scope.Owner owner
                ? Columns.of(type.rows().table(), owner.owner())
                        .eq(reader.actor().id())
                : DSL.falseCondition();
    }

    private static Field<Integer> rank(Field<String> name, String typed) {
        return DSL.when(name.startsWithIgnoreCase(typed), 0)
                .when(name.containsIgnoreCase(typed), 1)
                .otherwise(2);
    }

    private static RecordSearch.Index index(RecordType type) {
        return (RecordSearch.Index) Objects.requireNonNull(type.rows().search());
    }

    /** The texts a list shows beside the name, and how the record is reached. */
    private List<Field<String>> notes(RecordType type, Reader reader) {
        return Stream.concat(type.view().columns().stream(), Stream.of(CONTACT))
                .distinct()
                .filter(key -> !key.equals(type.view().name()))
                .flatMap(key -> types.field(type, key, reader.actor()).stream())
                .filter(field -> field.type() == FieldType.TEXT)
                .map(field -> FieldSql.value(type, field, type.rows().table()).cast(SQLDataType.CLOB))
                .toList();
    }

    private static Field<String> sortKey(RecordType type) {
        var name = type.field(type.view().name()).orElseThrow();
        return FieldSql.order(type, name, type.rows().table()).coerce(SQLDataType.CLOB);
    }
}
