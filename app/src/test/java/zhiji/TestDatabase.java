package zhiji;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import zhiji.postgres.Durability;
import zhiji.postgres.LocalPostgres;

/** One real PostgreSQL and one home directory for all tests of a run. */
final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path HOME = temporaryHome();
    private static final LocalPostgres POSTGRES = LocalPostgres.start(HOME.resolve("postgresql"), Durability.NONE);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::remove));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "zhiji.jobs.recurring", "false",
                                "zhiji.webhooks.private-addresses", "true",
                                "zhiji.home", HOME.toString(),
                                "zhiji.admin.password", TestApi.PASSWORD,
                                "spring.datasource.url", POSTGRES.jdbcUrl(),
                                "spring.datasource.username", POSTGRES.user(),
                                "spring.datasource.password", POSTGRES.password())));
    }

    private static Path temporaryHome() {
        try {
            // PostgreSQL runs as somebody else when the tests run as root: it must get in.
            return Files.createTempDirectory(
                    "zhiji-test", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void remove() {
        POSTGRES.close();
        try (var files = Files.walk(HOME)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
