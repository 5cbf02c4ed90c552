package zhiji.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import zhiji.postgres.Durability;
import zhiji.postgres.LocalPostgres;

/** Backups of a database and its home, without a server: every value, partition, index and file comes back. */
class BackupFileIT {

    private static final String ROWS = """
            insert into access.account (id, username, display_name, password_hash, administrator, language, created_at)
            values (uuidv7(), 'admin', '管理员', 'x', true, 'ENGLISH', now());
            insert into archive.party (id, version, kind, name, sort_key, search_text, tokens, tags, remarks, created_at,
                created_via, updated_at)
            select uuidv7(), 1, 'ORGANISATION', '山西泰和煤业' || n, 'shanxi', '山西泰和煤业' || n, array[n, n + 1, -n],
                array['重点', 'a,"b"', E'tab\\there'], E'第一行\\n第二行\\\\.\\n\\\\N ' || n, now(), 'PAGE', now()
            from generate_series(1, 3000) n;
            select purchases.ensure_month(month) from generate_series(timestamptz '2024-01-01', '2025-03-01', '1 month') month;
            insert into purchases.source (name) values ('till');
            insert into purchases.entry (id, purchased_at, party_id, source_id, line, amount, currency, recorded_at)
            select uuidv7(), timestamptz '2024-01-01' + n * interval '90 minutes', (select id from archive.party limit 1), 1,
                n::text, n * 1.0001, 'CNY', now() from generate_series(1, 6000) n;
            create index made_while_running on archive.party ((custom ->> 'size')) where deleted_at is null;
            create statistics archive.made_while_running_too on (custom ->> 'size') from archive.party;
            select audit.ensure_month('2025-02-05');
            insert into audit.entry (at, deed, via, detail) select '2025-02-05', 'signed-in', 'PAGE', '{}' from generate_series(1, 5);
            select audit.seal();
            insert into identity.refiled (party_id, keys) select id, array[7] from archive.party limit 7;
            """;

