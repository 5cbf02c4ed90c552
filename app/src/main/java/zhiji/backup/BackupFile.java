package zhiji.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A backup as a file, encrypted when there is a passphrase.
 *
 * @param passphrase what the key is made of; none leaves the file readable to whoever has it
 */
public record BackupFile(Path path, @Nullable String passphrase) {

    /** The ending of its name. */
    public static final String ENDING = ".zhiji";

    private static final int BUFFER_BYTES = 1 << 20;

    /**
     * Writes everything that the database and the home hold at this moment. The file appears under its name when it is whole.
     *
     * @param connection one of its own, outside any transaction
     * @throws BackupFault if the file exists, or cannot be written
     * @throws BackupStopped if the progress said so
     */
    public Inventory write(Connection connection, Path home, Progress progress) {
        var partial = path.resolveSibling(path.getFileName() + ".part");
        try {
            if (Files.exists(path)) {
                throw new BackupFault("The file " + path + " exists already; choose another name.");
            }
            create(partial);
            try {
                var inventory = writeTo(partial, new Snapshot(connection, home, progress));
                Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE);
                return inventory;
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (FileAlreadyExistsException taken) {
            throw new BackupFault(
                    "Another backup is being written to " + path + ", or was broken off; remove " + partial
                            + " if none is.",
                    taken);
        } catch (IOException fault) {
            throw new BackupFault("The backup " + path + " cannot be written: " + reason(fault), fault);
        } catch (SQLException fault) {
            throw new BackupFault("The database cannot be read: " + fault.getMessage(), fault);
        }
    }

    /**
     * Reads all of it and compares it with its checksums.
     *
     * @throws BackupFault if it is damaged, cut off, or not for this passphrase
     */
    public Inventory verify() {
        return read(new Verification());
    }

    /**
     * Brings everything back into an empty home and an empty database: migrates to where the backup stood, copies, checks, and
     * migrates on to where this program stands.
     *
     * @throws BackupFault if something is there already, or the backup is not whole; then nothing has changed
     */
    public Inventory restore(DataSource database, Path home) {
        return read(new Restoration(database, home));
    }

    /** Does something with each part. */
    interface Reading {
        Inventory of(PartInput parts) throws IOException, SQLException;
    }

    private Inventory read(Reading reading) {
        try (var parts = new PartInput(
                new BlockInput(new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES), passphrase))) {
            return reading.of(parts);
        } catch (NoSuchFileException missing) {
            throw new BackupFault("There is no file " + path + ".", missing);
        } catch (IOException fault) {
            throw new BackupFault("The backup " + path + " cannot be read: " + reason(fault), fault);
        } catch (SQLException fault) {
            throw new BackupFault("The database refuses what the backup holds: " + fault.getMessage(), fault);
        }
    }

    private Inventory writeTo(Path file, Snapshot snapshot) throws IOException, SQLException {
        var seal = passphrase == null ? null : Seal.create(passphrase);
        var target = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE), BUFFER_BYTES);
        try (target;
                var parts = new PartOutput(new BlockOutput(target, seal))) {
            var inventory = snapshot.writeTo(parts);
            parts.complete();
            flush(file);
            return inventory;
        }
    }

    /** What was written is on the disk before it gets its name. */
    private static void flush(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** It holds everything: only its owner may read it. */
    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static String reason(IOException fault) {
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }
}
