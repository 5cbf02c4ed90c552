package zhiji.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code ./zhiji bench}: starts the packaged server, fills it, and measures what people do all day. */
public final class Main {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"kind\"");
    private static final List<String> OPTIONS = List.of("--size", "--users", "--warm-up", "--seconds", "--home");
    private static final int USAGE = 2;

    private Main() {}

    /**
     * Arguments: a scenario or the beginning of several ({@code shops}) or {@code all}, {@code --size 10k|100k|1m}, {@code --users N}, {@code --warm-up S} before
     * each scenario, {@code --seconds S} of it, {@code --home DIR} to fill once and measure often.
     */
    public static void main(String[] arguments) throws IOException {
        var options = options(arguments);
        var size = size(options.getOrDefault("--size", "100k"));
        var command = List.of(
                System.getProperty("zhiji.server", "-jar app/target/zhiji.jar").split(" ", -1));
        var home = options.get("--home");
        try (var server = Server.start(command, home == null ? null : Path.of(home))) {
            System.out.printf("start to first answer %.1f s%n", server.startUp().toMillis() / 1000.0);
            var wanted = options.getOrDefault("scenario", "all");
            if (!wanted.startsWith("shops") && isEmpty(server)) {
                fill(server, size);
            }
            if (wanted.equals("all") || wanted.startsWith("shops")) {
                work(server, size);
            }
            if (wanted.equals("all") || wanted.equals("merging")) {
                new Merging(server).run();
            }
            var load = new Load(
                    server,
                    Integer.parseInt(options.getOrDefault("--users", "8")),
                    Duration.ofSeconds(Integer.parseInt(options.getOrDefault("--warm-up", "15"))),
                    Duration.ofSeconds(Integer.parseInt(options.getOrDefault("--seconds", "6"))));
            System.out.printf(
                    "%n%d records, %d users, %d s each%n",
                    size, load.users(), load.duration().toSeconds());
            System.out.println("scenario                     n/s    p50    p95    p99  server  database  failed   RSS");
            var ids = partyIds(server);
            var scenarios = scenarios(ids, size);
            scenarios.putAll(SameCustomer.scenarios(server, ids));
            for (var scenario : scenarios.entrySet()) {
                if (wanted.equals("all") || scenario.getKey().startsWith(wanted)) {
                    print(load.run(scenario.getKey(), scenario.getValue()), server);
                }
            }
        }
    }

    private static boolean isEmpty(Server server) throws IOException {
        try (var http = server.connect()) {
            return !ID.matcher(http.get("/api/v1/parties?limit=1").body()).find();
        }
    }

    private static void fill(Server server, int size) throws IOException {
        var file = Files.createTempFile("zhiji-bench", ".csv");
        try {
            Customers.write(file, 0, size);
            print("import of customers", size, Imports.run(server, file, "parties"), server);
            Customers.writePurchases(file, size, size * 2);
            print("import of purchases", size * 2, Imports.run(server, file, "purchases"), server);
        } finally {
            Files.delete(file);
        }
    }

    /** Only on a home where it was not done before. */
    private static void work(Server server, int size) throws IOException {
        try (var http = server.connect()) {
            if (!Shops.define(http)) {
                return;
            }
        }
        var work = new Work(server);
        work.importing(size);
        work.changing();
        work.exporting(size);
    }

    private static Map<String, Load.Operation> scenarios(List<String> ids, int size) {
        var scenarios = new LinkedHashMap<String, Load.Operation>();
        scenarios.put("who-am-i", (http, random) -> ok(http, "/api/v1/sessions/current"));
        scenarios.put(
                "create",
                (http, random) -> http.json("POST", "/api/v1/parties", Customers.json(random))
                                .status()
                        == 201);
        scenarios.put("record-with-timeline", (http, random) -> {
            var path = "/api/v1/parties/" + ids.get(random.nextInt(ids.size()));
            return http.get(path).status() == 200
                    && http.get(path + "/timeline").status() == 200;
        });
        scenarios.put("list-50-shanxi", (http, random) -> ok(http, "/api/v1/parties?limit=50&q=" + encoded("山西")));
        scenarios.put(
                "list-50-region",
                (http, random) -> ok(http, "/api/v1/parties?limit=50&q=" + encoded(Customers.region(random))));
        scenarios.put("list-50-region-trade", (http, random) -> {
            var words = Customers.region(random) + " " + Customers.trade(random);
            return ok(http, "/api/v1/parties?limit=50&q=" + encoded(words));
        });
        scenarios.put(
                "search-person",
                (http, random) ->
                        ok(http, "/api/v1/parties?limit=8&sort=relevance&q=" + encoded(Customers.person(random))));
        scenarios.put(
                "search-last-four",
                (http, random) -> ok(http, "/api/v1/parties?limit=8&q=" + (1000 + random.nextInt(9000))));
        scenarios.put(
                "lookup-code",
                (http, random) -> ok(http, "/api/v1/lookup?code=" + Customers.code(random.nextInt(size))));
        scenarios.put("count-shanxi", (http, random) -> ok(http, "/api/v1/parties/count?q=" + encoded("山西")));
        scenarios.putAll(Shops.scenarios());
        return scenarios;
    }

    private static boolean ok(Connection http, String path) throws IOException {
        return http.get(path).status() == 200;
    }

    private static List<String> partyIds(Server server) throws IOException {
        var ids = new ArrayList<String>();
        try (var http = server.connect()) {
            for (var query : List.of("山西", "广东", "太原", "煤业", "电子", "王", "李")) {
                var match = ID.matcher(http.get("/api/v1/parties?limit=200&q=" + encoded(query))
                        .body());
                while (match.find()) {
                    ids.add(match.group(1));
                }
            }
        }
        return ids;
    }

    static void print(String what, int rows, Duration taken, Server server) throws IOException {
        System.out.printf(
                "%s: %,d rows in %.1f s, %,.0f rows/s; resident %d MiB%n",
                what, rows, taken.toMillis() / 1000.0, rows * 1000.0 / taken.toMillis(), server.residentMebibytes());
    }

    private static void print(Load.Result result, Server server) throws IOException {
        System.out.printf(
                "%-24s %7.0f %6.1f %6.1f %6.1f %7.2f %9.2f %7d %5d%n",
                result.name(),
                result.perSecond(),
                result.millis(0.5),
                result.millis(0.95),
                result.millis(0.99),
                result.cpuMillis(result.serverCpu()),
                result.cpuMillis(result.databaseCpu()),
                result.failures(),
                server.residentMebibytes());
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new LinkedHashMap<String, String>();
        for (var index = 0; index < arguments.length; index++) {
            if (!arguments[index].startsWith("--")) {
                options.put("scenario", arguments[index]);
            } else if (OPTIONS.contains(arguments[index]) && index + 1 < arguments.length) {
                options.put(arguments[index], arguments[++index]);
            } else {
                System.err.println(
                        "zhiji bench: there is no option " + arguments[index] + ", or its value is missing.");
                System.exit(USAGE);
            }
        }
        return options;
    }

    private static int size(String text) {
        return switch (text) {
            case "10k" -> 10_000;
            case "100k" -> 100_000;
            case "1m" -> 1_000_000;
            default -> Integer.parseInt(text);
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
