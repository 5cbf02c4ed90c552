package zhiji.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.CustomTypes;
import zhiji.QueryCount;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Lists of every type in one shape: words, boards, calendars, and how many statements each costs. */
@ServerTest
class ListsIT {

    @LocalServerPort
    int port;

    @Autowired
    QueryCount queries;

    private TestApi api = TestApi.anonymous(0);
    private CustomTypes shops;

    @BeforeEach
    void openShops() {
        api = TestApi.administrator(port);
        shops = new CustomTypes(api)
                .with("stage", "choice", CustomTypes.options("new", "open", "closed"))
                .with("rent", "money", Map.of())
                .with("phone", "phone", Map.of())
                .with("note", "long-text", Map.of())
                .with("visit", "moment", Map.of())
                .with("opened", "date", Map.of());
    }

    @Test
    void findsByOneCharacterPinyinInitialsAndEndsOfNumbers() {
        shops.add("解放路旗舰店", Map.of("phone", "+86 138 0351 6620", "note", "门口在装修"));
        shops.add("长风街分店", Map.of("phone", "0351-7099123"));
        for (var words : List.of("解", "旗舰", "jiefang", "qjd", "6620", "装修", "解放 店")) {
            assertThat(names("q=" + encoded(words))).as(words).containsExactly("解放路旗舰店");
        }
        assertThat(names("q=" + encoded("店"))).hasSize(2);
        assertThat(names("q=" + encoded("没有"))).isEmpty();
    }

    @Test
    void findsWhatABulkChangeWrote() {
        shops.add("甲店", Map.of("note", "旧话"));
        var change = api.post(
                "/bulk-changes",
                Map.of("type", shops.key, "action", "change", "values", Map.of("custom.note", "新的说明")));
        var address = "/bulk-changes/" + change.body().get("id").stringValue();
        api.put(address + "/run", null);
        Awaitility.await()
                .until(() -> api.get(address).body().get("status").stringValue().equals("done"));
        assertThat(names("q=" + encoded("新的"))).containsExactly("甲店");
        assertThat(names("q=" + encoded("旧话"))).isEmpty();
    }

    @Test
    void putsTheBestFirstAndGoesOnPageByPage() {
        for (var name : List.of("老王的店", "王", "王府井店", "小王府")) {
            shops.add(name, Map.of());
        }
        var first = list("sort=relevance&limit=2&q=" + encoded("王"));
        assertThat(namesOf(first)).containsExactly("王", "王府井店");
        var rest = list("sort=relevance&limit=2&q=" + encoded("王") + "&after="
                + first.get("next").stringValue());
        assertThat(namesOf(rest)).containsExactly("小王府", "老王的店");
        assertThat(rest.path("next").asString("")).isEmpty();
    }

    @Test
    void letsWordsAndChosenRecordsStandInAnyFilter() {
        var id = shops.add("南宫店", Map.of());
        shops.add("北宫店", Map.of());
        var either = "{\"or\":[{\"search\":\"北宫\"},{\"ids\":[\"" + id + "\"]}]}";
        assertThat(names("filter=" + encoded(either))).containsExactlyInAnyOrder("南宫店", "北宫店");
        var not = "{\"not\":{\"search\":\"北宫\"}}";
        assertThat(names("filter=" + encoded(not))).containsExactly("南宫店");
        assertThat(api.get("/lists/" + shops.key + "?filter=" + encoded("{\"ids\":[\"x\"]}"))
                        .body()
                        .at("/errors/0/field")
                        .stringValue())
                .isEqualTo("filter.ids[0]");
    }

