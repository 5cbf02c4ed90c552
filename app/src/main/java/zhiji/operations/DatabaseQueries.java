package zhiji.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Asks the database about itself. */
@Repository
class DatabaseQueries {

    private static final int MOST_TABLES = 15;

    private final DSLContext sql;

    DatabaseQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Whether what is committed survives a crash, how old the oldest row is in transactions, and what runs for long. */
    record State(boolean durable, long oldestAge, Duration longestTransaction, Instant now) {}

    /** A table with its partitions and indexes, about how many rows it has. */
    record TableSize(String name, long bytes, long rows) {}

    State state() {
        var row = sql.fetchSingle("""
                select current_setting('fsync')::boolean and current_setting('full_page_writes')::boolean,
                    (select age(datfrozenxid) from pg_database where datname = current_database()),
                    coalesce((select extract(epoch from max(clock_timestamp() - xact_start)) from pg_stat_activity
                        where datname = current_database() and backend_type = 'client backend'), 0),
                    clock_timestamp()
                """);
        return new State(
                row.get(0, Boolean.class),
                row.get(1, Long.class),
                Duration.ofSeconds(row.get(2, Long.class)),
                row.get(3, Instant.class));
    }

    /** The largest first. */
    List<TableSize> tables() {
        return sql.fetch("""
                        select n.nspname || '.' || c.relname, sum(pg_total_relation_size(l.oid))::bigint,
                            sum(greatest(l.reltuples, 0))::bigint
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            left join lateral pg_partition_tree(c.oid) t on true
                            join pg_class l on l.oid = coalesce(t.relid, c.oid)
                        where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_'
                            and n.nspname <> 'information_schema'
                        group by 1 order by 2 desc limit ?
                        """, MOST_TABLES)
                .map(row -> new TableSize(row.get(0, String.class), row.get(1, Long.class), row.get(2, Long.class)));
    }

    long size() {
        return sql.fetchSingle("select pg_database_size(current_database())").get(0, Long.class);
    }

    /** Once a day for each name. */
    void sample(LocalDate day, String name, long bytes) {
        sql.execute("insert into operations.size_sample values (?, ?, ?) on conflict do nothing", day, name, bytes);
    }

    boolean isSampled(LocalDate day) {
        return sql.fetchSingle("select exists (select from operations.size_sample where day = ?)", day)
                .get(0, Boolean.class);
    }

    /** How much something took on the first day since then on which it was looked at; itself when it never was. */
    long sizeSince(LocalDate day, String name, long now) {
        return sql
                .fetch("select bytes from operations.size_sample where name = ? and day >= ? order by day", name, day)
                .stream()
                .findFirst()
                .map(row -> row.get(0, Long.class))
                .orElse(now);
    }

    void forgetSamples(LocalDate before) {
        sql.execute("delete from operations.size_sample where day < ?", before);
    }
}
