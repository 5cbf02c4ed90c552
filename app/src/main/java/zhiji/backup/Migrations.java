package zhiji.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import zhiji.backup.Contents.Migration;

/** The migrations that this program knows, by the names of their scripts. */
final class Migrations {

    private static final String PLACE = "db/migration";
    private static final Pattern SCHEMA = Pattern.compile("(?m)^create schema (\\w+);");

    private final SortedMap<String, String> scripts;

    private Migrations(Map<String, String> scripts) {
        this.scripts = new TreeMap<>(scripts);
    }

    static Migrations ofThisProgram() {
        var scripts = new TreeMap<String, String>();
        try {
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + PLACE + "/V*.sql")) {
                scripts.put(
                        String.valueOf(resource.getFilename()), resource.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new Migrations(scripts);
    }

    /** Those that a database has seen and this program does not know. */
    List<String> unknown(List<Migration> seen) {
        return seen.stream()
                .map(Migration::script)
                .filter(script -> !scripts.containsKey(script))
                .toList();
    }

    /** Those that this program knows and a database has not seen. */
    List<String> pending(List<Migration> seen) {
        var names = seen.stream().map(Migration::script).toList();
        return scripts.keySet().stream()
                .filter(script -> !names.contains(script))
                .toList();
    }

    /** Every schema that a migration makes. */
    List<String> schemas() {
        var schemas = new TreeSet<String>();
        schemas.add("platform");
        scripts.values()
                .forEach(script -> SCHEMA.matcher(script)
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .forEach(schemas::add));
        return List.copyOf(schemas);
    }

    /** Brings an empty database exactly where another one stood. */
    void repeat(List<Migration> seen, DataSource database) throws IOException {
        var folder = Files.createTempDirectory("zhiji-migrations");
        try {
            for (var migration : seen) {
                Files.writeString(folder.resolve(migration.script()), String.valueOf(scripts.get(migration.script())));
            }
            configured(database).locations("filesystem:" + folder).load().migrate();
        } finally {
            remove(folder);
        }
    }

    /** Brings a database where this program stands. */
    void finish(DataSource database) {
        configured(database)
                .locations("classpath:" + PLACE)
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static FluentConfiguration configured(DataSource database) {
        return Flyway.configure().dataSource(database).schemas("platform").createSchemas(true);
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
