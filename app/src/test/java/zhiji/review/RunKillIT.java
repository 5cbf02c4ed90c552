package zhiji.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import zhiji.ServerProcess;
import zhiji.TestApi;

/** A server that is killed while it searches for twins, and once more while it merges what it found. */
class RunKillIT {

    private static final String RARE = "昶昊晟曦煜焱燊烨珅珏珩琨琮瑄瑾璟璞璘璐瓒";
    private static final int PAIRS = 150;

    private final ServerProcess server = new ServerProcess();

    @AfterEach
    void stop() throws IOException, InterruptedException {
        server.close();
    }

    @Test
    void mergesEveryPairOnceAndTakesEachBack() throws InterruptedException {
        var api = server.administrator();
        api.put("/identity/policy", Map.of("merging", true, "threshold", 0.95, "nightly", false));
        bringIn(api);
        var started = api.post("/identity/runs", Map.of("scope", "all"));
        assertThat(started.status()).as(started.raw().body()).isEqualTo(201);
        var path = "/identity/runs/" + started.body().get("id").stringValue();

        until(api, path, run -> !run.get("phase").stringValue().equals("filing"));
        server.killAndStartAgain();
        api = server.administrator();
        until(api, path, run -> run.get("merged").intValue() > 0);
        server.killAndStartAgain();
        api = server.administrator();
        var found = until(api, path, run -> !run.get("status").stringValue().equals("running"));

        assertThat(found.get("status").stringValue()).isEqualTo("done");
        assertThat(found.get("merged").intValue()).isEqualTo(PAIRS);
        assertThat(found.get("kept").intValue()).isZero();
        assertThat(customers(api)).isEqualTo(PAIRS);
        assertThat(searchedAgain(api).get("merged").intValue()).isZero();

        api.put(path + "/undoing", null);
        var undone = until(api, path, run -> run.get("status").stringValue().equals("undone"));
        assertThat(undone.get("kept").intValue()).isZero();
        assertThat(customers(api)).isEqualTo(2 * PAIRS);
    }

    /** What was found but not merged would be merged now. */
    private static JsonNode searchedAgain(TestApi api) {
        var again = api.post("/identity/runs", Map.of("scope", "all"))
                .body()
                .get("id")
                .stringValue();
        return until(
                api,
                "/identity/runs/" + again,
                run -> run.get("status").stringValue().equals("done"));
    }

    /** Each company twice, as two people wrote it; numbers of companies that sound alike differ in more than one digit. */
    private static void bringIn(TestApi api) {
        var file = new StringBuilder("名称,电话\n");
        for (var pair = 0; pair < PAIRS; pair++) {
            var brand = brand(pair);
            var phone = "139035" + (10_000 + 37 * pair);
            file.append("太原").append(brand).append("煤业有限公司,").append(phone).append('\n');
            file.append("太原市").append(brand).append("煤业有限责任公司,").append(phone).append('\n');
        }
        var created = api.with("Content-Type", "multipart/form-data; boundary=edge")
                .post(
                        "/imports",
                        "--edge\r\nContent-Disposition: form-data; name=\"target\"\r\n\r\nparties\r\n"
                                + "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"twins.csv\"\r\n\r\n"
                                + file + "\r\n--edge--\r\n");
        assertThat(created.status()).isEqualTo(201);
        var path = "/imports/" + created.body().get("id").stringValue();
        api.put(path + "/run", null);
        var done = until(api, path, run -> run.get("status").stringValue().equals("done"));
        assertThat(done.get("result").get("created").intValue()).isEqualTo(2 * PAIRS);
    }

    private static String brand(int pair) {
        var letters = new StringBuilder();
        for (var left = pair; letters.length() < 3; left /= RARE.length()) {
            letters.append(RARE.charAt(left % RARE.length()));
        }
        return letters.toString();
    }

    private static JsonNode until(TestApi api, String path, Predicate<JsonNode> reached) {
        return Awaitility.await()
                .atMost(ServerProcess.PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> api.get(path).body(), reached);
    }

    private static int customers(TestApi api) {
        return api.get("/parties/count").body().get("value").intValue();
    }
}
