package zhiji.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows whether another server works on the same database: each holds a shared lock on a connection of its own as long as
 * it lives, and the database lets go of it the moment a server is killed. Whoever starts alone need not wait for
 * heartbeats to fail: jobs that are marked as worked on belong to nobody.
 */
@Component
class InstanceLock {

    private static final long KEY = 0x7A68_696A_696A_6F62L;

    private final DataSource dataSource;
    private @Nullable Connection connection;

    InstanceLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Takes the lock, and frees the jobs of killed servers if there is no other server. */
    void take() throws SQLException {
        var own = dataSource.getConnection();
        connection = own;
        var alone = ask(own, "select pg_try_advisory_lock(" + KEY + ")");
        if (alone) {
            execute(
                    own,
                    "update jobs.scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
                            + " version = version + 1 where picked");
        }
        execute(own, "select pg_advisory_lock_shared(" + KEY + ")");
        if (alone) {
            execute(own, "select pg_advisory_unlock(" + KEY + ")");
        }
    }

    void release() throws SQLException {
        if (connection != null) {
            execute(connection, "select pg_advisory_unlock_all()");
            connection.close();
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
