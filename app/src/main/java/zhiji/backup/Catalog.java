package zhiji.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import zhiji.backup.Contents.Addition;
import zhiji.backup.Contents.Migration;
import zhiji.backup.Contents.Sequence;
import zhiji.backup.Contents.Table;

/** Asks a database what it is made of. Names come back as they are written in statements, quoted where they must be. */
final class Catalog {

    static final String HISTORY = "platform.flyway_schema_history";

    /** Schemas that are ours: none of PostgreSQL's own, and not the one where others leave their things. */
    private static final String OURS = "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')";

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row of an answer. */
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    Contents contents(Instant madeAt) throws SQLException {
        return new Contents(madeAt, migrations(), tables(), indexes(), statistics(), partitionTriggers(), sequences());
    }

    boolean hasHistory() throws SQLException {
        return list("select to_regclass('" + HISTORY + "') is not null", row -> row.getBoolean(1))
                .getFirst();
    }

    List<Migration> migrations() throws SQLException {
        return list(
                "select version, script, checksum from " + HISTORY
                        + " where success and version is not null order by string_to_array(version, '.')::bigint[]",
                row -> new Migration(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3) == null ? null : Integer.valueOf(row.getInt(3))));
    }

    /** Those that hold rows: a table that has partitions is the sum of these. */
    List<Table> tables() throws SQLException {
        return list(
                """
                select format('%I.%I', n.nspname, c.relname),
                    array(select format('%I', a.attname) from pg_attribute a
                        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                        order by a.attnum),
                    case when c.relispartition then (select format('%I.%I', pn.nspname, p.relname)
                        from pg_inherits i join pg_class p on p.oid = i.inhparent
                            join pg_namespace pn on pn.oid = p.relnamespace
                        where i.inhrelid = c.oid) end,
                    pg_get_expr(c.relpartbound, c.oid), pg_table_size(c.oid)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and c.relpersistence = 'p' and c.relname <> 'flyway_schema_history'
                """ + "and " + OURS + " order by n.nspname, c.relname",
                row -> new Table(
                        row.getString(1), texts(row.getArray(2)), row.getString(3), row.getString(4), row.getLong(5)));
    }

    /** Without those of constraints; that of a partitioned table stands for those of its partitions. */
    List<Addition> indexes() throws SQLException {
        return list("""
                select format('%I.%I', n.nspname, x.relname),
                    case x.relkind when 'I' then replace(pg_get_indexdef(x.oid), ' ON ONLY ', ' ON ') else pg_get_indexdef(x.oid) end
                from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
                    join pg_namespace n on n.oid = x.relnamespace
                where not t.relispartition and i.indisvalid
                    and not exists (select from pg_constraint k where k.conindid = x.oid and k.contype in ('p', 'u', 'x'))
                """ + "and " + OURS + " order by 1", Catalog::addition);
    }

    List<Addition> statistics() throws SQLException {
        return list(
                "select format('%I.%I', n.nspname, s.stxname), pg_get_statisticsobjdef(s.oid) from pg_statistic_ext s"
                        + " join pg_namespace n on n.oid = s.stxnamespace where " + OURS + " order by 1",
                Catalog::addition);
    }

    /** Those that a partition does not have from its table. */
    List<Addition> partitionTriggers() throws SQLException {
        return list("""
                select format('%I.%I', n.nspname, t.relname),
                    replace(pg_get_triggerdef(g.oid), 'CREATE TRIGGER', 'CREATE OR REPLACE TRIGGER')
                from pg_trigger g join pg_class t on t.oid = g.tgrelid join pg_namespace n on n.oid = t.relnamespace
                where not g.tgisinternal and g.tgparentid = 0 and t.relispartition
                """ + "and " + OURS + " order by 1, 2", Catalog::addition);
    }

    private static Addition addition(ResultSet row) throws SQLException {
        return new Addition(row.getString(1), row.getString(2));
    }

    /** Statements that take away what keeps tables in relation, and those that bring it back, and with it the check. */
    List<Relation> relations() throws SQLException {
        return list("""
                select format('alter table %I.%I drop constraint %I', n.nspname, t.relname, k.conname),
                    format('alter table %I.%I add constraint %I %s', n.nspname, t.relname, k.conname, pg_get_constraintdef(k.oid))
                from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_namespace n on n.oid = t.relnamespace
                where k.contype = 'f' and k.conparentid = 0
                """ + "and " + OURS + " order by 1", row -> new Relation(row.getString(1), row.getString(2)));
    }

    record Relation(String drop, String add) {}

    /** Tables where something happens by itself when a row is written. */
    List<String> tablesWithTriggers() throws SQLException {
        return list(
                "select distinct format('%I.%I', n.nspname, t.relname) from pg_trigger g join pg_class t on t.oid = g.tgrelid"
                        + " join pg_namespace n on n.oid = t.relnamespace where not g.tgisinternal and " + OURS,
                row -> row.getString(1));
    }

    List<Sequence> sequences() throws SQLException {
        return list(
                "select format('%I.%I', schemaname, sequencename), last_value from pg_sequences n where last_value is not null and "
                        + OURS.replace("n.nspname", "n.schemaname") + " order by 1",
                row -> new Sequence(row.getString(1), row.getLong(2)));
    }

    List<String> schemas() throws SQLException {
        return list(
                "select format('%I', n.nspname) from pg_namespace n where " + OURS + " order by 1",
                row -> row.getString(1));
    }

    /** Whether anybody could ever sign in: an installation where nobody can holds nothing worth keeping. */
    boolean hasPeople() throws SQLException {
        return list("select to_regclass('access.account') is not null", row -> row.getBoolean(1))
                        .getFirst()
                && list("select exists (select from access.account)", row -> row.getBoolean(1))
                        .getFirst();
    }

    private <T> List<T> list(String question, Row<T> row) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            var rows = new ArrayList<T>();
            while (answer.next()) {
                rows.add(row.read(answer));
            }
            return rows;
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