    @Test
    void showsCustomersInTheSameShapeAndChangesThem() {
        var name = "列表" + UUID.randomUUID().toString().substring(0, 8) + "有限公司";
        api.post(
                "/parties",
                Map.of(
                        "kind",
                        "organisation",
                        "name",
                        name,
                        "contacts",
                        List.of(Map.of("kind", "phone", "value", "13803516620", "holder", "李晓燕"))));
        var found = api.get(
                        "/lists/parties?fields=name,contact,contact-name,source&q=" + encoded(name.substring(0, 10)))
                .body()
                .at("/items/0");
        assertThat(found.at("/values/contact").stringValue()).isEqualTo("+8613803516620");
        assertThat(found.at("/values/contact-name").stringValue()).isEqualTo("李晓燕");
        var address = "/parties/" + found.get("id").stringValue();
        var content = Map.of("values", Map.of("source", "展会"));
        var changed = api.with("If-Match", "\"" + found.get("version") + "\"").send("PATCH", address, content);
        assertThat(changed.body().at("/values/source").stringValue()).isEqualTo("展会");
        api.post(address + "/notes", Map.of("text", "约好周五再谈"));
        assertThat(api.get("/lists/notes?fields=text&q=" + encoded(name))
                        .body()
                        .at("/items/0/values/text")
                        .stringValue())
                .isEqualTo("约好周五再谈");
        api.delete(address);
        var bin = "/lists/parties?deleted=true&q=" + encoded(name);
        assertThat(api.get(bin).body().get("items")).hasSize(1);
        assertThat(api.get("/lists/parties/count?deleted=true&q=" + encoded(name))
                        .body()
                        .get("value")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void makesABoardOfTwoStatements() {
        for (var number = 1; number <= 3; number++) {
            shops.add("开 " + number, Map.of("stage", "open", "rent", money(number * 100)));
        }
        shops.add("新", Map.of("stage", "new", "rent", money(50)));
        shops.add("无", Map.of());
        var path = "/boards/" + shops.key + "?by=custom.stage&sum=custom.rent&limit=2&sort=name&fields=name";
        var columns = api.get(path).body().get("items");
        assertThat(columns.valueStream().map(column -> column.path("value").asString("")))
                .containsExactly("new", "open", "closed", "");
        var open = columns.get(1);
        assertThat(open.get("count").intValue()).isEqualTo(3);
        assertThat(open.at("/amounts/0/amount").stringValue()).isEqualTo("600.00");
        assertThat(namesOf(open)).containsExactly("开 1", "开 2");
        assertThat(columns.get(2).get("count").intValue()).isZero();
        var filter = "{\"field\":\"custom.stage\",\"op\":\"eq\",\"value\":\"open\"}";
        var rest = list("sort=name&filter=" + encoded(filter) + "&after="
                + open.get("next").stringValue());
        assertThat(namesOf(rest)).containsExactly("开 3");
        assertThat(queries.of(() -> api.get(path))).isEqualTo(2);
        var everything = path + "&filter=" + encoded("{\"not\":{\"field\":\"name\",\"op\":\"empty\"}}");
        assertThat(api.get(everything).body()).isEqualTo(api.get(path).body());
        assertThat(queries.of(() -> api.get(everything))).isEqualTo(2);
        assertThat(api.get("/boards/" + shops.key + "?by=custom.rent")
                        .body()
                        .at("/errors/0/code")
                        .stringValue())
                .isEqualTo("board.field");
    }

    @Test
    void findsPartsOfNamesWhereverTheyStand() {
        List.of("山西晋泰店", "大山西路店", "西山店", "ABC山西店").forEach(name -> shops.add(name, Map.of()));
        assertThat(namesOf(list("sort=name&filter=" + encoded(named("contains", "山西")))))
                .containsExactlyInAnyOrder("山西晋泰店", "大山西路店", "ABC山西店");
        assertThat(namesOf(list("filter=" + encoded(named("starts", "山西"))))).containsExactly("山西晋泰店");
        assertThat(namesOf(list("filter=" + encoded(named("contains", "bc山"))))).containsExactly("ABC山西店");
        assertThat(namesOf(list("filter=" + encoded("{\"not\":" + named("contains", "山西") + "}"))))
                .containsExactly("西山店");
    }

    @Test
    void listsRecordsOfWhichNoneNamesAnother() {
        shops.with("customer", "reference", Map.of("target", "parties")).add("独店", Map.of());
        assertThat(namesOf(list("include=custom.customer"))).containsExactly("独店");
    }

    private static String named(String operator, String words) {
        return "{\"field\":\"name\",\"op\":\"%s\",\"value\":\"%s\"}".formatted(operator, words);
    }

    @Test
    void makesACalendarOfOneStatementInTheReadersDays() {
        shops.add("夜", Map.of("visit", "2026-11-20T17:30:00Z", "opened", "2026-11-20"));
        shops.add("晨", Map.of("visit", "2026-11-21T01:00:00Z"));
        shops.add("另月", Map.of("visit", "2026-12-21T01:00:00Z"));
        var path = "/calendars/" + shops.key + "?by=custom.visit&from=2026-11-01&to=2026-12-01&limit=1&fields=name";
        var shanghai = api.with("Time-Zone", "Asia/Shanghai");
        var days = shanghai.get(path).body().get("items");
        assertThat(days).hasSize(1);
        assertThat(days.at("/0/date").stringValue()).isEqualTo("2026-11-21");
        assertThat(days.at("/0/count").intValue()).isEqualTo(2);
        assertThat(namesOf(days.get(0))).containsExactly("夜");
        assertThat(api.with("Time-Zone", "UTC").get(path).body().get("items")).hasSize(2);
        assertThat(queries.of(() -> shanghai.get(path))).isEqualTo(1);
        assertThat(api.get(path.replace("visit", "opened"))
                        .body()
                        .at("/items/0/date")
                        .stringValue())
                .isEqualTo("2026-11-20");
        assertThat(api.get(path.replace("to=2026-12-01", "to=2027-12-01")).status())
                .isEqualTo(422);
    }

    @Test
    void readsAListInOneStatementAndOneForEachRelation() {
        assertThat(queries.of(() -> list("sort=name&q=" + encoded("店")))).isEqualTo(1);
        assertThat(queries.of(() -> list("sort=relevance&q=" + encoded("店")))).isEqualTo(1);
        assertThat(queries.of(() -> list("sort=custom.rent,name"))).isEqualTo(2);
    }

    private static Map<String, Object> money(int amount) {
        return Map.of("amount", String.valueOf(amount), "currency", "CNY");
    }

    private JsonNode list(String query) {
        var answer = api.get("/lists/" + shops.key + "?" + query);
        assertThat(answer.status()).as(query + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private List<String> names(String query) {
        return namesOf(list(query));
    }

    private static List<String> namesOf(JsonNode page) {
        var names = new ArrayList<String>();
        page.get("items").forEach(item -> names.add(item.at("/values/name").stringValue()));
        return names;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
