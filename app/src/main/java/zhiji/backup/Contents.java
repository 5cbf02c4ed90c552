package zhiji.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says of itself before its parts begin: when it was made, the migrations its database had seen, and what of the
 * database does not follow from them.
 */
record Contents(
        Instant madeAt,
        List<Migration> migrations,
        List<Table> tables,
        List<Addition> indexes,
        List<Addition> statistics,
        List<Addition> triggers,
        List<Sequence> sequences) {

    /** The name of its part. */
    static final String PART = "contents";

    /** A migration that the database had seen, as Flyway keeps it. */
    record Migration(
            String version, String script, @Nullable Integer checksum) {}

    /** A table, or a partition of one with the values it takes. */
    record Table(
            String name,
            List<String> columns,
            @Nullable String parent,
            @Nullable String bound,
            long bytes) {

        String part() {
            return "table " + name;
        }

        String columnList() {
            return String.join(", ", columns);
        }
    }

    /** An index that is more than a constraint, statistics, or a trigger of a partition; some are made while the system runs. */
    record Addition(String name, String definition) {}

    record Sequence(String name, long last) {}

    /** The latest migration: what people call the version of the schema. */
    String schema() {
        return migrations.isEmpty() ? "0" : migrations.getLast().version();
    }
}
