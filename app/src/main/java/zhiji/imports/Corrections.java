package zhiji.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.springframework.stereotype.Service;
import zhiji.platform.Actor;
import zhiji.platform.Home;

/** Front door to bringing rejected rows in once more (更正): a new import of these rows alone, read as the first. */
@Service
class Corrections {

    private final Imports imports;
    private final RejectedRows rejected;
    private final Home home;

    Corrections(Imports imports, RejectedRows rejected, Home home) {
        this.imports = imports;
        this.rejected = rejected;
        this.home = home;
    }

    Import of(UUID id, Actor actor) {
        var first = imports.get(id, actor);
        try {
            var file = Files.createTempFile(home.folder("imports"), "rejected", ".csv");
            try {
                try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                    rejected.write(first, writer);
                }
                try (var content = Files.newInputStream(file)) {
                    return imports.create(
                            new Imports.Received(first.target(), rejected.fileName(first), content, id), actor);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
