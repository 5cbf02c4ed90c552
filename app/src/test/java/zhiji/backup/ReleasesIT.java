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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import zhiji.postgres.Durability;
import zhiji.postgres.LocalPostgres;

/**
 * From every version that was released to this one: a small backup of each is kept and brought back, which repeats the
 * migrations of that version and then those since. A migration that was changed after its release makes this fail; while
 * 0.1.0 is not released, {@code ./zhiji test -pl app -am -Dtest=RestoreDrillIT -Dzhiji.keep=0.1.0} writes its backup anew.
 */
class ReleasesIT {

    private static final Path KEPT = Path.of("src", "test", "resources", "releases");
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final Path home = Files.createTempDirectory(
            "zhiji-release", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    private final LocalPostgres postgres = LocalPostgres.start(home.resolve("postgresql"), Durability.NONE);
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final Migrations migrations = Migrations.ofThisProgram();

    ReleasesIT() throws IOException {
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

    static Stream<Path> released() throws IOException {
        return Files.list(KEPT);
    }

    @ParameterizedTest
    @MethodSource("released")
    void leadHere(Path kept) throws SQLException {
        var file = new BackupFile(kept, "drill");
        var inventory = file.restore(database, home);
        assertThat(inventory).isEqualTo(file.verify());
        assertThat(inventory.rows()).isGreaterThan(500);
        assertThat(inventory.files()).isPositive();
        try (var connection = database.getConnection()) {
            var catalog = new Catalog(connection);
            assertThat(migrations.pending(catalog.migrations())).isEmpty();
            assertThat(catalog.hasPeople()).isTrue();
        }
        assertThat(new Upgrade(database, home).isDue()).isFalse();
        assertThatThrownBy(() -> file.restore(database, home)).hasMessageContaining("not empty");
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

    /** A restore that fails half-way leaves an empty home that takes the next one. */
    @Test
    void leavesNothingOfABackupThatIsDamaged() throws IOException, SQLException {
        var kept = released().findFirst().orElseThrow();
        var content = Files.readAllBytes(kept);
        content[content.length - 60] ^= 1;
        var damaged = Files.write(home.resolveSibling(home.getFileName() + ".zhiji"), content);
        try {
            assertThatThrownBy(() -> new BackupFile(damaged, "drill").restore(database, home))
                    .isInstanceOf(BackupFault.class);
            assertThat(HomeFiles.of(home)).isEmpty();
            try (var connection = database.getConnection()) {
                assertThat(new Catalog(connection).schemas()).isEmpty();
            }
            assertThat(new BackupFile(kept, "drill").restore(database, home).rows()).isPositive();
        } finally {
            Files.delete(damaged);
        }
    }
}
