package zhiji.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;
import zhiji.backup.Contents.Table;

/**
 * All tables as one moment sees them, then the files of the home. Files are written before the rows that name them and never
 * changed, so those found after that moment are at least those of the moment.
 */
final class Snapshot {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LISTEN_EVERY = 1 << 20;

    private final Connection connection;
    private final Path home;
    private final Progress progress;
    private long rows;

    Snapshot(Connection connection, Path home, Progress progress) {
        this.connection = connection;
        this.home = home;
        this.progress = progress;
    }

    Inventory writeTo(PartOutput target) throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            return write(target);
        } finally {
            connection.rollback();
        }
    }

    private Inventory write(PartOutput target) throws IOException, SQLException {
        var catalog = new Catalog(connection);
        if (!catalog.hasHistory()) {
            throw new BackupFault("This database holds nothing of Zhiji.");
        }
        var contents = catalog.contents(Instant.now());
        var description = JSON.writeValueAsBytes(contents);
        target.add(Contents.PART, out -> {
            out.write(description);
            return 0;
        });
        var begin = target.bytes();
        copyTables(contents, target);
        var files = HomeFiles.of(home);
        for (var file : files) {
            target.add("file " + home.relativize(file), out -> copy(file, out));
        }
        return new Inventory(
                contents.madeAt(),
                contents.schema(),
                contents.tables().size(),
                rows,
                files.size(),
                target.bytes() - begin);
    }

    /** How far it is follows from what tables take on the disk: how long their text is cannot be foreseen. */
    private void copyTables(Contents contents, PartOutput target) throws IOException, SQLException {
        var total = contents.tables().stream().mapToLong(Table::bytes).sum();
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        var before = 0L;
        for (var table : contents.tables()) {
            var start = (double) before / total;
            var share = (double) table.bytes() / total;
            tell(start);
            target.add(table.part(), out -> copy(table, copying, new Listened(out, start, share, table.bytes())));
            before += table.bytes();
        }
    }

    private void tell(double done) {
        if (!progress.at(done)) {
            throw new BackupStopped();
        }
    }

    private long copy(Table table, CopyManager copying, OutputStream out) throws IOException {
        try {
            var copied = copying.copyOut("copy " + table.name() + " (" + table.columnList() + ") to stdout", out);
            rows += copied;
            return copied;
        } catch (SQLException fault) {
            throw new IOException("table " + table.name() + ": " + fault.getMessage(), fault);
        }
    }

    private static long copy(Path file, OutputStream out) throws IOException {
        try {
            Files.copy(file, out);
        } catch (NoSuchFileException purged) {
            // Forgotten for good meanwhile: nothing names it any more.
        }
        return 0;
    }

    /** Says how far it is every megabyte. */
    private final class Listened extends OutputStream {

        private final OutputStream target;
        private final double start;
        private final double share;
        private final double expected;
        private long written;
        private long heard;

        Listened(OutputStream target, double start, double share, long expected) {
            this.target = target;
            this.start = start;
            this.share = share;
            this.expected = expected;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            target.write(content, offset, length);
            written += length;
            if (written - heard > LISTEN_EVERY) {
                heard = written;
                tell(start + share * Math.min(1, written / expected));
            }
        }
    }
}
