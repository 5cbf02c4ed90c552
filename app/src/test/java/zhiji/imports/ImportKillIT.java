package zhiji.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import zhiji.TestApi;

/** A server that is killed in the middle of an import, and one that is started after it on the same home. */
class ImportKillIT {

    private static final int ROWS = 40_000;
    private static final int CUSTOMERS = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path home = Files.createTempDirectory(
            "zhiji-kill", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    private final int port = freePort();
    private BigDecimal sum = BigDecimal.ZERO;
    private Process server = start();

    ImportKillIT() throws IOException {}

    @AfterEach
    void stop() throws IOException, InterruptedException {
        server.destroy();
        if (!server.waitFor(1, TimeUnit.MINUTES)) {
            server.destroyForcibly();
        }
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void losesAndDoublesNothing() throws IOException, InterruptedException {
        var first = ready();
        var path = "/imports/" + upload(first, purchases());
        first.put(path + "/run", null);
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> rows(first.get(path).body()) > 0);
        server.destroyForcibly().waitFor();

        server = start();
        var api = ready();
        var found = api.get(path).body();
        assertThat(rows(found)).as("rows done before the server was killed").isPositive();
        Awaitility.await()
                .atMost(PATIENCE)
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

    private Process start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var builder = new ProcessBuilder(
                java, "-Xmx512m", "-cp", classPath, "zhiji.Zhiji", "--home", home.toString(), "--port", "" + port);
        builder.environment().put("ZHIJI_ADMIN_PASSWORD", TestApi.PASSWORD);
        builder.environment().remove("ZHIJI_DATABASE_URL");
        builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("server.log").toFile());
        return builder.start();
    }

    /** The administrator, once the server answers. */
    private TestApi ready() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> TestApi.administrator(port), api -> server.isAlive());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
