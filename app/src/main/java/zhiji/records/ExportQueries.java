package zhiji.records;

import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads a whole list row by row, however long it is, in little memory. */
@Repository
class ExportQueries {

    private static final int FETCHED_AT_ONCE = 1_000;

    private final DSLContext sql;
    private final Filters filters;
    private final RowValues values;

    ExportQueries(DSLContext sql, Filters filters, RowValues values) {
        this.sql = sql;
        this.filters = filters;
        this.values = values;
    }

    /** Hands over every record of the list in its order; the request's limit and place do not count. */
    void forEach(RecordQueries.Request request, Reader reader, Consumer<RecordItem> consumer) {
        var type = request.type();
        var table = type.rows().table();
        var seek = new Seek(type, request.sort(), table, null);
        var rows = sql.select(values.columns(type, request.fields(), table))
                .select(Columns.id(table, type.rows().id()).as("id"))
                .from(table)
                .where(filters.matching(request.filter(), type, table, reader))
                .orderBy(seek.wholeOrder());
        try (var cursor = rows.fetchSize(FETCHED_AT_ONCE).fetchLazy()) {
            for (var row : cursor) {
                consumer.accept(values.item(row, request.type(), request.fields(), reader.actor()));
            }
        }
    }
}
