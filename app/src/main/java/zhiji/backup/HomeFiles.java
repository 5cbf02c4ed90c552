package zhiji.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a home holds besides the database: files of records, files that are being imported. */
final class HomeFiles {

    /** The database itself, backups, and what a server writes for itself. */
    private static final Set<String> LEFT_OUT = Set.of("postgresql", "backups", "server.log", "zhiji.aot");

    private HomeFiles() {}

    static List<Path> of(Path home) throws IOException {
        var found = new ArrayList<Path>();
        if (!Files.exists(home)) {
            return found;
        }
        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isLeftOut(home, folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isLeftOut(home, file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            // Forgotten for good since its folder was read.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                if (Files.exists(file)) {
                    throw gone;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }

    static boolean isLeftOut(Path home, Path path) {
        return path.startsWith(home)
                && path.getNameCount() > home.getNameCount()
                && LEFT_OUT.contains(path.getName(home.getNameCount()).toString());
    }
}
