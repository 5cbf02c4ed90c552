package zhiji.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                    found.add(column.get("table") + "." + column.get("column") + " " + value);
                }
            }
        }
        return found;
    }

    private List<Map<String, Object>> columns() {
        return database.sql("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name) as "table",
                            quote_ident(column_name) as "column", data_type as kind
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                            and data_type in (:kinds)
                        """).param("kinds", KINDS).query().listOfRows();
    }

    private boolean holds(Map<String, Object> column, String value) {
        var where = column.get("kind").equals("bytea")
                ? "position(convert_to(:value, 'UTF8') in %s) > 0"
                : "position(lower(:value) in lower(%s::text)) > 0";
        return database.sql("select exists (select from " + column.get("table") + " where "
                        + where.formatted(column.get("column")) + ")")
                .param("value", value)
                .query(Boolean.class)
                .single();
    }
}
