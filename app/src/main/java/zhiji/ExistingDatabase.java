package zhiji;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import zhiji.postgres.Durability;
import zhiji.postgres.LocalPostgres;
import zhiji.postgres.PostgresAddress;

/** The database of a home for commands: of the server that runs, else started for as long as the command takes. */
record ExistingDatabase(Path home, @Nullable DatabaseAddress address) {

    /** Works on what somebody gives it access to. */
    interface Work<T> {
        T on(DataSource database) throws SQLException;
    }

    <T> T open(Work<T> work) throws SQLException {
        if (address != null) {
            address.check();
            return work.on(BackupCommand.source(address));
        }
        var below = home.resolve("postgresql");
        if (!LocalPostgres.exists(below)) {
            throw new StartFault("There is nothing below " + home + "; say where the data lie with --home.");
        }
        var running = LocalPostgres.running(below);
        if (running.isPresent()) {
            return work.on(BackupCommand.source(address(running.get())));
        }
        try (var postgres = LocalPostgres.start(below, Durability.FULL)) {
            return work.on(BackupCommand.source(address(postgres.address())));
        }
    }

    static DatabaseAddress address(PostgresAddress address) {
        return new DatabaseAddress(address.jdbcUrl(), address.user(), address.password());
    }
}
