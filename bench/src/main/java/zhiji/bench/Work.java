package zhiji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Work of minutes on the records of a type of one's own: brought in and taken back, changed all at once and back, written out. */
record Work(Server server) {

    private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern STATUS = Pattern.compile("\"status\":\"(\\w+)\"");
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

    /** The records of a file are brought in, taken back, and brought in again. */
    void importing(int rows) throws IOException {
        var file = Files.createTempFile("zhiji-bench", ".csv");
        try {
            Shops.write(file, rows);
            var path = Imports.draft(server, file, Shops.TYPE);
            print("import of shops", rows, until(path, "/run", "done"));
            print("import taken back", rows, until(path, "/reversal", "reverted"));
            print("import of shops again", rows, Imports.run(server, file, Shops.TYPE));
        } finally {
            Files.delete(file);
        }
    }

    /** All open shops get four stars, and then what they had. */
    void changing() throws IOException {
        try (var http = server.connect()) {
            var made = http.json("POST", "/api/v1/bulk-changes", """
                    {"type":"x-shop","action":"change","values":{"custom.stars":4},\
                    "filter":{"field":"custom.stage","op":"eq","value":"open"}}""");
            var id = ID.matcher(made.body());
            var total = TOTAL.matcher(made.body());
            if (!id.find() || !total.find()) {
                throw new IOException("The bulk change was refused: " + made);
            }
            var path = "/api/v1/bulk-changes/" + id.group(1);
            var rows = Integer.parseInt(total.group(1));
            print("change of all open shops", rows, until(path, "/run", "done"));
            print("change taken back", rows, until(path, "/undoing", "undone"));
        }
    }

    void exporting(int rows) throws IOException {
        for (var format : new String[] {"csv", "xlsx"}) {
            try (var http = server.connect()) {
                var started = System.nanoTime();
                var bytes = http.drain("/api/v1/exports/x-shop?format=" + format);
                print("export as " + format + ", " + bytes / 1_000_000 + " MB", rows, since(started));
            }
        }
    }

    private Duration until(String path, String begun, String ended) throws IOException {
        try (var http = server.connect()) {
            var started = System.nanoTime();
            http.json("PUT", path + begun, "");
            while (true) {
                var answer = http.get(path).body();
                var status = STATUS.matcher(answer);
                if (status.find() && status.group(1).equals(ended)) {
                    return since(started);
                }
                if (status.group(1).equals("failed")) {
                    throw new IOException("It ended badly: " + answer);
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private void print(String what, int rows, Duration taken) throws IOException {
        Main.print(what, rows, taken, server);
    }
}
