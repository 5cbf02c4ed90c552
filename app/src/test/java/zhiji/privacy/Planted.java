package zhiji.privacy;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for values in every column of every table of the database that can hold a text, a document or bytes. */
final class Planted {

    private static final List<String> KINDS = List.of("text", "character varying", "json", "jsonb", "ARRAY", "bytea");

    private final JdbcClient database;

    Planted(JdbcClient database) {
        this.database = database;
    }

    /** Where any of the values stands, as schema, table, column and value. */
    List<String> find(List<String> values) {
        var found = new ArrayList<String>();
        for (var column : columns()) {
            for (var value : values) {
                if (holds(column, value)) {
                    found.add(column.table() + "." + column.name() + " " + value);
                }
            }
        }
        return found;
    }

    private record Column(String table, String name, String kind) {}

    private List<Column> columns() {
        return database.sql("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name) as "table",
                            quote_ident(column_name) as name, data_type as kind
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                            and data_type in (:kinds)
                        """)
                .param("kinds", KINDS)
                .query((row, index) -> new Column(row.getString("table"), row.getString("name"), row.getString("kind")))
                .list();
    }

    private boolean holds(Column column, String value) {
        var where = column.kind().equals("bytea")
                ? "position(convert_to(:value, 'UTF8') in %s) > 0"
                : "position(lower(:value) in lower(%s::text)) > 0";
        return database.sql("select exists (select from " + column.table() + " where " + where.formatted(column.name())
                        + ")")
                .param("value", value)
                .query(Boolean.class)
                .single();
    }
}
