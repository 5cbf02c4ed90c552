package zhiji.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.ImportApi;
import zhiji.ServerTest;
import zhiji.TestApi;
import zhiji.types.FieldType;

/** What is exported and brought in again changes nothing, whatever kinds of fields a type has, in either format. */
@ServerTest
class RoundTripIT {

    private static final int RECORDS = 60;

    /** What a field of a type of one's own cannot be: its tags and its owner every such type has already. */
    private static final List<FieldType> NOT_ADDED = List.of(FieldType.TAGS);

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    private final String code = UUID.randomUUID().toString().substring(0, 8);
    private final String type = "x-shop-" + code;
    private final List<String> parties = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private TestApi api = TestApi.anonymous(0);
    private ImportApi imports = new ImportApi(api);

    @BeforeEach
    void makeATypeWithAFieldOfEachKind() {
        api = TestApi.administrator(port);
        imports = new ImportApi(api);
        created(api.post("/types", Map.of("key", type, "labels", Map.of("zh-CN", "门店", "en", "Shop"))));
        for (var kind : FieldType.values()) {
            if (!NOT_ADDED.contains(kind)) {
                addField(type, kind);
            }
        }
        parties.add(party("甲,公司\"" + code, code + "-P"));
        parties.add(party("=公司" + code, null));
        parties.add(party("同名" + code, null));
        parties.add(party("同名" + code, null));
    }

    @ParameterizedTest
    @CsvSource({
        "csv, zh-CN, Asia/Shanghai",
        "xlsx, zh-CN, Asia/Shanghai",
        "csv, en, America/New_York",
        "xlsx, en, America/New_York"
    })
    void changesNothingOfOwnTypes(String format, String language, String zone) {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var shop = 0; shop < RECORDS; shop++) {
            var values = new HashMap<String, Object>(Map.of("name", text(random) + shop));
            for (var kind : FieldType.values()) {
                if (random.nextBoolean() && kind != FieldType.FORMULA) {
                    values.put(kind == FieldType.TAGS ? "tags" : "custom." + key(kind), value(kind, random));
                }
            }
            created(api.post("/" + type, Map.of("values", values)));
        }
        var before = everything("records.record", "type = '" + type + "'");

        var done = bringBack(type, format, api.with("Accept-Language", language).with("Time-Zone", zone), "");

