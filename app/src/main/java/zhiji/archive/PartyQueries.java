package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY;
import static zhiji.archive.jooq.Tables.PARTY_CONTACT;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSeekStepN;
import org.jooq.WithStep;
import org.jooq.conf.SettingsTools;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.archive.jooq.tables.PartyContact;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.platform.Count;
import zhiji.platform.Cursor;
import zhiji.platform.Page;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.science.identity.TextNormal;
import zhiji.search.SearchQuery;
import zhiji.types.Visibility;

/** Lists and counts of parties. */
@Repository
class PartyQueries {

    private static final int RANKED = 500;
    private static final int AS_IF_WANTED = 1000;
    private static final PartyContact CONTACT = PARTY_CONTACT.as("contact");
    private static final SearchQuery SEARCH = new SearchQuery(PARTY.TOKENS, PARTY.SEARCH_TEXT);
    private static final Name FOUND_ID = DSL.name("found", "found_id");

    private final DSLContext sql;
    private final Visibility visibility;
    private final Filters filters;
    private final PartyGuard guard;

    PartyQueries(DSLContext sql, Visibility visibility, Filters filters, PartyGuard guard) {
        // Values stand in the statement: the right plan depends on how common the searched tokens are.
        var settings = SettingsTools.clone(sql.settings()).withStatementType(StatementType.STATIC_STATEMENT);
        this.sql = DSL.using(sql.configuration().derive(settings));
        this.visibility = visibility;
        this.filters = filters;
        this.guard = guard;
    }

    /** One part of a list. */
    record Request(
            PartyFilter filter,
            PartySort sort,
            int limit,
            @Nullable String after) {}

    Page<PartyRow> page(Request request, Actor actor) {
        return request.sort().key() == PartySort.Key.RELEVANCE ? best(request, actor) : seek(request, actor);
    }

    Count count(PartyFilter filter, boolean exact, Actor actor) {
        var matching = sql.selectOne().from(PARTY).where(matching(filter, actor));
        var counted = exact ? DSL.table(matching) : DSL.table(matching.limit(Count.CAP + 1));
        var count = sql.selectCount().from(counted.as("counted")).fetchSingle(row -> row.value1());
        return exact ? new Count(count, true) : Count.capped(count);
    }

    /**
     * What is searched for often stands together in the order of names (山西…, 山西…), where the planner expects it
     * everywhere. Planned as if many were wanted, a search walks through the names only for common words; the rows are
     * still made one by one, so that nothing beyond the page is done.
     */
    private Page<PartyRow> seek(Request request, Actor actor) {
        var sort = request.sort();
        var key = key(sort.key());
        var order = List.of(direction(key, sort), direction(PARTY.ID, sort));
        var matches = after(
                request,
                DSL.select(PARTY.ID, key)
                        .from(PARTY)
                        .where(matching(request.filter(), actor))
                        .orderBy(order));
        var found = DSL.name("found").fields("found_id", "place").asMaterialized(matches);
        var rows = rows(sql.with(found), found)
                .orderBy(direction(DSL.field(DSL.name("place")), sort), direction(DSL.field(FOUND_ID), sort))
                .limit(request.limit() + 1)
                .fetch();
        var items = rows.stream().limit(request.limit()).map(PartyQueries::row).toList();
        if (rows.size() <= request.limit()) {
            return new Page<>(items, null);
        }
        var last = rows.get(request.limit() - 1);
        return new Page<>(items, Cursor.of(last.get(key), last.get(PARTY.ID)).text());
    }

    /** The best of the first matches: what begins with the words comes before what contains them, short before long. */
    private Page<PartyRow> best(Request request, Actor actor) {
        var typed = request.filter().q() == null ? "" : request.filter().q().strip();
        var found = DSL.name("found")
                .fields("found_id")
                .asMaterialized(DSL.select(PARTY.ID)
                        .from(PARTY)
                        .where(matching(request.filter(), actor))
                        .limit(RANKED));
        // Names, their pinyin and their initials stand one on a line.
        var beginning = DSL.concat(DSL.inline("\n"), PARTY.SEARCH_TEXT).contains("\n" + TextNormal.of(typed));
        var rank = DSL.when(PARTY.NAME.equalIgnoreCase(typed), 0)
                .when(PARTY.NAME.startsWithIgnoreCase(typed), 1)
                .when(beginning, 2)
                .when(PARTY.NAME.containsIgnoreCase(typed), 3)
                .otherwise(4);
        var rows = rows(sql.with(found), found)
                .orderBy(rank, DSL.charLength(PARTY.NAME), PARTY.SORT_KEY, PARTY.ID)
                .limit(request.limit())
                .fetch(PartyQueries::row);
        return new Page<>(rows, null);
    }

