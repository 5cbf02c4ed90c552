package zhiji.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.ServerTest;
import zhiji.TestApi;
import zhiji.backup.BackupFile;
import zhiji.platform.Home;

/** Backups as administrators see them. */
@ServerTest
class BackupApiIT {

    @LocalServerPort
    int port;

    @Autowired
    Home home;

    private TestApi api = TestApi.anonymous(0);

    @BeforeEach
    void signIn() {
        api = TestApi.administrator(port);
    }

    @Test
    void makesOneThatIsWholeAndTakesItAway() throws IOException {
        var begun = api.post("/backups", null);
        assertThat(begun.status()).isEqualTo(202);
        var id = begun.body().get("id").stringValue();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !find(id).get("status").stringValue().equals("running"));
        var made = find(id);
        assertThat(made.get("status").stringValue()).as(made.toString()).isEqualTo("done");
        assertThat(made.get("cause").stringValue()).isEqualTo("asked");
        assertThat(made.at("/startedBy/displayName").stringValue()).isEqualTo("admin");
        var path = Path.of(api.get("/backups").body().get("folder").stringValue())
                .resolve(made.get("fileName").stringValue());
        assertThat(path).startsWith(home.home());
        var inventory = new BackupFile(path, null).verify();
        assertThat(inventory.rows()).isEqualTo(made.get("rows").longValue()).isPositive();
        assertThat(Files.size(path)).isEqualTo(made.get("size").longValue());
        var down = api.get("/backups/" + id + "/file");
        assertThat(down.header("Content-Length")).isEqualTo(made.get("size").toString());
        assertThat(down.header("Content-Disposition"))
                .contains(made.get("fileName").stringValue());
        assertThat(api.get("/audit?deed=backup-taken").body().get("items").toString())
                .contains(made.get("fileName").stringValue());

        assertThat(api.delete("/backups/" + id).status()).isEqualTo(204);
        assertThat(path).doesNotExist();
        assertThat(find(id).get("present").booleanValue()).isFalse();
        assertThat(api.get("/backups/" + id + "/file").status()).isEqualTo(404);
    }

    /** The test server keeps nothing durable, which is the first thing it should be told. */
    @Test
    void saysWhatIsWrongAndWhatTakesRoom() {
        var findings = api.with("Accept-Language", "zh-CN")
                .get("/operations/findings")
                .body()
                .get("items");
        assertThat(findings.valueStream().map(one -> one.get("code").stringValue()))
                .contains("finding.database.durable");
        assertThat(findings.at("/0/level").stringValue()).isEqualTo("mend");
        assertThat(findings.at("/0/remedy").stringValue()).isNotBlank();
        var storage = api.get("/operations/storage").body();
        assertThat(storage.get("databaseBytes").longValue()).isPositive();
        assertThat(storage.get("rooms")
                        .valueStream()
                        .map(room -> room.get("name").stringValue()))
                .contains("archive.party", "files", "backups");
    }

    @Test
    void refusesEverybodyElse() {
        var colleague =
                TestApi.colleague(port, "b" + UUID.randomUUID().toString().substring(0, 8));
        assertThat(colleague.get("/backups").status()).isEqualTo(403);
        assertThat(colleague.get("/operations/findings").status()).isEqualTo(403);
        assertThat(colleague.get("/operations/storage").status()).isEqualTo(403);
        assertThat(colleague.post("/backups", null).status()).isEqualTo(403);
        assertThat(colleague.put("/backups/plan", plan(3)).status()).isEqualTo(403);
        var any = "/backups/" + UUID.randomUUID();
        assertThat(colleague.get(any + "/file").status()).isEqualTo(403);
        assertThat(colleague.delete(any).status()).isEqualTo(403);
    }

    @Test
    void keepsThePlan() {
        assertThat(api.put("/backups/plan", plan(22)).status()).isEqualTo(200);
        var plan = api.get("/backups").body().get("plan");
        assertThat(plan.get("hour").intValue()).isEqualTo(22);
        assertThat(plan.get("zone").stringValue()).isEqualTo("Asia/Shanghai");
        assertThat(plan.at("/decidedBy/displayName").stringValue()).isEqualTo("admin");
        assertThat(api.put("/backups/plan", plan(24)).status()).isEqualTo(422);
        var nowhere = plan(3);
        nowhere.put("zone", "Mars/Olympus");
        assertThat(api.put("/backups/plan", nowhere).status()).isEqualTo(422);
    }

    private JsonNode find(String id) {
        return api.get("/backups")
                .body()
                .get("items")
                .valueStream()
                .filter(one -> one.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> plan(int hour) {
        return new HashMap<>(
                Map.of("scheduled", true, "hour", hour, "zone", "Asia/Shanghai", "days", 7, "weeks", 4, "months", 3));
    }
}
