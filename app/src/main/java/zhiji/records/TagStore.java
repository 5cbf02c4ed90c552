package zhiji.records;

import static zhiji.records.jooq.Tables.TAG;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.filters.Filters;
import zhiji.filters.Reader;
import zhiji.types.Columns;
import zhiji.types.RecordType;

/** Keeps the tags to choose from, and counts where they are used. */
@Repository
class TagStore {

    private static final int MOST = 1000;

    private final DSLContext sql;
    private final Filters filters;

    TagStore(DSLContext sql, Filters filters) {
        this.sql = sql;
        this.filters = filters;
    }

    /** Says how many were not there before. In one order, so that two transactions never wait for each other in a circle. */
    int remember(Collection<String> tags) {
        return sql.insertInto(TAG, TAG.NAME)
                .valuesOfRows(tags.stream().sorted().map(DSL::row).toList())
                .onConflict(TAG.NAME)
                .doUpdate()
                .set(TAG.HIDDEN, false)
                .where(TAG.HIDDEN)
                .execute();
    }

    void hide(Collection<String> tags) {
        sql.update(TAG).set(TAG.HIDDEN, true).where(TAG.NAME.in(tags)).execute();
    }

    void forgetUnused(Collection<String> tags, Collection<RecordType> types) {
        for (var tag : tags) {
            var unused = DSL.and(types.stream()
                    .filter(type -> type.tags() != null)
                    .<Condition>map(type -> DSL.notExists(bearing(type, tag)))
                    .toList());
            sql.deleteFrom(TAG)
                    .where(TAG.NAME.eq(tag))
                    .and(TAG.COLOUR.isNull())
                    .and(unused)
                    .execute();
        }
    }

    private static Select<?> bearing(RecordType type, String tag) {
        var table = type.rows().table();
        var words = Columns.of(table, Objects.requireNonNull(type.tags()).words());
        return DSL.selectOne().from(table).where(words.contains(new String[] {tag}));
    }

    void colour(String tag, Tags.@Nullable Colour colour) {
        sql.insertInto(TAG)
                .set(TAG.NAME, tag)
                .set(TAG.COLOUR, colour == null ? null : colour.name())
                .onConflict(TAG.NAME)
                .doUpdate()
                .set(TAG.COLOUR, DSL.excluded(TAG.COLOUR))
                .execute();
    }

    List<String> names() {
        return sql.select(TAG.NAME)
                .from(TAG)
                .where(DSL.not(TAG.HIDDEN))
                .orderBy(TAG.NAME)
                .limit(MOST)
                .fetch(row -> row.value1());
    }

    /** Every tag that may be chosen, with its colour if it has one. */
    Map<String, Tags.@Nullable Colour> colours() {
        var colours = new TreeMap<String, Tags.@Nullable Colour>();
        sql.select(TAG.NAME, TAG.COLOUR)
                .from(TAG)
                .where(TAG.HIDDEN.eq(false).or(TAG.COLOUR.isNotNull()))
                .forEach(row ->
                        colours.put(row.value1(), row.value2() == null ? null : Tags.Colour.valueOf(row.value2())));
        return colours;
    }

    /** How many records of each type have each tag; one query for each table. */
    Map<String, Map<String, Integer>> uses(Collection<RecordType> types, Reader reader) {
        var uses = new TreeMap<String, Map<String, Integer>>();
        var tables = new LinkedHashMap<Table<?>, Set<RecordType>>();
        types.stream()
                .filter(type -> type.tags() != null)
                .forEach(type -> tables.computeIfAbsent(type.rows().table(), table -> new LinkedHashSet<>())
                        .add(type));
        tables.forEach((table, sharing) -> count(table, sharing, reader, uses));
        return uses;
    }

    private void count(Table<?> table, Set<RecordType> sharing, Reader reader, Map<String, Map<String, Integer>> uses) {
        var first = sharing.iterator().next();
        var words = Columns.of(table, Objects.requireNonNull(first.tags()).words());
        var kind = first.rows().kind() == null
                ? DSL.inline(first.key())
                : Columns.of(table, first.rows().kind().column());
        Field<String> tag = DSL.field(DSL.name("told", "tag"), SQLDataType.CLOB);
        // PostgreSQL groups by no constant.
        var groups = first.rows().kind() == null ? List.<Field<?>>of(tag) : List.<Field<?>>of(tag, kind);
        sql.select(tag, kind, DSL.count())
                .from(table)
                .crossJoin(DSL.lateral(DSL.unnest(words)).as("told", "tag"))
                .where(DSL.or(sharing.stream()
                        .map(type -> filters.matching(null, type, table, reader))
                        .toList()))
                .groupBy(groups)
                .forEach(row -> uses.computeIfAbsent(row.value1(), one -> new TreeMap<>())
                        .put(row.value2(), row.value3()));
    }
}
