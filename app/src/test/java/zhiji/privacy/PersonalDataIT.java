package zhiji.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import zhiji.ServerTest;
import zhiji.TestApi;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;
import zhiji.platform.Via;
import zhiji.types.RecordField;
import zhiji.types.RecordTypes;

/** What persons agree to, what is handed out to them, and who is erased since nothing was heard of them for years. */
@ServerTest
class PersonalDataIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    PersonalArchive archive;

    @Autowired
    PersonalRetention retention;

    @Autowired
    RecordTypes types;

    @Autowired
    JsonMapper json;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private TestApi api = TestApi.anonymous(0);

    @BeforeEach
    void signIn() {
        api = TestApi.administrator(port);
    }

    @Test
    void everyPersonalFieldHasAPurpose() {
        var without = types.all().stream()
                .flatMap(type -> type.fields().stream()
                        .filter(field -> field.is(RecordField.Trait.PERSONAL))
                        .filter(field -> field.purposes().isEmpty())
                        .map(field -> type.key() + "." + field.key()))
                .toList();
        assertThat(without).isEmpty();
        var listed = api.get("/privacy/fields").body().get("items");
        assertThat(listed.valueStream()
                        .map(field -> field.get("type").asString() + " "
                                + field.get("key").asString()))
                .contains("parties name", "parties identifiers", "notes text", "complaints photos", "parties files");
        assertThat(listed.valueStream().filter(field -> field.get("purposes").isEmpty()))
                .isEmpty();
    }

    @Test
    void customersAreFilteredByWhatTheyAgreeTo() {
        var yes = person("同意");
        var no = person("拒绝");
        said(yes, "marketing", List.of("sms", "wechat"), true, "2026-03-01T10:00:00Z");
        said(no, "marketing", List.of("sms"), true, "2026-03-01T10:00:00Z");
        said(no, "marketing", List.of("any"), false, "2026-03-02T10:00:00Z");
        // Told later, but said before: the latest word of the customer holds, not of whoever writes it down.
        said(no, "marketing", List.of("sms"), true, "2026-02-01T10:00:00Z");
        assertThat(found("{\"field\": \"consent.marketing\", \"op\": \"contains\", \"value\": \"sms\"}"))
                .contains(yes)
                .doesNotContain(no);
        assertThat(found("{\"field\": \"consent.refused\", \"op\": \"contains\", \"value\": \"marketing\"}"))
                .contains(no)
                .doesNotContain(yes);
        var page = api.get("/parties/" + no + "/consents").body();
        assertThat(page.get("items")).hasSize(3);
        assertThat(page.get("standing")
                        .valueStream()
                        .filter(word -> word.get("granted").booleanValue()))
                .isEmpty();
        var future = Map.of("purpose", "care", "granted", true, "source", "shop", "givenAt", "2999-01-01T00:00:00Z");
        assertThat(api.post("/parties/" + yes + "/consents", future).status()).isEqualTo(422);
        var byChannel = Map.of("purpose", "sharing", "channels", List.of("sms"), "granted", true, "source", "shop");
        assertThat(api.post("/parties/" + yes + "/consents", byChannel).status())
                .isEqualTo(422);
    }

    @Test
    void whatMembersSaidTheCustomerSaidAndBack() {
        var one = person("甲");
        var other = person("乙");
        said(one, "care", List.of("phone"), true, "2026-03-01T10:00:00Z");
        said(other, "care", List.of("phone"), false, "2026-03-05T10:00:00Z");
        var merge = api.post("/merges", Map.of("parties", List.of(one, other), "reason", "同一人", "insist", true))
                .body();
        var care = "{\"field\": \"consent.care\", \"op\": \"contains\", \"value\": \"phone\"}";
        assertThat(found(care)).doesNotContain(one, other);
        api.delete("/merges/" + merge.get("id").asString() + "?reason=x");
        assertThat(found(care)).contains(one).doesNotContain(other);
    }

    @Test
    void whatWasSaidIsNeverAltered() {
        var person = person("定");
        said(person, "survey", List.of("email"), true, "2026-03-01T10:00:00Z");
        for (var statement : List.of(
                "update privacy.consent set granted = false where party_id = :id",
                "delete from privacy.consent where party_id = :id")) {
            assertThatThrownBy(() -> database.sql(statement)
                            .param("id", UUID.fromString(person))
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void handsOutEverythingInTheReadersLanguage() throws IOException {
        var person = person("林晚");
        api.post("/parties/" + person + "/notes", Map.of("text", "喜欢普洱 <b>"));
        api.post("/parties/" + person + "/comments", Map.of("text", "同事说过"));
        api.with("Content-Type", "multipart/form-data; boundary=edge").post("/parties/" + person + "/files", """
                        --edge\r
                        Content-Disposition: form-data; name="file"; filename="卡.txt"\r
                        \r
                        文件内容\r
                        --edge--\r
                        """);
        var complaint = api.post("/complaints", Map.of("text", "等太久了", "channel", "phone", "party", person))
                .body()
                .get("id")
                .asString();
        api.post("/complaints/" + complaint + "/messages", Map.of("text", "马上处理", "incoming", false));
        said(person, "survey", List.of("email"), true, "2026-03-01T10:00:00Z");

        var files = unpacked(person);

        assertThat(files.keySet()).contains("index.html", "data.json", "files/001 卡.txt");
        assertThat(files.get("files/001 卡.txt")).isEqualTo("文件内容");
        assertThat(files.get("index.html"))
                .contains("林晚" + mark, "喜欢普洱 &lt;b&gt;", "同事说过", "等太久了", "马上处理", "13900001111", "同意与拒绝");
        var sections = json.readTree(files.get("data.json"))
                .get("rows")
                .valueStream()
                .map(row -> row.get("section").asString())
                .distinct()
                .toList();
        assertThat(sections)
                .contains("record.parties", "record.notes", "record.complaints", "contacts", "comments", "files")
                .contains("messages", "consents");
        var taken = api.get("/parties/" + person + "/personal-data");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.header("Content-Type")).startsWith("application/zip");
        assertThat(api.get("/audit?record=" + person + "&deed=personal-data-taken")
                        .body()
                        .toString())
                .contains("personal-data-taken");
    }

    @Test
    void proposesWhoWasQuietForYearsOnce() {
        var quiet = person("静");
        var buyer = person("买");
        var talker = person("谈");
        bought(buyer);
        for (var person : List.of(quiet, buyer, talker)) {
            age(person, "8 years");
        }
        api.post("/parties/" + talker + "/notes", Map.of("text", "昨天来过"));
        assertThat(preview("all").get("examples").toString())
                .contains("静" + mark)
                .doesNotContain("买" + mark)
                .doesNotContain("谈" + mark);
        assertThat(preview("buyers").get("examples").toString()).doesNotContain("静" + mark);
        var rule = api.post("/privacy/retention-rules", Map.of("customers", "others", "years", 7));
        assertThat(rule.status()).isEqualTo(201);
        assertThat(api.post("/privacy/retention-rules", Map.of("customers", "others", "years", 3))
                        .status())
                .isEqualTo(409);
        try {
            retention.propose(() -> false);
            retention.propose(() -> false);
        } finally {
            api.delete("/privacy/retention-rules/" + rule.body().get("id").asString());
        }
        var asked = api.get("/parties/" + quiet + "/privacy-requests").body().get("items");
        assertThat(asked).hasSize(1);
        assertThat(asked.at("/0/byRule").booleanValue()).isTrue();
        assertThat(api.get("/parties/" + talker + "/privacy-requests").body().get("items"))
                .isEmpty();
        api.put("/privacy/requests/" + asked.at("/0/id").asString() + "/withdrawal", null);
        retention.propose(() -> false);
        assertThat(api.get("/parties/" + quiet + "/privacy-requests").body().get("items"))
                .hasSize(1);
    }

    @Test
    void knowsByWhenToAnswer() {
        var person = person("问");
        var asked = api.post(
                        "/privacy/requests", Map.of("kind", "access", "partyId", person, "receivedOn", "2026-03-02"))
                .body();
        assertThat(asked.get("dueOn").asString()).isEqualTo("2026-03-23");
        assertThat(asked.get("partyName").asString()).isEqualTo("问" + mark);
        var path = "/privacy/requests/" + asked.get("id").asString();
        assertThat(api.put(path + "/completion", null).status()).isEqualTo(204);
        assertThat(api.put(path + "/completion", null).status()).isEqualTo(409);
        assertThat(api.put("/privacy/policy", Map.of("deadline", "days", "waitingDays", 400))
                        .status())
                .isEqualTo(422);
    }

    private Map<String, String> unpacked(String person) throws IOException {
        var me = api.get("/sessions/current").body().at("/user/id").asString();
        var output = new ByteArrayOutputStream();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            archive.write(PartyId.valueOf(person), output, new Actor(UserId.valueOf(me), Via.PAGE, true), null);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(output.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private tools.jackson.databind.JsonNode preview(String customers) {
        var answer = api.get("/privacy/retention-rules/preview?years=7&customers=" + customers);
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
        return answer.body();
    }

    private void age(String person, String by) {
        database.sql("update archive.party set updated_at = updated_at - cast(:by as interval) where id = :id")
                .param("by", by)
                .param("id", UUID.fromString(person))
                .update();
    }

    private void bought(String person) {
        var item = Map.of(
                "source",
                "privacy",
                "line",
                mark,
                "partyId",
                person,
                "at",
                "2026-01-05T10:00:00+08:00",
                "amount",
                Map.of("amount", "9.90", "currency", "CNY"));
        assertThat(api.post("/purchases", Map.of("items", List.of(item))).status())
                .isEqualTo(200);
    }

    private void said(String person, String purpose, List<String> channels, boolean granted, String at) {
        var said =
                Map.of("purpose", purpose, "channels", channels, "granted", granted, "source", "shop", "givenAt", at);
        var answer = api.post("/parties/" + person + "/consents", said);
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(201);
    }

    private List<String> found(String filter) {
        var both = "{\"and\": [{\"search\": \"" + mark + "\"}, " + filter + "]}";
        var listed = api.get("/parties?filter=" + URLEncoder.encode(both, StandardCharsets.UTF_8));
        assertThat(listed.status()).as(String.valueOf(listed.body())).isEqualTo(200);
        return listed.body()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private String person(String name) {
        var created = api.post(
                "/parties",
                Map.of(
                        "kind",
                        "person",
                        "name",
                        name + mark,
                        "contacts",
                        List.of(Map.of("kind", "phone", "value", "13900001111"))));
        assertThat(created.status()).as(String.valueOf(created.body())).isEqualTo(201);
        return created.body().get("id").asString();
    }
}
