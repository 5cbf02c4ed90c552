package zhiji.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import zhiji.backup.Catalog.Relation;
import zhiji.backup.Contents.Table;

/** Fills the tables of a migrated database within one transaction. */
final class TableLoad {

    private static final String WORD = "(?:[a-z_][a-z0-9_$]*|\"[^\";]+\")";
    private static final Pattern NAME = Pattern.compile(WORD + "\\." + WORD);
    private static final Pattern BOUND = Pattern.compile("(?:FOR VALUES [^;]+|DEFAULT)");
    private static final Pattern INDEX = Pattern.compile("CREATE (?:UNIQUE )?INDEX [^;]+");

    private static final Pattern STATISTICS = Pattern.compile("CREATE STATISTICS [^;]+");
    private static final Pattern TRIGGER = Pattern.compile("CREATE OR REPLACE TRIGGER [^;]+");

    private final Contents contents;
    private final Connection connection;
    private final Catalog catalog;
    private Map<String, Table> tables = Map.of();
    private List<Relation> relations = List.of();
    private List<String> triggered = List.of();

    TableLoad(Contents contents, Connection connection) {
        this.contents = contents;
        this.connection = connection;
        catalog = new Catalog(connection);
    }

    /** Empties all tables, makes the partitions that are missing, and puts aside what filling need not wait for. */
    void prepare() throws SQLException {
        run("set local maintenance_work_mem = '256MB'");
        relations = catalog.relations();
        for (var relation : relations) {
            run(relation.drop());
        }
        for (var index : catalog.indexes()) {
            run("drop index " + index.name());
        }
        for (var statistics : catalog.statistics()) {
            run("drop statistics " + statistics.name());
        }
        makePartitions();
        triggered = catalog.tablesWithTriggers();
        for (var table : triggered) {
            run("alter table " + table + " disable trigger user");
        }
        tables = catalog.tables().stream().collect(Collectors.toMap(Table::name, Function.identity()));
        run("truncate " + String.join(", ", tables.keySet()));
    }

    /** Answers how many rows there were. */
    long load(PartInput.Part part) throws IOException, SQLException {
        var name = part.name().substring(part.name().indexOf(' ') + 1);
        var table = tables.get(name);
        var copied = contents.tables().stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (table == null
                || copied.isEmpty()
                || !table.columns().equals(copied.get().columns())) {
            throw new BackupFault("The backup was made by a Zhiji whose table " + name + " was another one.");
        }
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + name + " (" + table.columnList() + ") from stdin with (freeze)", part);
    }

    /** Makes indexes, relations and triggers; relations check that nothing is missing. */
    void finish() throws SQLException {
        for (var index : contents.indexes()) {
            run(checked(INDEX, index.definition()));
        }
        for (var statistics : contents.statistics()) {
            run(checked(STATISTICS, statistics.definition()));
        }
        for (var sequence : contents.sequences()) {
            run("select setval('" + checked(NAME, sequence.name()) + "', " + sequence.last() + ")");
        }
        for (var relation : relations) {
            run(relation.add());
        }
        for (var table : triggered) {
            run("alter table " + table + " enable trigger user");
        }
        for (var trigger : contents.triggers()) {
            run(checked(TRIGGER, trigger.definition()));
        }
    }

    private void makePartitions() throws SQLException {
        for (var table : contents.tables()) {
            if (table.parent() != null && table.bound() != null) {
                run("create table if not exists " + checked(NAME, table.name()) + " partition of "
                        + checked(NAME, table.parent()) + " " + checked(BOUND, table.bound()));
            }
        }
    }

    /** Nothing of a backup is run as a statement unless it looks like what we wrote into it. */
    private static String checked(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new BackupFault("The backup is damaged: its description holds " + text + ".");
        }
        return text;
    }

    private void run(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
