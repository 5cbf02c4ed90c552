package zhiji.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The directory that holds everything of one installation outside the database. */
@ConfigurationProperties("zhiji")
public record Home(Path home) {

    /** The folder of that name below the home; made when it is missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(home.resolve(name));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
