package zhiji;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import zhiji.postgres.Durability;
import zhiji.postgres.LocalPostgres;
import zhiji.postgres.PostgresFault;

/** 知己 Zhiji: {@code ./zhiji run}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Zhiji {

    private static final int USAGE = 2;

    /** Starts the server; what keeps it from starting is said in one sentence, with exit code 2. */
    public static void main(String[] arguments) {
        try {
            var options = StartOptions.parse(arguments, System.getenv());
            options.checkPort();
            var application = new SpringApplication(Zhiji.class);
            application.setDefaultProperties(properties(options, database(options)));
            application.run();
            System.out.printf("zhiji: http://%s:%d is ready; Ctrl-C stops it.%n", options.host(), options.port());
        } catch (StartFault | PostgresFault fault) {
            System.err.println("zhiji: " + fault.getMessage());
            System.exit(USAGE);
        }
    }

    private static DatabaseAddress database(StartOptions options) {
        if (options.database() != null) {
            options.database().check();
            return options.database();
        }
        var postgres = LocalPostgres.start(options.home().resolve("postgresql"), Durability.FULL);
        // Runs after the application has closed its connections.
        SpringApplication.getShutdownHandlers().add(postgres::close);
        return new DatabaseAddress(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static Map<String, Object> properties(StartOptions options, DatabaseAddress database) {
        return Map.of(
                "server.address", options.host(),
                "server.port", options.port(),
                "zhiji.home", options.home().toString(),
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password());
    }
}
