package zhiji.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;
import zhiji.CustomTypes;
import zhiji.ImportApi;
import zhiji.ServerTest;
import zhiji.TestApi;
import zhiji.platform.Home;

/** After an erasure nothing in the database or the home says who somebody was, and the books are what they were. */
@ServerTest
class ErasureIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    ErasureRun job;

    @Autowired
    Home home;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String digits = "%08d".formatted(Math.floorMod(mark.hashCode(), 100_000_000));
    private final List<String> planted = new ArrayList<>();
    private TestApi api = TestApi.anonymous(0);

    @BeforeEach
    void signIn() {
        api = TestApi.administrator(port);
    }

    /**
     * Tables with a column for a customer or a record, of which somebody said in a {@link zhiji.types.PersonalHolding} what
     * an erasure does with them. A new table is missing here: say it there first.
     */
    private static final List<String> ACCOUNTED_FOR = List.of(
            "access.share", // ids alone
            "archive.party_address",
            "archive.party_change",
            "archive.party_contact",
            "archive.party_identifier",
            "archive.party_name",
            "archive.party_note",
            "archive.party_relation",
            "archive.round", // ids alone
            "attachments.file",
            "audit.entry", // never a value
            "bulk.bulk_row",
            "collaboration.comment",
            "collaboration.follower", // ids alone
            "collaboration.seen", // ids alone
            "collaboration.star", // ids alone
            "complaints.change",
            "complaints.complaint",
            "complaints.message",
            "complaints.pause", // times alone
            "complaints.photo",
            "complaints.promised", // times alone
            "complaints.step",
            "cues.cue",
            "cues.follow_up",
            "hierarchy.filed",
            "hierarchy.proposal",
            "identity.decision_party", // ids alone
            "identity.difference",
            "identity.hand_edit",
            "identity.merge",
            "identity.merge_member", // ids alone
            "identity.own_profile",
            "identity.party_key",
            "identity.refiled",
            "improvements.link", // ids alone
            "improvements.told", // ids alone
            "imports.trace",
            "privacy.consent",
            "privacy.request",
            "privacy.standing",
            "purchases.entry", // the books
            "purchases.party_total", // the books
            "quality.finding",
            "rating.rating", // numbers
            "records.change",
            "records.creation", // digests
            "records.unique_value",
            "recovery.recovery",
            "review.pair",
            "review.suggestion_member",
            "tiers.change",
            "tiers.granted",
            "tiers.move", // levels, of the review that is going on
            "tiers.standing", // levels
            "value.dismissal",
            "value.history", // the books
            "value.loss",
            "value.month", // numbers
            "value.score", // numbers
            "value.warned", // numbers
            "webhooks.delivery"); // ids alone

    @Test
    void everyTableThatNamesACustomerIsAccountedFor() {
        var naming = database.sql("""
                        select distinct table_schema || '.' || table_name from information_schema.columns
                        join information_schema.tables using (table_schema, table_name)
                        where table_type = 'BASE TABLE' and table_name !~ '_y[0-9]{4}m[0-9]{2}$'
                            and table_schema not in ('pg_catalog', 'information_schema')
                            and column_name in ('party_id', 'other_party_id', 'survivor_id', 'part_id', 'record_id',
                                'complaint_id')
                        """).query(String.class).list();
        assertThat(naming).isSubsetOf(ACCOUNTED_FOR);
    }

    /** A value that is to be found nowhere afterwards. */
    private String secret(String what) {
        var value = what + mark;
        planted.add(value);
        return value;
    }

    @Test
    void leavesNoValueInAnyColumnAndTheBooksAsTheyWere() throws IOException {
        var types = new CustomTypes(api)
                .with("customer", "reference", Map.of("target", "parties"))
                .with("hobby", "text", Map.of("personal", true))
                .with("area", "number", Map.of());
        var person = person("林知夏");
        var twin = person("林小夏");
        noted(person);
        var deed = types.add(
                secret("林的合同"),
                Map.of("customer", person, "hobby", secret("篆刻"), "area", 12, "tags", List.of(secret("藏家"))));
        api.post("/" + types.key + "/" + deed + "/comments", Map.of("text", secret("合同里的评论")));
        var file = upload(person);
        imported(person);
        var complaint = complained(person);
        improved(complaint);
        madeGood(person);
        bought(person, "p1", "120.50");
        bought(twin, "p2", "30.00");
        var merge = created(api.post(
                "/merges", Map.of("parties", List.of(person, twin), "reason", secret("两张卡都是她的"), "insist", true)));
        api.post(
                "/parties/" + person + "/consents",
                Map.of("purpose", "marketing", "granted", true, "source", "paper", "note", secret("纸质表")));
        assertThat(new Planted(database).find(planted)).as("what was planted").hasSizeGreaterThan(planted.size());
        var before = summary(person);

        var preview = api.get("/parties/" + person + "/erasure").body().get("items");
        assertThat(preview.valueStream()
                        .filter(fate -> fate.get("kind").asString().equals("books"))
                        .map(fate -> fate.get("what").asString() + " " + fate.get("count")))
                .containsExactlyInAnyOrder("purchases 2", "complaints 1", "records 1", "remedies 1");
        erase(person);

        assertThat(new Planted(database).find(planted)).isEmpty();
        assertThat(Files.exists(file)).isFalse();
        assertThat(summary(person)).isEqualTo(before);
        assertThat(summary(twin)).isEqualTo(before);
        var left = api.get("/parties/" + person).body();
        assertThat(left.get("name").asString()).startsWith("已抹去 ");
        assertThat(api.get("/parties?q=" + digits).body().get("items")).isEmpty();
        assertThat(api.get("/complaints/" + complaint)
                        .body()
                        .at("/values/stage")
                        .asString())
                .isEqualTo("received");
        assertThat(api.get("/" + types.key + "/" + deed)
                        .body()
                        .at("/values/custom.area")
                        .asString())
                .isEqualTo("12");
        // Taking the merge back brings nobody back.
        api.delete("/merges/" + merge + "?reason=x");
        assertThat(new Planted(database).find(planted)).isEmpty();
        assertThat(api.get("/parties/" + twin).body().get("name").asString()).startsWith("已抹去 ");
    }

    @Test
    void putsAsideWhoLeavesNoBooks() {
        var person = person("赵无痕");
        erase(person);
        assertThat(api.get("/parties/" + person).status()).isEqualTo(404);
        assertThat(new Planted(database).find(planted)).isEmpty();
        var done = request(person);
        assertThat(done).contains("DONE");
        assertThat(database.sql("select detail::text from audit.entry where deed = 'erased' and record_id = :id")
                        .param("id", UUID.fromString(person))
                        .query(String.class)
                        .single())
                .contains("names");
    }

    @Test
    void canBeTakenBackAsLongAsItWaits() {
        var person = person("钱不走");
        var asked = asked(person);
        assertThat(api.post("/privacy/requests", Map.of("kind", "erasure", "partyId", person))
                        .body()
                        .get("code")
                        .asString())
                .isEqualTo("erasure.twice");
        assertThat(api.put("/privacy/requests/" + asked + "/withdrawal", null).status())
                .isEqualTo(204);
        hasten(person);
        job.erase(() -> false);
        assertThat(api.get("/parties/" + person).body().get("name").asString()).isEqualTo("钱不走" + mark);
        assertThat(api.put("/privacy/requests/" + asked + "/withdrawal", null).status())
                .isEqualTo(409);
    }

    @Test
    void waitsUntilItsTime() {
        var person = person("孙等等");
        asked(person);
        job.erase(() -> false);
        assertThat(api.get("/parties/" + person).body().get("name").asString()).isEqualTo("孙等等" + mark);
    }

    @Test
    void isForPersonsAndByAdministrators() {
        var firm = created(api.post("/parties", Map.of("kind", "organisation", "name", "某公司" + mark)));
        assertThat(api.get("/parties/" + firm + "/erasure").status()).isEqualTo(409);
        var colleague = TestApi.colleague(port, "prv." + mark);
        var person = person("周");
        assertThat(colleague.get("/parties/" + person + "/erasure").status()).isEqualTo(403);
        assertThat(colleague.get("/parties/" + person + "/personal-data").status())
                .isEqualTo(403);
        assertThat(colleague
                        .post("/privacy/requests", Map.of("kind", "erasure", "partyId", person))
                        .status())
                .isEqualTo(403);
    }

    /** Somebody writes the name of the customer where none belongs. */
    private void improved(String complaint) {
        var named = "林知夏" + mark + "说刀头松";
        var id = created(
                api.post("/improvements", Map.of("title", named, "wrong", named, "complaints", List.of(complaint))));
        var seen = api.get("/improvements/" + id + "/case").header("ETag");
        var written = Map.of("values", Map.of("action", "告诉" + named, "title", "又是" + named));
        assertThat(api.with("If-Match", seen)
                        .send("PATCH", "/improvements/" + id, written)
                        .status())
                .isEqualTo(200);
        var state = Map.of("state", "planned", "note", "问过" + named);
        assertThat(api.with("If-Match", "\"2\"")
                        .put("/improvements/" + id + "/state", state)
                        .status())
                .isEqualTo(200);
    }

    /** A recovery, a cue about the mood, and why the customer left. */
    private void madeGood(String person) {
        var remedy = Map.of("kind", "apology", "note", secret("当面致歉"));
        var recovery = Map.of("party", person, "failure", secret("送错了货"), "remedy", remedy);
        assertThat(api.post("/recoveries", recovery).status()).isEqualTo(201);
        var cue = Map.of("party", person, "kind", "never-mind", "occasion", "call", "note", secret("说算了"));
        assertThat(api.post("/cues", cue).status()).isEqualTo(201);
        var loss = Map.of("cause", "competitor", "lostOn", "2026-01-05", "note", secret("去了别家"));
        assertThat(api.put("/parties/" + person + "/loss", loss).status()).isEqualTo(200);
    }

    private String person(String name) {
        var number = digits + (planted.size() % 10);
        var created = created(api.post(
                "/parties",
                Map.of(
                        "kind", "person",
                        "name", secret(name),
                        "names", List.of(Map.of("kind", "former", "value", secret("曾用名"))),
                        "identifiers", List.of(Map.of("scheme", "member-card", "value", secret("K" + planted.size()))),
                        "contacts",
                                List.of(
                                        Map.of("kind", "phone", "value", "13" + number, "holder", secret("母亲")),
                                        Map.of("kind", "email", "value", secret("x") + "@example.cn")),
                        "addresses", List.of(Map.of("text", secret("山西省太原市迎泽区桃园路"))),
                        "tags", List.of(secret("老友")),
                        "source", secret("朋友介绍"),
                        "remarks", secret("对花生过敏"))));
        planted.add("13" + number);
        return created;
    }

    private void noted(String person) {
        created(api.post("/parties/" + person + "/notes", Map.of("text", secret("喜欢普洱"))));
        created(api.post("/parties/" + person + "/comments", Map.of("text", secret("下周拜访"))));
        var current = api.get("/parties/" + person);
        var content = (ObjectNode) current.body();
        content.put("remarks", secret("改过的备注"));
        content.remove(List.of("id", "version"));
        var changed = api.with("If-Match", current.header("ETag")).put("/parties/" + person, content.toString());
        assertThat(changed.status()).as(String.valueOf(changed.body())).isEqualTo(200);
    }

    private Path upload(String person) {
        var sent = api.with("Content-Type", "multipart/form-data; boundary=edge")
                .post(
                        "/parties/" + person + "/files",
                        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + secret("身份证")
                                + ".txt\"\r\n\r\n" + mark + "\r\n--edge--\r\n");
        var id = created(sent);
        return home.folder("files").resolve(id.substring(id.length() - 2)).resolve(id);
    }

    /** A file that changes the person, and tells of them in a row that is rejected. */
    private void imported(String person) {
        var imports = new ImportApi(api);
        var draft = imports.upload(
                "parties",
                "记录号,名称,备注,邮箱\n" + person + "," + "林知夏" + mark + "," + secret("表里的备注") + ",x" + mark + "@example.cn\n"
                        + UUID.randomUUID() + ",林知夏" + mark + ",另一行,\n");
        var settings = (ObjectNode) draft.get("settings");
        settings.put("mode", "update").put("key", "record-id");
        var path = "/imports/" + draft.get("id").asString();
        assertThat(api.put(path + "/settings", settings.toString()).status()).isEqualTo(200);
        imports.check(draft);
        var done = imports.run(draft);
        assertThat(done.get("status").asString()).as(done.toString()).isEqualTo("done");
    }

    private String complained(String person) {
        var id = created(api.post(
                "/complaints",
                Map.of("text", secret("刀头松了"), "channel", "counter", "party", person, "contact", secret("请打我电话"))));
        api.post("/complaints/" + id + "/messages", Map.of("text", secret("周末再来"), "incoming", true));
        return id;
    }

    private void bought(String person, String line, String amount) {
        created(api.post(
                "/purchases",
                Map.of(
                        "items",
                        List.of(Map.of(
                                "source",
                                "erasure",
                                "line",
                                line + mark,
                                "partyId",
                                person,
                                "at",
                                "2026-01-05T10:00:00+08:00",
                                "amount",
                                Map.of("amount", amount, "currency", "CNY"))))));
    }

    private String summary(String person) {
        return api.get("/parties/" + person + "/purchases/summary").body().toString();
    }

    private void erase(String person) {
        asked(person);
        hasten(person);
        job.erase(() -> false);
    }

    private String asked(String person) {
        return created(
                api.post("/privacy/requests", Map.of("kind", "erasure", "partyId", person, "note", secret("来电要求删除"))));
    }

    private void hasten(String person) {
        database.sql("update privacy.request set executes_at = now() - interval '1 minute' where party_id = :id")
                .param("id", UUID.fromString(person))
                .update();
    }

    private String request(String person) {
        return database.sql("select status from privacy.request where party_id = :id")
                .param("id", UUID.fromString(person))
                .query(String.class)
                .single();
    }

    private static String created(TestApi.Response response) {
        assertThat(response.status()).as(String.valueOf(response.body())).isBetween(200, 201);
        return response.body().has("id") ? response.body().get("id").asString() : "";
    }
}
