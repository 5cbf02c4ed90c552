package zhiji;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Imports as a program does them: a file is sent, tried, brought in, taken back. */
public final class ImportApi {

    private final TestApi api;

    public ImportApi(TestApi api) {
        this.api = api;
    }

    public JsonNode upload(String target, String text) {
        return upload(target, text, null);
    }

    public JsonNode upload(String target, String text, @Nullable String like) {
        return upload(target, "表.csv", text.getBytes(StandardCharsets.UTF_8), like);
    }

    public JsonNode upload(String target, String name, byte[] content, @Nullable String like) {
        var earlier =
                like == null ? "" : "--edge\r\nContent-Disposition: form-data; name=\"like\"\r\n\r\n" + like + "\r\n";
        var form = new ByteArrayOutputStream();
        form.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"target\"\r\n\r\n" + target + "\r\n" + earlier
                        + "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        var created =
                api.with("Content-Type", "multipart/form-data; boundary=edge").post("/imports", form.toByteArray());
        if (created.status() != 201) {
            throw new AssertionError(created.status() + " " + created.body());
        }
        return created.body();
    }

    public JsonNode change(JsonNode draft, Map<String, Object> handling) {
        var settings = (ObjectNode) draft.get("settings");
        settings.putPOJO("handling", handling);
        return api.put(path(draft) + "/settings", settings.toString()).body();
    }

    public JsonNode check(JsonNode draft) {
        api.put(path(draft) + "/check", null);
        return ended(draft);
    }

    public JsonNode run(JsonNode draft) {
        api.put(path(draft) + "/run", null);
        return ended(draft);
    }

    public JsonNode revert(JsonNode done) {
        api.put(path(done) + "/reversal", null);
        return ended(done);
    }

    public JsonNode correct(JsonNode done) {
        return api.post(path(done) + "/corrections", null).body();
    }

    public String export(String type) {
        return api.get("/exports/" + type).raw().body();
    }

    /** Created, updated, unchanged, rejected. */
    public static List<Integer> counts(JsonNode one, String of) {
        var counts = one.get(of);
        return List.of(
                counts.get("created").intValue(),
                counts.get("updated").intValue(),
                counts.get("unchanged").intValue(),
                counts.get("rejected").intValue());
    }

    private JsonNode ended(JsonNode one) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !List.of("checking", "running", "reverting").contains(status(one)));
        return api.get(path(one)).body();
    }

    private String status(JsonNode one) {
        return api.get(path(one)).body().get("status").stringValue();
    }

    private static String path(JsonNode one) {
        return "/imports/" + one.get("id").stringValue();
    }
}
