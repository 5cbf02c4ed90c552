package zhiji.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import zhiji.postgres.Durability;
import zhiji.postgres.LocalPostgres;

/** A newer program on data in use, and an older one on data of a newer. */
class UpgradeIT {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final Path home = Files.createTempDirectory(
            "zhiji-release", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    private final LocalPostgres postgres = LocalPostgres.start(home.resolve("postgresql"), Durability.NONE);
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final Migrations migrations = Migrations.ofThisProgram();

    UpgradeIT() throws IOException {
        database.setUrl(postgres.jdbcUrl());
        database.setUser(postgres.user());
        database.setPassword(postgres.password());
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void keepsABackupBeforeItChangesWhatIsInUse() throws IOException, SQLException {
        var upgrade = new Upgrade(database, home);
        assertThat(upgrade.isDue()).isFalse();
        migrations.finish(database);
        String latest;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            latest = new Catalog(connection).migrations().getLast().script();
            statement.execute("insert into access.account (id, username, display_name, password_hash, administrator,"
                    + " language, created_at) values (uuidv7(), 'a', 'a', 'a', true, 'ENGLISH', now())");
            assertThat(upgrade.isDue()).isFalse();
            statement.execute("delete from platform.flyway_schema_history where script = '" + latest + "'");
        }
        assertThat(upgrade.isDue()).isTrue();
        var kept = upgrade.keep(null, NOW);
        assertThat(kept).exists();
        assertThat(kept.getFileName().toString()).startsWith("before-").endsWith("-20261122-030000.zhiji");
        var inventory = new BackupFile(kept, null).verify();
        assertThat(latest).doesNotStartWith("V" + inventory.schema() + "__");
        assertThat(inventory.rows()).isPositive();
        assertThatThrownBy(() -> upgrade.keep(null, NOW)).hasMessageContaining("exists already");
    }

    @Test
    void leavesDataOfANewerProgramAlone() throws SQLException {
        migrations.finish(database);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into platform.flyway_schema_history (installed_rank, version, description, type,"
                    + " script, checksum, installed_by, execution_time, success) values"
                    + " (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'x', 1, true)");
        }
        assertThatThrownBy(() -> new Upgrade(database, home).isDue())
                .isInstanceOf(BackupFault.class)
                .hasMessageContaining("newer Zhiji")
                .hasMessageContaining("V9999__later.sql");
    }
}
