package zhiji.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.QueryCount;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Files beside records, and how a browser gets to see them. */
@ServerTest
class AttachmentsIT {

    private static final String BOUNDARY = "zhiji-boundary";

    @LocalServerPort
    int port;

    @Autowired
    QueryCount queries;

    private TestApi api = TestApi.anonymous(0);
    private String path = "";

    @BeforeEach
    void makeRecord() {
        api = TestApi.administrator(port);
        var type = "x-deed-" + UUID.randomUUID().toString().substring(0, 8);
        api.post("/types", Map.of("key", type, "labels", Map.of("en", "Deed")));
        var deed = api.post("/" + type, Map.of("values", Map.of("name", "合同")));
        path = "/" + type + "/" + deed.body().get("id").stringValue();
    }

    @Test
    void keepsFilesOfAnyRecordAndTellsOfThem() {
        var file = upload("报价 1.txt", "一百").body();
        assertThat(file.get("mediaType").stringValue()).isEqualTo("text/plain");
        assertThat(file.get("shown").booleanValue()).isFalse();
        var down = api.get(path + "/files/" + file.get("id").stringValue());
        assertThat(down.raw().body()).isEqualTo("一百");
        assertThat(down.header("Content-Disposition")).startsWith("attachment");
        var told = api.get(path + "/timeline?kind=file").body().at("/items/0/file");
        assertThat(told.get("name").stringValue()).isEqualTo("报价 1.txt");
        assertThat(queries.of(() -> api.get(path + "/files"))).isEqualTo(2);
    }

    @Test
    void showsPicturesAndPdfWhereTheyCanDoNoHarm() {
        var picture = preview(upload("photo.png", "not really").body().get("id").stringValue());
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Security-Policy"))
                .contains("sandbox")
                .contains("default-src 'none'");
        assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(picture.header("Content-Disposition")).startsWith("inline");
        var pdf = preview(upload("deed.pdf", "%PDF-1.4").body().get("id").stringValue());
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
        assertThat(pdf.raw().headers().allValues("Content-Security-Policy")).hasSize(1);
        var text = preview(upload("page.txt", "<script>").body().get("id").stringValue());
        assertThat(text.status()).isEqualTo(404);
    }

    @Test
    void refusesWhatABrowserWouldRun() {
        assertThat(upload("page.html", "<script>").status()).isEqualTo(422);
        assertThat(upload("drawing.svg", "<svg>").status()).isEqualTo(422);
    }

    @Test
    void bringsADeletedFileBack() {
        var file = path + "/files/" + upload("a.csv", "a").body().get("id").stringValue();
        assertThat(api.delete(file).status()).isEqualTo(204);
        assertThat(api.get(file).status()).isEqualTo(404);
        assertThat(api.get(path + "/files").body().get("items")).isEmpty();
        assertThat(api.put(file + "/restoration", null).status()).isEqualTo(200);
        assertThat(api.get(file).raw().body()).isEqualTo("a");
    }

    private TestApi.Response preview(String file) {
        return api.get(path + "/files/" + file + "/preview");
    }

    private TestApi.Response upload(String name, String content) {
        var body =
                "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s\"\r\n\r\n%3$s\r\n--%1$s--\r\n"
                        .formatted(BOUNDARY, name, content);
        return api.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .post(path + "/files", body);
    }
}
