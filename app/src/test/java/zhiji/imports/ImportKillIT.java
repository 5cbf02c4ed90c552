package zhiji.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import zhiji.ServerProcess;
import zhiji.TestApi;

/** A server that is killed in the middle of an import, and one that is started after it on the same home. */
class ImportKillIT {

    private static final int ROWS = 40_000;
    private static final int CUSTOMERS = 150;
    private BigDecimal sum = BigDecimal.ZERO;
    private final ServerProcess server = new ServerProcess();

    @AfterEach
    void stop() throws IOException, InterruptedException {
        server.close();
    }

    @Test
    void losesAndDoublesNothing() throws InterruptedException {
        var first = server.administrator();
        var path = "/imports/" + upload(first, purchases());
        first.put(path + "/run", null);
        Awaitility.await()
                .atMost(ServerProcess.PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> rows(first.get(path).body()) > 0);

        server.killAndStartAgain();
        var api = server.administrator();
        var found = api.get(path).body();
        assertThat(rows(found)).as("rows done before the server was killed").isPositive();
        Awaitility.await()
                .atMost(ServerProcess.PATIENCE)
                .until(() -> !api.get(path).body().get("status").stringValue().equals("running"));

        var done = api.get(path).body();
        assertThat(done.get("status").stringValue()).isEqualTo("done");
        assertThat(done.get("result").get("created").intValue()).isEqualTo(ROWS);
        assertThat(done.get("result").get("rows").intValue()).isEqualTo(ROWS);
        assertThat(api.get("/purchases/count").body().get("value").intValue()).isEqualTo(ROWS);
        assertThat(total(api)).isEqualByComparingTo(sum);
    }

    private static long rows(JsonNode state) {
        return state.get("progress").get("rows").longValue();
    }

    /** What all customers bought, returns taken off. */
    private static BigDecimal total(TestApi api) {
        var parties = api.get("/parties?limit=200").body().get("items");
        assertThat(parties.size()).isEqualTo(CUSTOMERS);
        var query = StreamSupport.stream(parties.spliterator(), false)
                .map(party -> "party=" + party.get("id").stringValue())
                .collect(Collectors.joining("&"));
        var items = api.get("/purchase-totals?" + query).body().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> new BigDecimal(item.get("amount").get("amount").stringValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String purchases() {
        var random = new Random(1);
        var text = new StringBuilder("customer,date,amount\n");
        for (var row = 0; row < ROWS; row++) {
            var amount = BigDecimal.valueOf(random.nextInt(100_000) - 10_000, 2);
            sum = sum.add(amount);
            text.append("K").append(row % CUSTOMERS).append(',');
            text.append(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700))).append(',');
            text.append(amount).append('\n');
        }
        return text.toString();
    }

    private static String upload(TestApi api, String file) {
        var created = api.with("Content-Type", "multipart/form-data; boundary=edge")
                .post(
                        "/imports",
                        "--edge\r\nContent-Disposition: form-data; name=\"target\"\r\n\r\npurchases\r\n"
                                + "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"till.csv\"\r\n\r\n"
                                + file + "\r\n--edge--\r\n");
        assertThat(created.status()).isEqualTo(201);
        return created.body().get("id").stringValue();
    }
}
