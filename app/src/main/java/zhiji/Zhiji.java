package zhiji;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import zhiji.access.PasswordRefused;
import zhiji.backup.BackupFault;
import zhiji.backup.Upgrade;
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
            if (BackupOptions.isMeant(arguments)) {
                new BackupCommand(BackupOptions.parse(arguments, System.getenv()), System.getenv()).run();
                return;
            }
            if (SecondFactorCommand.isMeant(arguments)) {
                SecondFactorCommand.parse(arguments, System.getenv()).run();
                return;
            }
            var options = StartOptions.parse(arguments, System.getenv());
            options.checkPort();
            var application = new SpringApplication(Zhiji.class);
            var database = database(options);
            upgrade(options, database);
            application.setDefaultProperties(properties(options, database));
            application.run();
            System.out.printf("zhiji: http://%s:%d is ready; Ctrl-C stops it.%n", options.host(), options.port());
        } catch (StartFault | PostgresFault | BackupFault fault) {
            System.err.println("zhiji: " + fault.getMessage());
            System.exit(USAGE);
        } catch (IllegalStateException | PasswordRefused fault) {
            System.err.println("zhiji: " + StartFaultReporter.refusal(fault).orElseThrow(() -> fault));
            System.exit(USAGE);
        } catch (SQLException fault) {
            System.err.println("zhiji: the database does not answer: " + fault.getMessage());
            System.exit(USAGE);
        }
    }

    /** Before the schema of data that are in use is changed, a backup is kept; data of a newer program are left alone. */
    private static void upgrade(StartOptions options, DatabaseAddress database) {
        var upgrade = new Upgrade(BackupCommand.source(database), options.home());
        if (upgrade.isDue() && !"no".equals(System.getenv("ZHIJI_UPGRADE_BACKUP"))) {
            System.out.println("zhiji: this is a newer version; the data are backed up before they are upgraded.");
            var kept = upgrade.keep(System.getenv("ZHIJI_BACKUP_PASSPHRASE"), Instant.now());
            System.out.println("zhiji: as it was before, it is kept in " + kept);
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
