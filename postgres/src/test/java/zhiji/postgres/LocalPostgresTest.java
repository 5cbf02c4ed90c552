package zhiji.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server as a whole; one test, because every start costs seconds. */
class LocalPostgresTest {

    @TempDir
    Path home;

    @Test
    void keepsRowsOverRestartsKillsAndOwners() throws Exception {
        try (var first = LocalPostgres.start(home, Durability.FULL)) {
            execute(first, "create table kept (note text)");
            execute(first, "insert into kept values ('山西煤业')");
            assertThat(ask(first, "show fsync")).isEqualTo("on");
            assertThat(ask(first, "show data_checksums")).isEqualTo("on");
            assertThatThrownBy(() -> LocalPostgres.start(home, Durability.FULL))
                    .isInstanceOf(PostgresFault.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        ProcessHandle postmaster;
        try (var second = LocalPostgres.start(home, Durability.FULL)) {
            assertThat(ask(second, "select note from kept")).isEqualTo("山西煤业");
            postmaster = postmaster();
            postmaster.destroyForcibly();
            postmaster.onExit().get();
        } catch (PostgresFault alreadyDead) {
            assertThat(alreadyDead).hasMessageContaining("did not stop");
        }
        try (var third = LocalPostgres.start(home, Durability.FULL)) {
            assertThat(ask(third, "select note from kept")).isEqualTo("山西煤业");
        }
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void execute(LocalPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
