package zhiji.jobs;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the scheduler knows of the work that waits or is under way. */
@Repository
class JobQueries {

    private final DSLContext sql;

    JobQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** A job that waits or is under way: which server does it, when it is due, how often it failed in a row. */
    record Scheduled(
            String kind,
            String job,
            boolean picked,
            @Nullable String server,
            Instant due,
            int failures,
            @Nullable Instant lastFailure) {}

    List<Scheduled> all() {
        return sql.fetch("""
                select task_name, task_instance, picked, picked_by, execution_time, coalesce(consecutive_failures, 0),
                    last_failure
                from jobs.scheduled_tasks order by execution_time desc limit 1000
                """)
                .map(row -> new Scheduled(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, Boolean.class),
                        row.get(3, String.class),
                        row.get(4, Instant.class),
                        row.get(5, Integer.class),
                        row.get(6, Instant.class)));
    }

    /** Work that waits after a failure is due at once. */
    void hasten(String kind, String job) {
        sql.execute(
                "update jobs.scheduled_tasks set execution_time = now(), version = version + 1"
                        + " where task_name = ? and task_instance = ? and not picked",
                kind,
                job);
    }
}
