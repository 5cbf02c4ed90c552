package zhiji.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Brings a file in as a person would: upload, run, wait. */
final class Imports {

    private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern STATUS = Pattern.compile("\"status\":\"(\\w+)\"");
    private static final String BOUNDARY = "zhiji-bench-boundary";

    private Imports() {}

    /** How long it took from the start of the run to its end, without the upload. */
    static Duration run(Server server, Path file, String target) throws IOException {
        var path = draft(server, file, target);
        try (var connection = server.connect()) {
            var started = System.nanoTime();
            connection.json("PUT", path + "/run", "");
            while (true) {
                var answer = connection.get(path).body();
                var status = STATUS.matcher(answer);
                if (status.find() && !status.group(1).equals("running")) {
                    if (!status.group(1).equals("done")) {
                        throw new IOException("The import ended badly: " + answer);
                    }
                    return Duration.ofNanos(System.nanoTime() - started);
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    /** Uploads a file; answers where its import stands. */
    static String draft(Server server, Path file, String target) throws IOException {
        try (var connection = server.connect()) {
            var created = connection.send(
                    "POST", "/api/v1/imports", "multipart/form-data; boundary=" + BOUNDARY, body(file, target));
            var id = ID.matcher(created.body());
            if (!id.find()) {
                throw new IOException("The import was refused: " + created);
            }
            return "/api/v1/imports/" + id.group(1);
        }
    }

    private static byte[] body(Path file, String target) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"target\"\r\n\r\n" + target + "\r\n--"
                        + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + target
                        + ".csv\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(Files.readAllBytes(file));
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
