package zhiji.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Who is who, as people ask it: while a customer is typed, and when two turn out to be one. */
final class SameCustomer {

    private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]+?)(?:有限公司|有限责任公司|厂|经营部)?\"");
    private static final Pattern PHONE = Pattern.compile("\"value\":\"(\\+86\\d+)\"");
    private static final Pattern MERGE = Pattern.compile("^\\{\"id\":\"([0-9a-f-]{36})\"");
    private static final int KNOWN = 200;

    private SameCustomer() {}

    static Map<String, Load.Operation> scenarios(Server server, List<String> ids) throws IOException {
        var typed = typedAgain(server, ids);
        var scenarios = new LinkedHashMap<String, Load.Operation>();
        scenarios.put("twins-of-somebody-new", (http, random) -> asks(http, Customers.json(random)));
        scenarios.put("twins-of-a-customer", (http, random) -> asks(http, typed.get(random.nextInt(typed.size()))));
        scenarios.put("merge-and-take-back", (http, random) -> mergesAndTakesBack(http, ids, random));
        return scenarios;
    }

    /** Customers as somebody types them who does not know that they are there: without the legal form. */
    private static List<String> typedAgain(Server server, List<String> ids) throws IOException {
        var typed = new ArrayList<String>();
        try (var http = server.connect()) {
            for (var id : ids.subList(0, Math.min(KNOWN, ids.size()))) {
                var body = http.get("/api/v1/parties/" + id).body();
                var name = NAME.matcher(body);
                var phone = PHONE.matcher(body);
                if (name.find() && phone.find()) {
                    typed.add("""
                            {"kind":"organisation","name":"%s","contacts":[{"kind":"phone","value":"%s"}]}""".formatted(name.group(1), phone.group(1)));
                }
            }
        }
        return typed;
    }

    private static boolean asks(Connection http, String party) throws IOException {
        return http.json("POST", "/api/v1/twins", party).status() == 200;
    }

    /** Two users who want the same customer at once get in each other's way, which is no fault. */
    private static boolean mergesAndTakesBack(Connection http, List<String> ids, SplittableRandom random)
            throws IOException {
        var one = ids.get(random.nextInt(ids.size()));
        var other = ids.get(random.nextInt(ids.size()));
        var merged = http.json("POST", "/api/v1/merges", """
                {"parties":["%s","%s"],"reason":"bench","insist":true}""".formatted(one, other));
        var id = MERGE.matcher(merged.body());
        return merged.status() == 409
                || merged.status() == 400
                || (id.find()
                        && http.json("DELETE", "/api/v1/merges/" + id.group(1) + "?reason=bench", "")
                                        .status()
                                < 500);
    }
}
