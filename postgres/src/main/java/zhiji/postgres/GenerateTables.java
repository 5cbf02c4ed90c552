package zhiji.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Build step: migrates a temporary PostgreSQL and writes jOOQ's view of it, one package {@code zhiji.<schema>.jooq} for
 * each capability's schema. Skipped while neither the migrations nor this step changed.
 */
public final class GenerateTables {

    /** Changes when the generated code must change although the migrations did not. */
    private static final String EDITION = "2";

    private static final List<String> SCHEMAS = List.of(
            "access",
            "mail",
            "archive",
            "purchases",
            "imports",
            "types",
            "records",
            "bulk",
            "identity",
            "views",
            "layouts",
            "collaboration",
            "attachments",
            "review",
            "value",
            "rating",
            "tiers",
            "equity",
            "complaints",
            "recovery",
            "improvements",
            "cues",
            "operations",
            "hierarchy",
            "quality",
            "privacy",
            "webhooks",
            "audit");

    private GenerateTables() {}

    /** Arguments: folder of the migrations, folder for the generated sources. */
    public static void main(String[] arguments) throws Exception {
        var migrations = Path.of(arguments[0]);
        var sources = Path.of(arguments[1]);
        var stamp = sources.resolve("migrations.sha256");
        var digest = digest(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
            return;
        }
        var home = Files.createTempDirectory("zhiji-tables");
        try (var postgres = LocalPostgres.start(home, Durability.NONE)) {
            Flyway.configure()
                    .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            for (var schema : SCHEMAS) {
                generate(postgres, schema, sources);
            }
        } finally {
            delete(home);
        }
        Files.writeString(stamp, digest);
    }

    private static void generate(LocalPostgres postgres, String schema, Path sources) throws Exception {
        var database = new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withInputSchema(schema)
                .withExcludes(".*_y[0-9]{4}m[0-9]{2}")
                .withForcedTypes(
                        id(
                                "PartyId",
                                "archive\\.party\\.id|.*\\.(party_id|other_party_id|current_id|survivor_id|part_id)"),
                        id(
                                "UserId",
                                "access\\.account\\.id|.*\\.(account_id|owner_id|created_by|updated_by|decided_by|reversed_by|checked_by|settled_by|assignee_id)"),
                        new ForcedType()
                                .withName("INSTANT")
                                .withIncludeTypes("timestamp.*with.*time.*zone|timestamptz"));
        GenerationTool.generate(new Configuration()
                .withJdbc(new Jdbc()
                        .withUrl(postgres.jdbcUrl())
                        .withUser(postgres.user())
                        .withPassword(postgres.password()))
                .withGenerator(new Generator()
                        .withDatabase(database)
                        .withGenerate(
                                new Generate().withPojos(false).withDaos(false).withComments(false))
                        .withTarget(new Target()
                                .withPackageName("zhiji." + schema + ".jooq")
                                .withDirectory(sources.toString()))));
    }

    private static ForcedType id(String type, String columns) {
        return new ForcedType()
                .withUserType("zhiji.platform." + type)
                .withConverter(
                        "org.jooq.Converter.ofNullable(java.util.UUID.class, zhiji.platform.%1$s.class,".formatted(type)
                                + " zhiji.platform.%1$s::new, zhiji.platform.%1$s::value)".formatted(type))
                .withIncludeExpression(columns)
                .withIncludeTypes("uuid");
    }

    private static String digest(Path migrations) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(EDITION.getBytes(StandardCharsets.UTF_8));
        try (var files = Files.list(migrations)) {
            for (var file : files.sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
