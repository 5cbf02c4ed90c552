package zhiji.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.CustomTypes;
import zhiji.ServerTest;
import zhiji.TestApi;

/** What administrators say about types, beyond adding fields: names, order, what is out of use, formulas tried. */
@ServerTest
class DefinitionsIT {

    @LocalServerPort
    int port;

    private TestApi api = TestApi.anonymous(0);
    private CustomTypes shops;

    @BeforeEach
    void openShops() {
        api = TestApi.administrator(port);
        shops = new CustomTypes(api)
                .with("size", "number", Map.of("unit", "㎡"))
                .with("rent", "money", Map.of())
                .with(
                        "level",
                        "choice",
                        Map.of(
                                "options",
                                List.of(Map.of("key", "a", "labels", Map.of("zh-CN", "旗舰"), "colour", "amber"))));
    }

    @Test
    void callsOursOtherwiseInTheLanguagesThatWereGiven() {
        try {
            rename("relations.since", Map.of("zh-CN", "合作起始"));
            assertThat(label("relations", "since", "zh-CN")).isEqualTo("合作起始");
            assertThat(label("relations", "since", "en")).isEqualTo("Since");
            rename("relations", Map.of("zh-CN", "人脉"));
            assertThat(type("relations", "zh-CN").get("label").stringValue()).isEqualTo("人脉");
        } finally {
            api.delete("/names/relations.since");
            api.delete("/names/relations");
        }
        assertThat(label("relations", "since", "zh-CN")).isEqualTo("开始日期");
        assertThat(api.put("/names/relations.nothing", Map.of("labels", Map.of("en", "x")))
                        .status())
                .isEqualTo(404);
        assertThat(api.put("/names/" + shops.key + ".custom.size", Map.of("labels", Map.of("en", "x")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void callsTheNameOfACustomRecordAsItsPeopleDo() {
        rename(shops.key + ".name", Map.of("zh-CN", "店名"));
        assertThat(label(shops.key, "name", "zh-CN")).isEqualTo("店名");
        assertThat(label("parties", "name", "zh-CN")).isEqualTo("名称");
    }

    @Test
    void showsUnitsAndColours() {
        var size = field(type(shops.key, "zh-CN"), "custom.size");
        assertThat(size.get("unit").stringValue()).isEqualTo("㎡");
        var level = field(type(shops.key, "zh-CN"), "custom.level");
        assertThat(level.at("/options/0/colour").stringValue()).isEqualTo("amber");
    }

    @Test
    void putsFieldsInOrder() {
        assertThat(api.put("/definitions/" + shops.key + "/order", Map.of("keys", List.of("level", "size")))
                        .status())
                .isEqualTo(204);
        assertThat(type(shops.key, "en")
                        .get("fields")
                        .valueStream()
                        .map(field -> field.get("key").stringValue())
                        .filter(key -> key.startsWith("custom.")))
                .containsExactly("custom.level", "custom.size", "custom.rent");
    }

    @Test
    void keepsTheValuesOfAFieldThatIsOutOfUse() {
        var id = shops.add("南京路店", Map.of("size", "120"));
        change("size", Map.of("retired", true, "required", true));
        assertThat(shops.add("人民路店", Map.of())).isNotEmpty();
        var renamed = api.with("If-Match", "\"1\"")
                .send("PATCH", "/" + shops.key + "/" + id, Map.of("values", Map.of("name", "南京西路店")));
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(field(type(shops.key, "en"), "custom.size").get("retired").booleanValue())
                .isTrue();
        change("size", Map.of());
        assertThat(api.get("/" + shops.key + "/" + id)
                        .body()
                        .at("/values/custom.size")
                        .stringValue())
                .isEqualTo("120");
    }

    @Test
    void triesAFormulaOnRecordsThatAreThere() {
        shops.add("南京路店", Map.of("size", "120"));
        var tried = api.post("/definitions/" + shops.key + "/formulas", Map.of("formula", "custom.size * 2"));
        assertThat(tried.body().at("/items/0/name").stringValue()).isEqualTo("南京路店");
        assertThat(tried.body().at("/items/0/value").stringValue()).isEqualTo("240");
        assertThat(api.post("/definitions/" + shops.key + "/formulas", Map.of("formula", "custom.size *"))
                        .status())
                .isEqualTo(422);
        assertThat(api.post("/definitions/" + shops.key + "/formulas", Map.of("formula", "custom.level * 2"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void takesATypeAwayWithItsRecordsOnlyWhenTold() {
        shops.add("南京路店", Map.of("size", "120"));
        assertThat(api.delete("/types/" + shops.key).status()).isEqualTo(409);
        assertThat(api.delete("/types/" + shops.key + "?withRecords=true").status())
                .isEqualTo(204);
        assertThat(api.get("/types/" + shops.key).status()).isEqualTo(404);
        assertThat(api.delete("/types/relations?withRecords=true").status()).isEqualTo(409);
    }

    private void rename(String path, Map<String, String> labels) {
        assertThat(api.put("/names/" + path, Map.of("labels", labels)).status()).isEqualTo(204);
    }

    private void change(String field, Map<String, Object> settings) {
        var changed = api.put(
                "/types/" + shops.key + "/fields/" + field,
                Map.of("labels", Map.of("en", field), "settings", settings));
        assertThat(changed.status()).isEqualTo(200);
    }

    private JsonNode type(String key, String language) {
        return api.with("Accept-Language", language).get("/types/" + key).body();
    }

    private String label(String type, String field, String language) {
        return field(type(type, language), field).get("label").stringValue();
    }

    private static JsonNode field(JsonNode type, String key) {
        return type.get("fields")
                .valueStream()
                .filter(field -> field.get("key").stringValue().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
