package zhiji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;

/** What it takes to make two customers one and to take that back, when little and when much hangs on them. */
record Merging(Server server) {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final int TIMES = 100;
    private static final int WARM_UP = 300;

    /** Prints a line for each length of the history, in purchases of each of the two. */
    void run() throws IOException {
        measure(0);
        measure(20_000);
    }

    private void measure(int purchases) throws IOException {
        var one = customer(purchases);
        var other = customer(purchases);
        try (var http = server.connect()) {
            var merges = new long[TIMES];
            var returns = new long[TIMES];
            for (var time = -WARM_UP; time < TIMES; time++) {
                var started = System.nanoTime();
                var merged = http.json("POST", "/api/v1/merges", """
                        {"parties":["%s","%s"],"reason":"bench","insist":true}""".formatted(one, other));
                var between = System.nanoTime();
                var back = http.json("DELETE", "/api/v1/merges/" + id(merged) + "?reason=bench", "");
                if (back.status() >= 300) {
                    throw new IOException("The merge was not taken back: " + back);
                }
                if (time >= 0) {
                    merges[time] = between - started;
                    returns[time] = System.nanoTime() - between;
                }
            }
            print("merge, %,d purchases each".formatted(purchases), merges);
            print("merge taken back", returns);
        }
    }

    private String customer(int purchases) throws IOException {
        var code = UUID.randomUUID().toString();
        var content = """
                {"kind":"organisation","name":"太原%s煤业有限公司","identifiers":[{"scheme":"customer-code","value":"%s"}]}""".formatted(code.substring(0, 8), code);
        String made;
        try (var http = server.connect()) {
            made = id(http.json("POST", "/api/v1/parties", content));
        }
        if (purchases > 0) {
            var file = Files.createTempFile("zhiji-bench", ".csv");
            try (var out = Files.newBufferedWriter(file)) {
                out.write("客户编号,日期,订单号,金额\n");
                for (var row = 0; row < purchases; row++) {
                    out.write("%s,2026-%02d-%02d,%s-%d,%d\n"
                            .formatted(code, 1 + row % 10, 1 + row % 28, code, row, 1 + row));
                }
            }
            Imports.run(server, file, "purchases");
            Files.delete(file);
        }
        return made;
    }

    private static String id(Connection.Answer answer) throws IOException {
        var id = ID.matcher(answer.body());
        if (!id.find()) {
            throw new IOException("Refused: " + answer);
        }
        return id.group(1);
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%s: p50 %.1f ms, p95 %.1f ms%n", what, nanos[TIMES / 2] / 1e6, nanos[TIMES * 95 / 100] / 1e6);
    }
}
