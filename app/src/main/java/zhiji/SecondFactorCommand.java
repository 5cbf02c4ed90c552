package zhiji;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Takes the second factor from somebody who lost telephone and recovery codes where no administrator can (应急):
 * {@code ./zhiji reset-second-factor NAME [--home DIR]}. Whoever may run it on the machine could read the database as well; it is
 * written into the audit trail.
 */
record SecondFactorCommand(String username, ExistingDatabase database) {

    private static final String VERB = "reset-second-factor";

    static boolean isMeant(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(VERB);
    }

    static SecondFactorCommand parse(String[] arguments, Map<String, String> environment) {
        String name = null;
        var home = StartOptions.defaultHome(environment);
        for (var index = 1; index < arguments.length; index++) {
            if (arguments[index].equals("--home") && index + 1 < arguments.length) {
                home = Path.of(arguments[++index]).toAbsolutePath().normalize();
            } else if (!arguments[index].startsWith("--") && name == null) {
                name = arguments[index];
            } else {
                throw new StartFault("Cannot make sense of " + arguments[index] + "; there are NAME and --home DIR.");
            }
        }
        if (name == null) {
            throw new StartFault("Say whose: ./zhiji " + VERB + " NAME.");
        }
        return new SecondFactorCommand(name, new ExistingDatabase(home, StartOptions.database(environment)));
    }

    void run() throws SQLException {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        database.open(source -> {
            try (var connection = source.getConnection()) {
                connection.setAutoCommit(false);
                write(connection, reset(connection));
                connection.commit();
                return true;
            }
        });
        System.out.println(
                "zhiji: " + username + " signs in with the password alone now; set the second factor up again.");
    }

    private UUID reset(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                delete from access.second_factor using access.account
                where account.id = account_id and lower(username) = lower(?) returning account_id
                """)) {
            statement.setString(1, username);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new StartFault(username + " has no second factor, or there is nobody of that name.");
                }
                return rows.getObject(1, UUID.class);
            }
        }
    }

    private static void write(Connection connection, UUID user) throws SQLException {
        try (var month = connection.prepareStatement("select audit.ensure_month(now())")) {
            month.execute();
        }
        try (var entry = connection.prepareStatement("""
                insert into audit.entry (at, deed, via, detail)
                values (clock_timestamp(), 'second-factor-changed', 'RULE',
                    jsonb_build_object('user', ?::text, 'change', 'reset', 'name', 'command line'))
                """)) {
            entry.setString(1, user.toString());
            entry.executeUpdate();
        }
    }
}
