package zhiji.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import zhiji.backup.Verification.Tally;

/**
 * Brings a backup back into an empty home: all of it in one transaction, or nothing. Tables are filled without their indexes
 * and relations; making these afterwards is quicker, and checks what was filled.
 */
final class Restoration implements BackupFile.Reading {

    private final DataSource database;
    private final Path home;
    private final Migrations migrations = Migrations.ofThisProgram();

    Restoration(DataSource database, Path home) {
        this.database = database;
        this.home = home;
    }

    @Override
    public Inventory of(PartInput parts) throws IOException, SQLException {
        var contents = Verification.contents(parts);
        var unknown = migrations.unknown(contents.migrations());
        if (!unknown.isEmpty()) {
            throw new BackupFault("The backup was made by a newer Zhiji (its schema " + contents.schema()
                    + " is not known here: " + unknown.getFirst() + "); install that one, or a newer one.");
        }
        try (var connection = database.getConnection()) {
            refuseOccupied(connection);
            try {
                return restore(contents, parts, connection);
            } catch (IOException | SQLException | RuntimeException fault) {
                clear(connection);
                throw fault;
            }
        }
    }

    private void refuseOccupied(Connection connection) throws IOException, SQLException {
        var catalog = new Catalog(connection);
        var present = catalog.schemas();
        var foreign = migrations.schemas().stream().filter(present::contains).findFirst();
        if (catalog.hasPeople() || (foreign.isPresent() && !catalog.hasHistory())) {
            throw new BackupFault(
                    "The database is not empty; a backup is brought back into an empty one: choose another --home.");
        }
        var file = HomeFiles.of(home).stream().findFirst();
        if (file.isPresent()) {
            throw new BackupFault("The home " + home + " is not empty (" + home.relativize(file.get())
                    + "); choose another one with --home.");
        }
    }

    private Inventory restore(Contents contents, PartInput parts, Connection connection)
            throws IOException, SQLException {
        clear(connection);
        migrations.repeat(contents.migrations(), database);
        compareHistory(contents, connection);
        connection.setAutoCommit(false);
        var tables = new TableLoad(contents, connection);
        tables.prepare();
        var tally = new Tally(contents);
        for (var part = parts.next(); part.isPresent(); part = parts.next()) {
            var one = part.get();
            tally.add(one, tally.isTable(one) ? tables.load(one) : place(one));
        }
        var inventory = tally.inventory();
        tables.finish();
        connection.commit();
        connection.setAutoCommit(true);
        migrations.finish(database);
        run(connection, "analyze");
        return inventory;
    }

    private static void compareHistory(Contents contents, Connection connection) throws SQLException {
        var repeated = new Catalog(connection).migrations();
        for (var index = 0; index < repeated.size(); index++) {
            var expected = contents.migrations().get(index);
            if (!repeated.get(index).equals(expected)) {
                throw new BackupFault("The backup was made by a Zhiji whose migration " + expected.script()
                        + " was another one; use the program that made it.");
            }
        }
    }

    private long place(PartInput.Part part) throws IOException {
        var name = part.name().substring(part.name().indexOf(' ') + 1);
        var path = home.resolve(name).normalize();
        if (!part.name().startsWith("file ") || !path.startsWith(home) || HomeFiles.isLeftOut(home, path)) {
            throw new BackupFault("The backup names a file outside the home: " + name + ".");
        }
        Files.createDirectories(path.getParent());
        Files.copy(part, path);
        return 0;
    }

    /** Removes what an attempt left, this one or one that was broken off. */
    private void clear(Connection connection) throws IOException, SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        for (var schema : migrations.schemas()) {
            run(connection, "drop schema if exists " + schema + " cascade");
        }
        var folders = new ArrayList<Path>();
        for (var file : HomeFiles.of(home)) {
            Files.delete(file);
            folders.add(file.getParent());
        }
        removeEmpty(folders);
    }

    private void removeEmpty(List<Path> folders) throws IOException {
        for (var folder : folders) {
            for (var one = folder; one != null && !one.equals(home) && isEmpty(one); one = one.getParent()) {
                Files.delete(one);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