        assertThat(done.get("faults")).as("seed " + seed).isEmpty();
        assertThat(ImportApi.counts(done, "result")).as("seed " + seed).containsExactly(0, 0, RECORDS, 0);
        assertThat(everything("records.record", "type = '" + type + "'"))
                .as("seed " + seed)
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"csv", "xlsx"})
    void changesNothingOfCustomersWithFieldsOfTheirOwn(String format) {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var custom = new HashMap<String, Object>();
        for (var kind : FieldType.values()) {
            if (!NOT_ADDED.contains(kind)) {
                var key = addField("parties", kind);
                if (kind != FieldType.FORMULA) {
                    custom.put(key, value(kind, random));
                }
            }
        }
        created(api.post("/parties", Map.of("kind", "organisation", "name", "有字段的" + code, "custom", custom)));
        var mine = "name like '%" + code + "%'";
        var filter = "&filter="
                + java.net.URLEncoder.encode(
                        "{\"field\":\"name\",\"op\":\"contains\",\"value\":\"" + code + "\"}", StandardCharsets.UTF_8);
        var before = everything("archive.party", mine);

        var done = bringBack("parties", format, api, filter);

        assertThat(done.get("faults")).as("seed " + seed).isEmpty();
        assertThat(ImportApi.counts(done, "result")).as("seed " + seed).containsExactly(0, 0, 5, 0);
        assertThat(everything("archive.party", mine)).as("seed " + seed).isEqualTo(before);
    }

    private JsonNode bringBack(String target, String format, TestApi reader, String which) {
        var file = reader.download("/exports/" + target + "?format=" + format + which);
        return imports.run(imports.upload(target, "表." + format, file, null));
    }

    private Object value(FieldType kind, Random random) {
        return switch (kind) {
            case TEXT, LONG_TEXT -> text(random);
            case NUMBER -> (random.nextBoolean() ? "-" : "") + random.nextInt(100_000) + ".2500";
            case PERCENTAGE -> random.nextInt(1_000) + "." + random.nextInt(10);
            case RATING -> 1 + random.nextInt(5);
            case MONEY ->
                Map.of(
                        "amount",
                                BigDecimal.valueOf(random.nextInt(10_000_000) - 5_000_000L, 2)
                                        .toPlainString(),
                        "currency", List.of("CNY", "USD", "JPY").get(random.nextInt(3)));
            case DATE ->
                LocalDate.of(1880, 1, 1).plusDays(random.nextInt(80_000)).toString();
            case TIME -> "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
            case MOMENT ->
                OffsetDateTime.of(1990 + random.nextInt(60), 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                        .plusSeconds(random.nextInt(30_000_000))
                        .plusNanos(random.nextBoolean() ? 123_000_000 : 0)
                        .toString();
            case BOOLEAN -> random.nextBoolean();
            case CHOICE -> List.of("a", "b", "c_d").get(random.nextInt(3));
            case CHOICES -> List.of("a", "c_d").subList(0, 1 + random.nextInt(2));
            case REFERENCE -> parties.get(random.nextInt(parties.size()));
            case PERSON -> administrator();
            case URL -> "https://example.com/?a=" + random.nextInt(1_000) + "&b=%E5%BA%97";
            case PHONE -> "+86 138 0013 " + (1_000 + random.nextInt(9_000));
            case EMAIL -> "shop" + random.nextInt(1_000) + "@example.com";
            case TAGS -> List.of("V,IP", "\"老\";客户" + random.nextInt(3));
            case FORMULA -> throw new IllegalArgumentException("Computed");
        };
    }

    private static String text(Random random) {
        var pieces =
                List.of("山西煤业", "=1+1", "-5", "+86 138", "@x", "'=", "''-", ",", "\"", "a\nb", ";", "，", "、", "x", "'");
        return pieces.get(random.nextInt(pieces.size()))
                + pieces.get(random.nextInt(pieces.size()))
                + random.nextInt(1000);
    }

    private String addField(String to, FieldType kind) {
        Map<String, Object> settings = switch (kind) {
            case CHOICE, CHOICES ->
                Map.of(
                        "options",
                        Stream.of("a", "b", "c_d")
                                .map(one -> Map.of("key", one, "labels", Map.of("zh-CN", "选;项 " + one)))
                                .toList());
            case REFERENCE -> Map.of("target", "parties");
            case FORMULA -> Map.of("formula", "custom." + key(FieldType.NUMBER) + " * 2");
            default -> Map.of();
        };
        created(api.post(
                "/types/" + to + "/fields",
                Map.of(
                        "key", key(kind),
                        "kind", kind.wireName(),
                        "labels", Map.of("zh-CN", "字段" + key(kind), "en", "Field " + key(kind)),
                        "settings", settings)));
        added.add("/types/" + to + "/fields/" + key(kind));
        return key(kind);
    }

    /** Other tests look at customers as they come. */
    @AfterEach
    void takeFieldsAway() {
        added.forEach(api::delete);
    }

    /** Tests share one archive: the fields that customers get are told from others by the code. */
    private String key(FieldType kind) {
        return "f_" + kind.name().toLowerCase(Locale.ROOT) + "_" + code;
    }

    private String administrator() {
        return api.get("/users")
                .body()
                .get("items")
                .valueStream()
                .filter(user -> user.get("username").stringValue().equals("admin"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .stringValue();
    }

    private String party(String name, @Nullable String number) {
        var identifiers = number == null ? List.of() : List.of(Map.of("scheme", "customer-code", "value", number));
        var response = api.post("/parties", Map.of("kind", "organisation", "name", name, "identifiers", identifiers));
        created(response);
        return response.body().get("id").stringValue();
    }

    /** All that is kept of some records, with their history. */
    private String everything(String table, String which) {
        var history = table.equals("archive.party") ? "archive.party_change" : "records.change";
        var record = table.equals("archive.party") ? "party_id" : "record_id";
        return sql
                .fetch("select to_jsonb(one)::text, (select count(*) from " + history + " where " + record
                        + " = one.id) from " + table + " one where " + which + " order by id")
                .stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    private static void created(TestApi.Response response) {
        assertThat(response.status()).as(String.valueOf(response.body())).isEqualTo(201);
    }
}