    private final Path place = Files.createTempDirectory(
            "zhiji-backup", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    private final Path home = place.resolve("home");
    private final LocalPostgres postgres = LocalPostgres.start(place.resolve("postgresql"), Durability.NONE);
    private final byte[] contract = new byte[300_000];
    private final DataSource first = database("zhiji");
    private final DataSource second = database("second");

    BackupFileIT() throws IOException {}

    @BeforeEach
    void fill() throws IOException, SQLException {
        run(first, "create database second");
        Migrations.ofThisProgram().finish(first);
        run(first, ROWS);
        Files.createDirectories(home.resolve("files/ab"));
        new Random(3).nextBytes(contract);
        Files.write(home.resolve("files/ab/contract"), contract);
        Files.createDirectories(home.resolve("backups"));
        Files.writeString(home.resolve("backups/older.zhiji"), "no part of a backup");
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
        try (var files = Files.walk(place)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void comesBackInEveryByte() throws IOException, SQLException {
        var file = new BackupFile(place.resolve("a.zhiji"), "geheim");
        var written = write(file, first, home);
        assertThat(written.rows()).isGreaterThan(9_000);
        assertThat(written.files()).isOne();
        assertThat(file.verify()).isEqualTo(written);
        assertThat(Files.size(file.path())).isLessThan(written.bytes() / 2);
        assertThatThrownBy(() -> write(file, first, home)).hasMessageContaining("exists already");

        var other = Files.createDirectories(place.resolve("other"));
        assertThat(file.restore(second, other)).isEqualTo(written);
        var again = new BackupFile(place.resolve("b.zhiji"), null);
        write(again, second, other);
        assertThat(parts(again)).isEqualTo(parts(file));
        assertThat(Files.readAllBytes(other.resolve("files/ab/contract"))).isEqualTo(contract);
        assertThatThrownBy(() -> file.restore(second, other)).hasMessageContaining("not empty");
    }

    /** What did not come with a table by itself: its relations, counters, and the next month. */
    @Test
    void worksOn() throws SQLException {
        var file = new BackupFile(place.resolve("a.zhiji"), null);
        write(file, first, home);
        file.restore(second, place.resolve("other"));
        run(second, "insert into purchases.source (name) values ('shop')");
        assertThat(number(second, "select max(id) from purchases.source")).isEqualTo(2);
        run(second, "select purchases.ensure_month('2031-01-05'), purchases.ensure_month('2024-02-05')");
        assertThat(number(second, "select count(*) from audit.faults(1, 10)")).isZero();
        for (var altering :
                List.of("delete from audit.entry", "truncate audit.entry_y2025m02", "truncate audit.block")) {
            assertThatThrownBy(() -> run(second, altering)).hasMessageContaining("neither altered nor deleted");
        }
        assertThatThrownBy(() -> run(
                        second,
                        "insert into archive.party_note (id, party_id, text, created_at)"
                                + " values (uuidv7(), uuidv7(), 'x', now())"))
                .hasMessageContaining("party_note");
        var count = "select count(*) from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on"
                + " n.oid = c.relnamespace where n.nspname in ('purchases', 'archive') and c.relname !~ '2031'";
        assertThat(number(second, count)).isEqualTo(number(first, count));
    }

    @Test
    void leavesNothingOfADamagedOne() throws IOException, SQLException {
        var file = new BackupFile(place.resolve("a.zhiji"), null);
        write(file, first, home);
        var content = Files.readAllBytes(file.path());
        content[content.length - 100_000] ^= 1;
        Files.write(file.path(), content);
        var other = Files.createDirectories(place.resolve("other"));
        assertThatThrownBy(() -> file.restore(second, other)).isInstanceOf(BackupFault.class);
        assertThat(HomeFiles.of(other)).isEmpty();
        try (var connection = second.getConnection()) {
            assertThat(new Catalog(connection).schemas()).isEmpty();
        }
    }

    @Test
    void stopsWhenAskedAndLeavesNoFile() {
        var file = new BackupFile(place.resolve("a.zhiji"), null);
        assertThatThrownBy(() -> {
                    try (var connection = first.getConnection()) {
                        file.write(connection, home, share -> false);
                    }
                })
                .isInstanceOf(BackupStopped.class);
        assertThat(place.resolve("a.zhiji")).doesNotExist();
        assertThat(place.resolve("a.zhiji.part")).doesNotExist();
    }

    private static Inventory write(BackupFile file, DataSource database, Path home) throws SQLException {
        try (var connection = database.getConnection()) {
            return file.write(connection, home, Progress.NONE);
        }
    }

    /** The digest of each part, and what the description says of the database. */
    static Map<String, String> parts(BackupFile file) throws IOException {
        var parts = new TreeMap<String, String>();
        var content = new ByteArrayInputStream(Files.readAllBytes(file.path()));
        try (var input = new PartInput(new BlockInput(content, file.passphrase()))) {
            var contents = Verification.contents(input);
            parts.put("migrations", contents.migrations().toString());
            parts.put("indexes", contents.indexes().toString());
            parts.put("statistics", contents.statistics().toString());
            parts.put("triggers", contents.triggers().toString());
            parts.put("sequences", contents.sequences().toString());
            for (var part = input.next(); part.isPresent(); part = input.next()) {
                var text = part.get().readAllBytes();
                parts.put(
                        part.get().name(),
                        part.get().rows() + " "
                                + HexFormat.of().formatHex(PartOutput.sha256().digest(text)));
            }
        }
        assertThat(parts).hasSizeGreaterThan(40);
        return parts;
    }

    private DataSource database(String name) {
        var source = new PGSimpleDataSource();
        source.setUrl(postgres.jdbcUrl().replaceFirst("[^/]+$", name));
        source.setUser(postgres.user());
        source.setPassword(postgres.password());
        return source;
    }

    private static void run(DataSource database, String commands) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(commands);
        }
    }

    private static long number(DataSource database, String question) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
