package zhiji.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs PostgreSQL's programs. PostgreSQL refuses to run as root: then they run as an unprivileged user. */
final class Programs {

    private static final long PATIENCE_SECONDS = 120;

    private final Path binaries;
    private final Optional<String> unprivileged;

    private Programs(Path binaries, Optional<String> unprivileged) {
        this.binaries = binaries;
        this.unprivileged = unprivileged;
    }

    static Programs below(Path home) throws IOException {
        var unprivileged = isRoot() ? Optional.of(unprivilegedUser(home)) : Optional.<String>empty();
        if (unprivileged.isPresent()) {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return new Programs(Binaries.unpackedIn(home.resolve("postgresql")), unprivileged);
    }

    /** Runs one program to its end. Its output goes to a file: a server it starts would keep a pipe open for ever. */
    void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        unprivileged.ifPresent(user -> command.addAll(List.of("setpriv", "--reuid=" + user, "--clear-groups")));
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var output = Files.createTempFile("zhiji-" + program, ".log");
        try {
            var process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not end within " + PATIENCE_SECONDS + " seconds");
            }
            if (process.exitValue() != 0) {
                throw new IOException(program + ": " + Files.readString(output).strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** Makes the unprivileged user the owner, where there is one. */
    void giveAway(Path path) throws IOException {
        if (unprivileged.isPresent()) {
            var owner = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(unprivileged.get());
            Files.setOwner(path, owner);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String unprivilegedUser(Path home) {
        return Stream.of("postgres", "nobody")
                .filter(user -> exists(home, user))
                .findFirst()
                .orElseThrow(() -> new PostgresFault("PostgreSQL does not run as root, and this machine has neither"
                        + " the user postgres nor nobody."));
    }

    private static boolean exists(Path home, String user) {
        try {
            home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
            return true;
        } catch (IOException absent) {
            return false;
        }
    }
}
