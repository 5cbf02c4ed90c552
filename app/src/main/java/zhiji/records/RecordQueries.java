package zhiji.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.conf.SettingsTools;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.filters.Filter;
import zhiji.filters.Filters;
import zhiji.filters.Reader;
import zhiji.platform.Count;
import zhiji.platform.Page;
import zhiji.types.Columns;
import zhiji.types.RecordField;
import zhiji.types.RecordType;

/** Lists and counts of records of any type. */
@Repository
class RecordQueries {

    private static final int FETCHED_AT_ONCE = 1_000;

    private final DSLContext sql;
    private final Filters filters;
    private final RowValues values;

    RecordQueries(DSLContext sql, Filters filters, RowValues values) {
        // Values stand in the statement: the right plan depends on how common they are.
        var settings = SettingsTools.clone(sql.settings()).withStatementType(StatementType.STATIC_STATEMENT);
        this.sql = DSL.using(sql.configuration().derive(settings));
        this.filters = filters;
        this.values = values;
    }

    Page<RecordItem> page(RecordRequest request, Reader reader) {
        var rows = rows(request, reader);
        var limit = request.limit();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var items = values.items(shown, request.type(), request.fields(), reader.actor());
        return rows.size() <= limit ? new Page<>(items, null) : new Page<>(items, cursor(request, rows.get(limit - 1)));
    }

    /** Hands over every record of the list in its order, in little memory; the request's limit and place do not count. */
    void forEach(RecordRequest request, Reader reader, Consumer<RecordItem> consumer) {
        var type = request.type();
        var table = type.rows().table();
        var seek = new Seek(type, request.sort(), table, null);
        var rows = sql.select(values.columns(type, request.fields(), table))
                .select(Columns.id(table, type.rows().id()).as("id"))
                .from(seek.from())
                .where(wanted(request, table, reader))
                .orderBy(seek.wholeOrder());
        try (var cursor = rows.fetchSize(FETCHED_AT_ONCE).fetchLazy()) {
            var read = values.reader(cursor.fieldsRow(), type, request.fields(), reader.actor());
            for (var row : cursor) {
                consumer.accept(read.item(row));
            }
        }
    }

    /** Those of the records that live and may be seen, by id. */
    Map<UUID, RecordItem> byId(RecordType type, Collection<UUID> ids, List<RecordField> fields, Reader reader) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var table = type.rows().table();
        var rows = sql.select(values.columns(type, fields, table))
                .select(Columns.id(table, type.rows().id()).as("id"))
                .from(table)
                .where(filters.matching(null, type, table, reader))
                .and(Columns.id(table, type.rows().id()).in(ids))
                .fetch();
        return values.items(rows, type, fields, reader.actor()).stream()
                .collect(Collectors.toMap(RecordItem::id, item -> item));
    }

    Optional<RecordItem> find(RecordType type, UUID id, List<RecordField> fields, Reader reader) {
        return Optional.ofNullable(byId(type, List.of(id), fields, reader).get(id));
    }

    /** Which records are counted. */
    record Chosen(RecordType type, @Nullable Filter filter, boolean deleted) {}

    Count count(Chosen chosen, boolean exact, Reader reader) {
        var table = chosen.type().rows().table();
        var matching = sql.selectOne().from(table).where(which(chosen, table, reader));
        var counted = exact ? DSL.table(matching) : DSL.table(matching.limit(Count.CAP + 1));
        var count = sql.selectCount().from(counted.as("counted")).fetchSingle(row -> row.value1());
        return exact ? new Count(count, true) : Count.capped(count);
    }

    /** A record, if it is among the chosen. */
    Optional<RecordItem> find(Chosen chosen, UUID id, List<RecordField> fields, Reader reader) {
        var type = chosen.type();
        var table = type.rows().table();
        var rows = sql.select(values.columns(type, fields, table))
                .select(Columns.id(table, type.rows().id()).as("id"))
                .from(table)
                .where(which(chosen, table, reader))
                .and(Columns.id(table, type.rows().id()).eq(id))
                .fetch();
        return values.items(rows, type, fields, reader.actor()).stream().findFirst();
    }

    /** First the rows that have the first key, then those that lack it. */
    private List<Record> rows(RecordRequest request, Reader reader) {
        var table = request.type().rows().table();
        var seek = new Seek(request.type(), request.sort(), table, request.after());
        var rows = new ArrayList<Record>();
        if (seek.beginsPresent()) {
            rows.addAll(stretch(request, seek, true, request.limit() + 1, reader));
        }
        if (rows.size() <= request.limit() && seek.hasAbsent()) {
            rows.addAll(stretch(request, seek, false, request.limit() + 1 - rows.size(), reader));
        }
        return rows;
    }

    /** First which records, then what to show of them. */
    private List<Record> stretch(RecordRequest request, Seek seek, boolean present, int limit, Reader reader) {
        var type = request.type();
        var table = type.rows().table();
        var id = Columns.id(table, type.rows().id());
        var page = DSL.select(seek.columns())
                .from(seek.from())
                .where(wanted(request, table, reader))
                .and(seek.behind(present))
                .orderBy(seek.order(present))
                .limit(limit)
                .asTable("page");
        var shown = values.columns(type, request.fields(), table);
        return List.copyOf(sql.select(page.fields())
                .select(shown)
                .from(page)
                .join(seek.from())
                .on(id.eq(page.field("id", UUID.class)))
                .orderBy(seek.order(present))
                .fetch());
    }

    private Condition wanted(RecordRequest request, Table<?> table, Reader reader) {
        return which(new Chosen(request.type(), request.filter(), request.deleted()), table, reader);
    }

    private Condition which(Chosen chosen, Table<?> table, Reader reader) {
        return chosen.deleted()
                ? filters.deleted(chosen.filter(), chosen.type(), table, reader)
                : filters.matching(chosen.filter(), chosen.type(), table, reader);
    }

    private static String cursor(RecordRequest request, Record last) {
        return new Seek(request.type(), request.sort(), request.type().rows().table(), null)
                .cursor(last)
                .text();
    }
}
