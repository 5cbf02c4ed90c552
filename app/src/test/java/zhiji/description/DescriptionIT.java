package zhiji.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.ServerTest;
import zhiji.TestApi;

/** What the description of the API says of the types and fields of an installation. */
@ServerTest
class DescriptionIT {

    @LocalServerPort
    int port;

    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final String type = "x-depot-k" + word;
    private TestApi api = TestApi.anonymous(0);

    @BeforeEach
    void openDepots() {
        api = TestApi.administrator(port).with("Accept-Language", "zh-CN");
        api.post("/types", Map.of("key", type, "labels", Map.of("zh-CN", "仓库")));
        add(type, "level", "choice", Map.of("options", List.of(Map.of("key", "a", "labels", Map.of("zh-CN", "甲")))));
        add(type, "keeper", "person", Map.of());
        add("parties", "k" + word, "date", Map.of());
    }

    @AfterEach
    void leaveCustomersAsTheyWere() {
        api.delete("/types/parties/fields/k" + word);
    }

    @Test
    void describesTypesOfThisInstallationToWhoSignedIn() {
        var description = api.get("/openapi.json").body();
        var name = "DepotK" + word;
        var values = description.at("/components/schemas/" + name + "RecordItem/properties/values/properties");
        assertThat(values.at("/custom.level/enum/0").stringValue()).isEqualTo("a");
        assertThat(values.at("/custom.level/title").stringValue()).isEqualTo("level");
        var written = description.at("/components/schemas/" + name + "RecordContent/properties/values/properties");
        assertThat(written.at("/custom.keeper/format").stringValue()).isEqualTo("uuid");
        assertThat(written.has("created")).isFalse();
        var change = description.get("paths").get("/api/v1/" + type + "/{id}").get("patch");
        assertThat(change.get("operationId").stringValue()).isEqualTo("changeRecordOf" + name);
        assertThat(change.toString())
                .contains("#/components/schemas/" + name + "RecordContent")
                .doesNotContain("\"type\",\"in\":\"path\"");
    }

    @Test
    void describesCustomFieldsOfCustomers() {
        var description = api.get("/openapi.json").body();
        var custom = description.at("/components/schemas/PartyContent/properties/custom/properties/k" + word);
        assertThat(custom.at("/format").stringValue()).isEqualTo("date");
        assertThat(custom.at("/type").valueStream().map(one -> one.asString())).containsExactly("string", "null");
    }

    @Test
    void tellsStrangersNothingOfThem() {
        var description = TestApi.anonymous(port).get("/openapi.json").body().toString();
        assertThat(description).doesNotContain(word);
    }

    private void add(String to, String key, String kind, Map<String, Object> settings) {
        var added = api.post(
                "/types/" + to + "/fields",
                Map.of("key", key, "kind", kind, "labels", Map.of("zh-CN", key), "settings", settings));
        assertThat(added.status()).isEqualTo(201);
    }
}
