package zhiji.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhiji.SmallCompany;
import zhiji.TestApi;

/** The drill: backed up while people work, brought back elsewhere, the same in every byte, and at work again. */
class RestoreDrillIT {

    private static final String PASSPHRASE = "drill";

    private final Path place = Files.createTempDirectory(
            "zhiji-drill", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    private final Installation first = new Installation(place.resolve("first"));
    private final Installation second = new Installation(place.resolve("second"));

    RestoreDrillIT() throws IOException {}

    @AfterEach
    void stop() throws IOException, InterruptedException {
        first.stop();
        second.stop();
        try (var files = Files.walk(place)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void bringsBackEveryByte() throws IOException, InterruptedException {
        var api = first.serve();
        var customer = SmallCompany.fill(api);
        var file = place.resolve("company.zhiji").toString();
        var working = new AtomicBoolean(true);
        var work = CompletableFuture.runAsync(() -> work(api, working));
        assertThat(first.command("backup", file)).startsWith("0 ").contains("backed up");
        working.set(false);
        work.join();

        assertThat(second.command("verify", file)).startsWith("0 ").contains("is whole");
        assertThat(second.command("restore", file)).startsWith("0 ").contains("restored");
        var again = place.resolve("again.zhiji").toString();
        assertThat(second.command("backup", again)).startsWith("0 ");
        assertThat(BackupFileIT.parts(new BackupFile(Path.of(again), PASSPHRASE)))
                .isEqualTo(BackupFileIT.parts(new BackupFile(Path.of(file), PASSPHRASE)));

        works(second.serve(), customer);
    }

    private static void work(TestApi api, AtomicBoolean working) {
        for (var number = 0; working.get(); number++) {
            api.post("/parties", Map.of("kind", "person", "name", "备份时来的客户" + number));
        }
    }

    /** What was there is found, shown and changed, and something new gets in. */
    private static void works(TestApi api, String customer) {
        assertThat(api.get("/parties/" + customer).body().get("name").stringValue())
                .startsWith("山西泰和煤业");
        var listed = api.get("/parties/" + customer + "/files");
        assertThat(listed.status()).as(listed.raw().body()).isEqualTo(200);
        var files = listed.body().get("items");
        assertThat(files.size()).isOne();
        var content =
                api.get("/parties/" + customer + "/files/" + files.at("/0/id").stringValue());
        assertThat(content.raw().body()).isEqualTo("合同正文");
        var notes = api.get("/parties/" + customer + "/timeline?kind=note").body();
        assertThat(notes.at("/items/0/note/text").stringValue()).isEqualTo("喜欢\t普洱\n\\N 不抽烟");
        var words = URLEncoder.encode("泰和煤业12", StandardCharsets.UTF_8);
        assertThat(api.get("/parties?q=" + words).body().get("items").size()).isOne();
        assertThat(api.get("/x-shop?filter="
                                + URLEncoder.encode(
                                        "{\"field\":\"custom.size\",\"op\":\"ge\",\"value\":30}",
                                        StandardCharsets.UTF_8))
                        .body()
                        .get("items")
                        .size())
                .isEqualTo(2);
        assertThat(api.get("/parties/" + customer + "/purchases/summary")
                        .body()
                        .get("count")
                        .intValue())
                .isEqualTo(8);
        var item = Map.of(
                "source", "till",
                "line", "after",
                "partyId", customer,
                "at", "2021-03-01T00:00:00Z",
                "amount", Map.of("amount", "1", "currency", "CNY"));
        assertThat(api.post("/purchases", Map.of("items", List.of(item)))
                        .body()
                        .at("/results/0/status")
                        .stringValue())
                .isEqualTo("created");
    }
}
