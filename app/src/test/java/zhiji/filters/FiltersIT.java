package zhiji.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import zhiji.CustomTypes;
import zhiji.ServerTest;
import zhiji.TestApi;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordTypes;

/**
 * The contract of the filter grammar: every operator on every kind of field, directly and over a relation, means the same
 * everywhere. The shops are called one, two and, without any value, none.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiltersIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    RecordTypes types;

    private TestApi api = TestApi.anonymous(0);
    private CustomTypes shops;
    private String visits = "";
    private String me = "";
    private String one = "";

    @BeforeEach
    void openShops() {
        if (shops != null) {
            return;
        }
        api = TestApi.administrator(port);
        me = api.get("/sessions/current").body().at("/user/id").asString();
        shops = new CustomTypes(api);
        shops.with("text", "text", Map.of())
                .with("note", "long-text", Map.of())
                .with("number", "number", Map.of())
                .with("money", "money", Map.of())
                .with("share", "percentage", Map.of())
                .with("date", "date", Map.of())
                .with("time", "time", Map.of())
                .with("moment", "moment", Map.of())
                .with("truth", "boolean", Map.of())
                .with("level", "choice", CustomTypes.options("A", "B"))
                .with("traits", "choices", CustomTypes.options("A", "B", "C"))
                .with("head", "reference", Map.of("target", shops.key))
                .with("person", "person", Map.of())
                .with("url", "url", Map.of())
                .with("phone", "phone", Map.of())
                .with("mail", "email", Map.of())
                .with("stars", "rating", Map.of())
                .with("double", "formula", Map.of("formula", "custom.number * 2"));
        one = shops.add("one", values("Alpha", 1, "2020-05-05", "A", List.of("A", "B")));
        shops.add("two", values("Beta", 2, "2021-06-06", "B", List.of("C")));
        shops.add("none", Map.of());
        var others = new CustomTypes(api)
                .with("shop", "reference", Map.of("target", shops.key))
                .with("amount", "money", Map.of())
                .with("day", "date", Map.of());
        visits = others.key;
        visit(others, one, "60.00", LocalDate.now(ZONE).minusDays(3));
        visit(others, one, "50.00", LocalDate.now(ZONE).minusDays(200));
    }

    private static void visit(CustomTypes visits, String shop, String amount, LocalDate day) {
        visits.add("visit", Map.of("shop", shop, "amount", money(amount), "day", day.toString()));
    }

    private Map<String, Object> values(String text, int number, String date, String level, List<String> traits) {
        return Map.ofEntries(
                Map.entry("text", text),
                Map.entry("note", text + " note"),
                Map.entry("number", number),
                Map.entry("money", money(number + ".50")),
                Map.entry("share", number),
                Map.entry("date", date),
                Map.entry("time", "0" + number + ":30"),
                Map.entry("moment", date + "T12:00:00Z"),
                Map.entry("truth", number == 1),
                Map.entry("level", level),
                Map.entry("traits", traits),
                Map.entry("person", me),
                Map.entry("url", "https://" + text.toLowerCase(java.util.Locale.ROOT) + ".example.com"),
                Map.entry("phone", "+86 21 555" + number),
                Map.entry("mail", text.toLowerCase(java.util.Locale.ROOT) + "@example.com"),
                Map.entry("stars", number));
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text | eq | \"Alpha\" | one",
                "text | ne | \"Alpha\" | two none",
                "text | contains | \"LPH\" | one",
                "text | starts | \"be\" | two",
                "text | in | [\"Alpha\",\"Beta\"] | one two",
                "text | empty | null | none",
                "note | contains | \"note\" | one two",
                "note | empty | null | none",
                "number | eq | 1 | one",
                "number | ne | 1 | two none",
                "number | lt | \"1.5\" | one",
                "number | le | 2 | one two",
                "number | gt | 1 | two",
                "number | ge | 1 | one two",
                "number | in | [1, 3] | one",
                "number | empty | null | none",
                "share | gt | 1 | two",
                "stars | ge | 2 | two",
                "double | eq | 4 | two",
                "double | empty | null | none",
                "money | eq | {\"amount\":\"1.5\",\"currency\":\"CNY\"} | one",
                "money | ne | {\"amount\":\"1.5\",\"currency\":\"CNY\"} | two none",
                "money | gt | {\"amount\":\"1.5\",\"currency\":\"CNY\"} | two",
                "money | ge | {\"amount\":\"1.5\",\"currency\":\"USD\"} | ``",
                "money | le | {\"amount\":\"2.5\",\"currency\":\"CNY\"} | one two",
                "money | lt | {\"amount\":\"2.5\",\"currency\":\"CNY\"} | one",
                "money | empty | null | none",
                "date | eq | \"2020-05-05\" | one",
                "date | ne | \"2020-05-05\" | two none",
                "date | lt | \"2021-06-06\" | one",
                "date | le | \"2021-06-06\" | one two",
                "date | gt | \"2020-05-05\" | two",
                "date | ge | \"2020-05-05\" | one two",
                "date | in | [\"2020-05-05\"] | one",
                "date | lt | {\"unit\":\"day\",\"offset\":0} | one two",
                "date | ge | {\"unit\":\"year\",\"offset\":-1} | ``",
                "date | empty | null | none",
                "time | lt | \"02:00\" | one",
                "time | le | \"01:30\" | one",
                "time | eq | \"02:30\" | two",
                "time | ne | \"02:30\" | one none",
                "time | gt | \"01:30\" | two",
                "time | ge | \"01:30\" | one two",
                "time | empty | null | none",
                "moment | eq | \"2020-05-05\" | one",
                "moment | ne | \"2020-05-05\" | two none",
                "moment | lt | \"2020-05-05T12:00:01Z\" | one",
                "moment | le | \"2020-05-05\" | one",
                "moment | gt | \"2020-05-05\" | two",
                "moment | ge | \"2020-05-05T12:00:00+00:00\" | one two",
                "moment | lt | {\"unit\":\"quarter\",\"offset\":0} | one two",
                "moment | empty | null | none",
                "truth | eq | true | one",
                "truth | ne | true | two none",
                "truth | empty | null | none",
                "level | eq | \"B\" | two",
                "level | ne | \"B\" | one none",
                "level | in | [\"A\",\"B\"] | one two",
                "level | empty | null | none",
                "traits | contains | \"B\" | one",
                "traits | in | [\"B\",\"C\"] | one two",
                "traits | empty | null | none",
                "person | eq | {\"me\":true} | one two",
                "person | ne | {\"me\":true} | none",
                "person | in | [{\"me\":true}] | one two",
                "person | empty | null | none",
                "url | contains | \"beta\" | two",
                "phone | contains | \"5551\" | one",
                "mail | eq | \"alpha@example.com\" | one",
                "head | empty | null | one two none",
            })
    void meansTheSameDirectlyAndOverARelation(String field, String operator, String value, String expected) {
        var condition = "{\"field\":\"%s\",\"op\":\"%s\"%s}";
        var rest = value.equals("null") ? "" : ",\"value\":" + value;
        assertThat(named(condition.formatted("custom." + field, operator, rest)))
                .isEqualTo(words(expected));
        assertThat(named("{\"not\":" + condition.formatted("custom." + field, operator, rest) + "}"))
                .isEqualTo(others(expected));
        var overRelation = condition.formatted("custom.shop.custom." + field, operator, rest);
        assertThat(count(visits, overRelation)).isEqualTo(words(expected).contains("one") ? 2 : 0);
        var has = "{\"has\":\"" + shops.key + ":none\"}";
        assertThat(list(shops.key, has).status()).isEqualTo(422);
    }

    @Test
    void coversEveryOperatorOfEveryKindOfField() throws Exception {
        var source = Set.of(getClass()
                .getDeclaredMethod(
                        "meansTheSameDirectlyAndOverARelation", String.class, String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .value());
        var type = types.get(shops.key);
        var tested = source.stream()
                .map(line -> line.split(" \\| ", -1))
                .map(cells ->
                        type.field("custom." + cells[0]).orElseThrow().type().kind() + " " + cells[1])
                .collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        for (var field : type.fields()) {
            for (var operator : Operator.values()) {
                if (operator.fits(field.type())) {
                    missing.add(field.type().kind() + " " + operator.wireName());
                }
            }
        }
        missing.removeAll(tested);
        // Of ids only those of people have a value here; comparing them is the same.
        assertThat(missing).isEmpty();
    }

    @Test
    void asksEveryDeclaredFieldWithEveryOperatorWithoutFault() {
        for (var type : types.all()) {
            for (var field : type.fields()) {
                for (var operator : Operator.values()) {
                    if (field.is(RecordField.Trait.FILTERABLE) && operator.fits(field.type()) && hasValues(field)) {
                        var filter = Map.of("field", field.key(), "op", operator.wireName());
                        var whole = operator == Operator.EMPTY ? filter : with(filter, sample(field, operator));
                        var answer = list(type.key(), JSON.writeValueAsString(whole));
                        assertThat(answer.status())
                                .as(type.key() + " " + whole + " " + answer.body())
                                .isEqualTo(200);
                    }
                }
            }
            for (var way : types.inverses(type)) {
                assertThat(list(type.key(), "{\"has\":\"" + way.key() + "\"}").status())
                        .as(way.key())
                        .isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sum | .custom.amount | gt | {\"amount\":\"100\",\"currency\":\"CNY\"} | | one",
                "sum | .custom.amount | lt | {\"amount\":\"100\",\"currency\":\"CNY\"} | | two none",
                "sum | .custom.amount | lt | {\"amount\":\"100\",\"currency\":\"CNY\"} | recent | one two none",
                "sum | .custom.amount | gt | {\"amount\":\"55\",\"currency\":\"CNY\"} | recent | one",
                "avg | .custom.amount | eq | {\"amount\":\"55\",\"currency\":\"CNY\"} | | one",
                "count | | eq | 0 | | two none",
                "count | | ge | 2 | | one",
                "count | | ge | 2 | recent | ``",
                "min | .custom.day | lt | {\"unit\":\"day\",\"offset\":-100} | | one",
                "max | .custom.day | ge | {\"unit\":\"day\",\"offset\":-90} | | one",
                "max | .custom.amount | eq | {\"amount\":\"60\",\"currency\":\"CNY\"} | | one",
            })
    void computesAboutRelatedRecords(
            String total, String field, String operator, String value, String where, String expected) {
        var recent = ",\"where\":{\"field\":\"custom.day\",\"op\":\"ge\",\"value\":{\"unit\":\"day\",\"offset\":-90}}";
        var filter = "{\"aggregate\":\"%s\",\"of\":\"%s:shop%s\",\"op\":\"%s\",\"value\":%s%s}"
                .formatted(total, visits, field == null ? "" : field, operator, value, where == null ? "" : recent);
        assertThat(named(filter)).isEqualTo(words(expected));
        assertThat(named("{\"not\":" + filter + "}")).isEqualTo(others(expected));
    }

    @Test
    void combinesAndFindsWhatHasAnyWhere() {
        var has = "{\"has\":\"" + visits
                + ":shop\",\"where\":{\"field\":\"custom.amount\",\"op\":\"gt\",\"value\":{\"amount\":\"55\",\"currency\":\"CNY\"}}}";
        assertThat(named(has)).isEqualTo(Set.of("one"));
        assertThat(named("{\"not\":" + has + "}")).isEqualTo(Set.of("two", "none"));
        var or = "{\"or\":[" + has + ",{\"field\":\"name\",\"op\":\"eq\",\"value\":\"none\"}]}";
        assertThat(named(or)).isEqualTo(Set.of("one", "none"));
        assertThat(named("{\"and\":[" + has + "," + or + "]}")).isEqualTo(Set.of("one"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | filter",
                "{\"field\":\"nothing\",\"op\":\"eq\",\"value\":1} | filter.field",
                "{\"and\":[{\"field\":\"name\",\"op\":\"lt\",\"value\":\"a\"}]} | filter.and[0].op",
                "{\"or\":[{\"not\":{\"field\":\"created\",\"op\":\"eq\",\"value\":\"x\"}}]} | filter.or[0].not.value",
                "{\"field\":\"custom.level\",\"op\":\"in\",\"value\":[\"A\",\"Z\"]} | filter.value[1]",
                "{\"field\":\"custom.money\",\"op\":\"gt\",\"value\":5} | filter.value",
                "{\"field\":\"name\",\"op\":\"eq\",\"value\":\"a\",\"else\":1} | filter.else",
                "{\"has\":\"nothing\"} | filter.has",
                "{\"and\":[]} | filter.and",
                "{\"aggregate\":\"sum\",\"of\":\"nothing.x\",\"op\":\"gt\",\"value\":1} | filter.of",
                "{\"field\":\"custom.number\",\"op\":\"eq\",\"value\":\"1e999999999\"} | filter.value",
            })
    void refusesWithThePathOfTheFault(String filter, String path) {
        var answer = list(shops.key, filter);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").stringValue()).isEqualTo(path);
        assertThat(answer.header("Content-Type")).contains("problem+json");
    }

    @Test
    void refusesWhatIsTooDeepTooLongOrTooDear() {
        var plain = "{\"field\":\"name\",\"op\":\"eq\",\"value\":\"a\"}";
        var deep = "{\"not\":".repeat(9) + plain + "}".repeat(9);
        assertThat(code(deep)).isEqualTo("filter.too-deep");
        assertThat(code("{\"or\":[" + (plain + ",").repeat(60) + plain + "]}")).isEqualTo("filter.too-long");
        var has = "{\"has\":\"" + visits + ":shop\"}";
        assertThat(code("{\"or\":[" + (has + ",").repeat(6) + has + "]}")).isEqualTo("filter.too-many-relations");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name", "-name", "custom.number", "-custom.number", "custom.level,-custom.text", "-created"})
    void pagesThroughEverythingOnceWhateverIsEmpty(String sort) {
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = api.get("/" + shops.key + "?limit=1&fields=name&sort=" + encoded(sort) + "&after=" + next)
                    .body();
            page.get("items").forEach(item -> seen.add(item.at("/values/name").stringValue()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(seen).containsExactlyInAnyOrder("one", "two", "none");
        if (sort.contains("custom")) {
            assertThat(seen.getLast()).isEqualTo("none");
        }
    }

    @Test
    void narrowsTheListOfParties() {
        var tag = "T" + UUID.randomUUID().toString().substring(0, 6);
        api.post("/parties", Map.of("kind", "person", "name", "筛选甲", "tags", List.of(tag), "source", "web"));
        api.post("/parties", Map.of("kind", "organisation", "name", "筛选乙", "tags", List.of(tag)));
        var filter = "{\"and\":[{\"field\":\"tags\",\"op\":\"contains\",\"value\":\"" + tag
                + "\"},{\"field\":\"source\",\"op\":\"empty\"},{\"field\":\"created\",\"op\":\"eq\",\"value\":"
                + "{\"unit\":\"day\",\"offset\":0}}]}";
        var page = api.get("/parties?filter=" + encoded(filter)).body().get("items");
        assertThat(page.size()).isEqualTo(1);
        assertThat(page.at("/0/name").stringValue()).isEqualTo("筛选乙");
        assertThat(api.get("/parties/count?filter=" + encoded(filter))
                        .body()
                        .get("value")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get("/parties?filter=" + encoded("{\"field\":\"x\",\"op\":\"eq\"}"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void understandsTodayWhereTheReaderIs() {
        var hours = Instant.now().truncatedTo(ChronoUnit.HOURS);
        var shop = new CustomTypes(api).with("at", "moment", Map.of());
        shop.add("now", Map.of("at", hours.toString()));
        var farAway = hours.atZone(ZoneId.of("Pacific/Kiritimati")).toLocalDate();
        var today = "{\"field\":\"custom.at\",\"op\":\"eq\",\"value\":\"" + farAway + "\"}";
        var there = api.with("Time-Zone", "Pacific/Kiritimati").get("/" + shop.key + "?filter=" + encoded(today));
        assertThat(there.body().get("items").size()).isEqualTo(1);
        var elsewhere = api.with("Time-Zone", "Pacific/Pago_Pago").get("/" + shop.key + "?filter=" + encoded(today));
        assertThat(elsewhere.body().get("items").size()).isEqualTo(0);
    }

    private static Map<String, Object> with(Map<String, String> filter, Object value) {
        var whole = new java.util.HashMap<String, Object>(filter);
        whole.put("value", value);
        return whole;
    }

    /** Tiers are chosen from only once somebody made some. */
    private static boolean hasValues(RecordField field) {
        return field.type().kind() != FieldType.Kind.CHOICE || !field.options().isEmpty();
    }

    private static Object sample(RecordField field, Operator operator) {
        var one = switch (field.type().kind()) {
            case TEXT -> "a";
            case NUMBER -> (Object) 1;
            case MONEY -> money("1");
            case DATE, MOMENT -> "2026-01-31";
            case TIME -> "12:00";
            case TRUTH -> (Object) true;
            case CHOICE -> field.options().getFirst().key();
            case CHOICES ->
                field.options().isEmpty() ? "a" : field.options().getFirst().key();
            case ID -> UUID.randomUUID().toString();
        };
        return operator == Operator.IN ? List.of(one) : one;
    }

    private String code(String filter) {
        return list(shops.key, filter).body().at("/errors/0/code").stringValue();
    }

    private Set<String> named(String filter) {
        var answer = list(shops.key, filter);
        assertThat(answer.status()).as(filter + answer.body()).isEqualTo(200);
        var names = new TreeSet<String>();
        answer.body()
                .get("items")
                .forEach(item -> names.add(item.at("/values/name").stringValue()));
        return names;
    }

    private int count(String type, String filter) {
        var answer = api.get("/" + type + "/count?filter=" + encoded(filter));
        assertThat(answer.status()).as(filter + answer.body()).isEqualTo(200);
        return answer.body().get("value").asInt();
    }

    private TestApi.Response list(String type, String filter) {
        return api.get("/" + type + "?filter=" + encoded(filter));
    }

    private static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : new TreeSet<>(List.of(text.split(" ", -1)));
    }

    private static Set<String> others(String text) {
        var others = new TreeSet<>(Set.of("one", "two", "none"));
        others.removeAll(words(text));
        return others;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
