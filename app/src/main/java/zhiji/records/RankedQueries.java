package zhiji.records;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.conf.SettingsTools;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.filters.FieldSql;
import zhiji.filters.Filters;
import zhiji.filters.Reader;
import zhiji.platform.Cursor;
import zhiji.platform.Page;
import zhiji.platform.Problem;
import zhiji.science.identity.TextNormal;
import zhiji.types.Columns;
import zhiji.types.RecordSearch;
import zhiji.types.RecordType;

/** The best of what a search finds: what begins with the words comes before what contains them, short before long. */
@Repository
class RankedQueries {

    /** So many matches are compared with each other; whoever wants more asks for another order. */
    private static final int RANKED = 500;

    private static final Field<UUID> FOUND = DSL.field(DSL.name("found", "found_id"), UUID.class);

    private final DSLContext sql;
    private final Filters filters;
    private final RowValues values;

    RankedQueries(DSLContext sql, Filters filters, RowValues values) {
        var settings = SettingsTools.clone(sql.settings()).withStatementType(StatementType.STATIC_STATEMENT);
        this.sql = DSL.using(sql.configuration().derive(settings));
        this.filters = filters;
        this.values = values;
    }

    Page<RecordItem> best(RecordRequest request, String words, Reader reader) {
        var type = request.type();
        var table = type.rows().table();
        var id = Columns.id(table, type.rows().id());
        var from = place(request);
        var found = DSL.name("found")
                .fields("found_id")
                .asMaterialized(DSL.select(id)
                        .from(table)
                        .where(filters.matching(request.filter(), type, table, reader))
                        .limit(RANKED));
        var name = type.field(type.view().name()).orElseThrow();
        var shown = FieldSql.value(type, name, table).coerce(String.class);
        var rows = sql.with(found)
                .select(values.columns(type, request.fields(), table))
                .select(id.as("id"))
                .from(found)
                .join(table)
                .on(id.eq(FOUND))
                .orderBy(rank(type, shown, words.strip()), DSL.charLength(shown), FieldSql.order(type, name, table), id)
                .limit(request.limit() + 1)
                .offset(from)
                .fetch();
        var items = values.items(rows, type, request.fields(), reader.actor());
        return items.size() <= request.limit()
                ? new Page<>(items, null)
                : new Page<>(
                        items.subList(0, request.limit()),
                        Cursor.of(from + request.limit()).text());
    }

    private static Field<Integer> rank(RecordType type, Field<String> name, String words) {
        var rank = DSL.when(name.equalIgnoreCase(words), 0).when(name.startsWithIgnoreCase(words), 1);
        Table<?> table = type.rows().table();
        if (type.rows().search() instanceof RecordSearch.Index index) {
            // Names, their pinyin and their initials stand one on a line.
            var lines = DSL.concat(DSL.inline("\n"), Columns.of(table, index.text()));
            rank = rank.when(lines.contains("\n" + TextNormal.of(words)), 2);
        }
        return rank.when(name.containsIgnoreCase(words), 3).otherwise(4);
    }

    private static int place(RecordRequest request) {
        var cursor = Cursor.read(request.after(), 1);
        try {
            return cursor == null ? 0 : Math.min(RANKED, Math.max(0, Integer.parseInt(cursor.value(0))));
        } catch (NumberFormatException madeUp) {
            throw Problem.invalid("cursor.unknown", String.valueOf(request.after()));
        }
    }
}
