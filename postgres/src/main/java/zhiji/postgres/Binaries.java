package zhiji.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once below a directory. */
final class Binaries {

    private static final int EXECUTABLE = 0b001_001_001;

    private Binaries() {}

    /** Unpacks into {@code directory} unless that was done before; returns the folder that holds {@code bin}. */
    static Path unpackedIn(Path directory) throws IOException {
        var archive = archiveName();
        var complete = directory.resolve(".complete-" + version());
        if (Files.exists(complete)) {
            return directory;
        }
        try (var resource = Binaries.class.getResourceAsStream("/" + archive)) {
            if (resource == null) {
                throw new PostgresFault("No embedded PostgreSQL for this platform (" + archive
                        + "); set ZHIJI_DATABASE_URL to a PostgreSQL 18 of your own.");
            }
            unpack(resource, directory);
        }
        Files.createFile(complete);
        return directory;
    }

    private static void unpack(InputStream resource, Path directory) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = directory.resolve(entry.getName()).normalize();
                if (!target.startsWith(directory)) {
                    throw new PostgresFault(
                            "The PostgreSQL archive names a path outside its folder: " + entry.getName());
                }
                place(entry, tar, target);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            var executable = (entry.getMode() & EXECUTABLE) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String archiveName() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arm = System.getProperty("os.arch").equals("aarch64");
        return "postgres-%s-%s.txz".formatted(system.contains("mac") ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
    }

    private static String version() {
        return "18.6.0";
    }
}
