package zhiji.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The server process that PostgreSQL's own {@code postmaster.pid} names. */
final class Postmaster {

    private static final int PORT_LINE = 3;

    private Postmaster() {}

    /** The port of the server that runs on {@code data}, if one does; a dead one that was not yet reaped does not run. */
    static Optional<Integer> runningIn(Path data) throws IOException {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
            var alive = process.isPresent() && process.get().isAlive() && !isZombie(process.get());
            return alive && isPostgres(process.get())
                    ? Optional.of(Integer.parseInt(lines.get(PORT_LINE).strip()))
                    : forget(data);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Removes the note of a dead server: PostgreSQL itself would hesitate while its number is still in use. */
    private static Optional<Integer> forget(Path data) throws IOException {
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        return Optional.empty();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }

    private static boolean isZombie(ProcessHandle process) throws IOException {
        var stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        if (!Files.exists(stat)) {
            return false;
        }
        var line = Files.readString(stat);
        return line.startsWith("Z", line.lastIndexOf(')') + 2);
    }
}