    /** What a list shows of the parties that were found: contacts are looked up for one page, not for every match. */
    private static SelectOnConditionStep<? extends Record> rows(WithStep with, CommonTableExpression<?> found) {
        var contact = DSL.lateral(DSL.select(PARTY_CONTACT.KIND, PARTY_CONTACT.VALUE, PARTY_CONTACT.HOLDER)
                .from(PARTY_CONTACT)
                .where(PARTY_CONTACT.PARTY_ID.eq(PARTY.ID))
                .and(DSL.not(PARTY_CONTACT.INVALID))
                .orderBy(PARTY_CONTACT.PREFERRED.desc(), PARTY_CONTACT.POSITION)
                .limit(1)
                .asTable(CONTACT));
        return with.select(
                        PARTY.ID,
                        PARTY.KIND,
                        PARTY.NAME,
                        PARTY.CITY,
                        PARTY.OWNER_ID,
                        PARTY.TAGS,
                        PARTY.CREATED_AT,
                        PARTY.UPDATED_AT,
                        PARTY.SORT_KEY,
                        CONTACT.KIND,
                        CONTACT.VALUE,
                        CONTACT.HOLDER)
                .from(found)
                .join(PARTY)
                .on(PARTY.ID.eq(DSL.field(FOUND_ID, PARTY.ID.getDataType())))
                .leftJoin(contact)
                .on(DSL.trueCondition());
    }

    private Condition matching(PartyFilter filter, Actor actor) {
        var conditions = new ArrayList<Condition>();
        conditions.add(PartyStore.living());
        conditions.add(visibility.of(actor, ArchiveTypes.PARTIES, PARTY.ID, PARTY.OWNER_ID));
        if (filter.q() != null && !filter.q().isBlank()) {
            conditions.add(searched(filter.q(), actor));
        }
        if (filter.kind() != null) {
            conditions.add(PARTY.KIND.eq(filter.kind().name()));
        }
        if (filter.owner() != null) {
            conditions.add(PARTY.OWNER_ID.eq(filter.owner()));
        }
        if (filter.tag() != null) {
            conditions.add(PARTY.TOKENS.contains(new Integer[] {SearchIndex.code(filter.tag())}));
            conditions.add(PARTY.TAGS.contains(new String[] {filter.tag()}));
        }
        if (filter.city() != null) {
            conditions.add(PARTY.CITY.eq(filter.city()));
        }
        var where = filter.where();
        if (where != null) {
            var reader = filters.reader(actor, where.zone());
            conditions.add(filters.holding(where.filter(), ArchiveTypes.PARTIES, PARTY, reader));
        }
        return DSL.and(conditions);
    }

    /** Who may not know everything searches by what they may know: the name. */
    private Condition searched(String typed, Actor actor) {
        if (!visibility.restricts(actor, ArchiveTypes.PARTIES)) {
            return SEARCH.of(typed);
        }
        return guard.isPlain("name", actor) ? SEARCH.ofName(typed, PARTY.NAME, PARTY.SORT_KEY) : DSL.falseCondition();
    }

    private static Field<?> key(PartySort.Key key) {
        return switch (key) {
            case NAME -> PARTY.SORT_KEY;
            case CREATED -> PARTY.CREATED_AT;
            case UPDATED -> PARTY.UPDATED_AT;
            case RELEVANCE -> throw new IllegalArgumentException("Relevance is no column");
        };
    }

    private static OrderField<?> direction(Field<?> field, PartySort sort) {
        return sort.descending() ? field.desc() : field.asc();
    }

    private static <R extends Record> Select<R> after(Request request, SelectSeekStepN<R> ordered) {
        var cursor = Cursor.read(request.after(), 2);
        if (cursor == null) {
            return ordered.limit(AS_IF_WANTED);
        }
        try {
            var byName = request.sort().key() == PartySort.Key.NAME;
            var id = new PartyId(UUID.fromString(cursor.value(1)));
            return ordered.seek(byName ? cursor.value(0) : Instant.parse(cursor.value(0)), id)
                    .limit(AS_IF_WANTED);
        } catch (IllegalArgumentException | DateTimeParseException madeUp) {
            throw Problem.invalid("cursor.unknown", String.valueOf(request.after()));
        }
    }

    private static PartyRow row(Record row) {
        var contact = row.get(CONTACT.KIND);
        return new PartyRow(
                row.get(PARTY.ID),
                PartyKind.valueOf(row.get(PARTY.KIND)),
                row.get(PARTY.NAME),
                row.get(PARTY.CITY),
                row.get(PARTY.OWNER_ID),
                List.of(row.get(PARTY.TAGS)),
                row.get(PARTY.CREATED_AT),
                row.get(PARTY.UPDATED_AT),
                contact == null
                        ? null
                        : new PartyRow.Contact(
                                ContactKind.valueOf(contact), row.get(CONTACT.VALUE), row.get(CONTACT.HOLDER)));
    }
}
