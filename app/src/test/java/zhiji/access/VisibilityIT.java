package zhiji.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.ServerTest;
import zhiji.TestApi;

/**
 * Random companies: teams, roles, customers, shares. Everybody then asks for everything by every way there is, and is
 * answered exactly what this test works out by itself.
 */
@ServerTest
class VisibilityIT {

    private static final List<String> SCOPES = List.of("none", "own", "team", "subordinates", "all");
    private static final List<String> RULES = List.of("open", "open", "read-only", "masked", "hidden");
    private static final int PEOPLE = 6;
    private static final int TEAMS = 5;
    private static final int CUSTOMERS = 24;

    @LocalServerPort
    int port;

    /** A customer as this test knows it. */
    private record Customer(String id, @Nullable Integer owner, String phone) {}

    /** A person's scopes by type and right, and rules of parties by field. */
    private record Colleague(
            String id, TestApi api, Map<String, Map<String, String>> grants, Map<String, String> fields) {

        int reach(String type, String right) {
            return SCOPES.indexOf(grants.getOrDefault(type, grants.getOrDefault("*", Map.of()))
                    .getOrDefault(right, "none"));
        }

        boolean knows(String field) {
            var rule = fields.getOrDefault(field, "open");
            return rule.equals("open") || rule.equals("read-only");
        }
    }

    private final class Company {

        final Random random;
        final TestApi administrator = TestApi.administrator(port);
        final String mark = "vis-" + UUID.randomUUID().toString().substring(0, 8);
        final List<Colleague> people = new ArrayList<>();
        final int[] above = new int[TEAMS];
        final List<Map<Integer, String>> standings = new ArrayList<>();
        final List<Customer> customers = new ArrayList<>();
        final Map<Integer, Set<String>> opened = new HashMap<>();

        Company(long seed) {
            random = new Random(seed);
            for (var index = 0; index < PEOPLE; index++) {
                people.add(colleague(index));
            }
            teams();
            for (var index = 0; index < CUSTOMERS; index++) {
                customers.add(customer(index));
            }
            for (var index = 0; index < 6; index++) {
                open(customers.get(random.nextInt(CUSTOMERS)), random.nextInt(PEOPLE), random.nextBoolean());
            }
        }

        private Colleague colleague(int index) {
            var grants = new TreeMap<String, Map<String, String>>();
            for (var type : List.of("*", "parties", "notes", "purchases")) {
                if (type.equals("*") || random.nextBoolean()) {
                    var rights = new TreeMap<String, String>();
                    for (var right : List.of("see", "edit", "delete", "export", "bulk")) {
                        rights.put(right, SCOPES.get(random.nextInt(SCOPES.size())));
                    }
                    grants.put(type, rights);
                }
            }
            var fields = new TreeMap<String, String>();
            for (var field : List.of("contacts", "remarks", "source")) {
                fields.put(field, RULES.get(random.nextInt(RULES.size())));
            }
            var role = administrator.post(
                    "/roles", Map.of("name", mark + index, "grants", grants, "fields", Map.of("parties", fields)));
            assertThat(role.status()).as(String.valueOf(role.body())).isEqualTo(201);
            var name = mark + "." + index;
            var user = administrator.post(
                    "/users", Map.of("username", name, "displayName", name, "password", TestApi.PASSWORD));
            var id = user.body().get("id").stringValue();
            var assigned = administrator.put(
                    "/users/" + id + "/roles",
                    Map.of("roles", List.of(role.body().get("id").stringValue())));
            assertThat(assigned.status()).isEqualTo(204);
            return new Colleague(id, TestApi.user(port, name), grants, fields);
        }

        private void teams() {
            var ids = new ArrayList<String>();
            for (var team = 0; team < TEAMS; team++) {
                above[team] = team == 0 ? -1 : random.nextInt(team + 1) - 1;
                var standing = new TreeMap<Integer, String>();
                for (var person = 0; person < PEOPLE; person++) {
                    if (random.nextInt(3) == 0) {
                        standing.put(person, List.of("HEAD", "DEPUTY", "MEMBER").get(random.nextInt(3)));
                    }
                }
                standings.add(standing);
                var content = new HashMap<String, Object>(Map.of(
                        "name",
                        mark + team,
                        "members",
                        standing.entrySet().stream()
                                .map(one ->
                                        Map.of("id", people.get(one.getKey()).id(), "standing", one.getValue()))
                                .toList()));
                if (above[team] >= 0) {
                    content.put("parentId", ids.get(above[team]));
                }
                var created = administrator.post("/teams", content);
                assertThat(created.status()).as(String.valueOf(created.body())).isEqualTo(201);
                ids.add(created.body().get("id").stringValue());
            }
        }

        private Customer customer(int index) {
            var owner = random.nextInt(5) == 0 ? null : (Integer) random.nextInt(PEOPLE);
            var phone = "+861390000%04d".formatted(1000 + random.nextInt(9000));
            var content = new HashMap<String, Object>(Map.of(
                    "kind",
                    "person",
                    "name",
                    "客户" + mark + index,
                    "contacts",
                    List.of(Map.of("kind", "phone", "value", phone)),
                    "tags",
                    List.of(mark),
                    "source",
                    "展会" + index % 3,
                    "remarks",
                    "喜欢" + mark + index));
            if (owner != null) {
                content.put("ownerId", people.get(owner).id());
            }
            var created = administrator.post("/parties", content);
            assertThat(created.status()).as(String.valueOf(created.body())).isEqualTo(201);
            var id = created.body().get("id").stringValue();
            administrator.post("/parties/" + id + "/notes", Map.of("text", "拜访 " + mark + index));
            return new Customer(id, owner, phone);
        }

        private void open(Customer customer, int person, boolean expired) {
            var until = LocalDate.now(ZoneId.of("Asia/Shanghai"))
                    .plusDays(expired ? -1 : 1)
                    .minusDays(expired ? 1 : 0);
            var answer = administrator.post(
                    "/parties/" + customer.id() + "/shares",
                    Map.of("userId", people.get(person).id(), "editable", false, "until", until.toString()));
            assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(201);
            if (!expired) {
                opened.computeIfAbsent(person, none -> new HashSet<>()).add(customer.id());
            }
        }

        /** The people whose records a scope reaches. */
        private Set<Integer> reached(int person, int scope) {
            var reached = new HashSet<Integer>();
            if (scope >= 1) {
                reached.add(person);
            }
            for (var team = 0; team < TEAMS && scope >= 2; team++) {
                var standing = standings.get(team).get(person);
                if (standing != null) {
                    reached.addAll(standings.get(team).keySet());
                }
                if (scope >= 3 && isBelowLed(team, person)) {
                    reached.addAll(standings.get(team).keySet());
                }
            }
            return reached;
        }

        private boolean isBelowLed(int team, int person) {
            for (var at = team; at >= 0; at = above[at]) {
                var standing = standings.get(at).get(person);
                if (standing != null && !standing.equals("MEMBER")) {
                    return true;
                }
            }
            return false;
        }

        boolean within(int person, Customer customer, int scope) {
            return scope == 4
                    || (customer.owner() != null && reached(person, scope).contains(customer.owner()))
                    || opened.getOrDefault(person, Set.of()).contains(customer.id());
        }

        Set<String> seen(int person, int scope) {
            var seen = new TreeSet<String>();
            customers.stream().filter(one -> within(person, one, scope)).forEach(one -> seen.add(one.id()));
            return seen;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void showsEverybodyExactlyWhatIsTheirs(long seed) {
        var company = new Company(seed);
        for (var person = 0; person < PEOPLE; person++) {
            var who = company.people.get(person);
            var sees = who.reach("parties", "see");
            var seen = company.seen(person, sees);
            var as = "seed " + seed + ", person " + person + " " + who.grants() + who.fields();
            var api = who.api();

            assertThat(ids(api.get("/parties?limit=100&tag=" + company.mark)))
                    .as(as)
                    .isEqualTo(seen);
            assertThat(api.get("/parties/count?exact=true&tag=" + company.mark)
                            .body()
                            .get("value")
                            .intValue())
                    .as(as)
                    .isEqualTo(seen.size());
            assertThat(ids(api.get("/parties?limit=100&q=" + encoded("客户" + company.mark))))
                    .as(as)
                    .isEqualTo(seen);
            var tagged = encoded("{\"field\":\"tags\",\"op\":\"contains\",\"value\":\"" + company.mark + "\"}");
            assertThat(sum(api.get("/groups/parties?by=owner&filter=" + tagged)))
                    .as(as)
                    .isEqualTo(seen.size());

            var noted = sees < who.reach("notes", "see") ? sees : who.reach("notes", "see");
            var through = encoded("{\"field\":\"text\",\"op\":\"contains\",\"value\":\"" + company.mark + "\"}");
            var notes = api.get("/notes?limit=100&filter=" + through);
            var about = new TreeSet<String>();
            notes.body()
                    .path("items")
                    .forEach(note -> about.add(note.at("/values/party").asString()));
            assertThat(about)
                    .as("notes " + as)
                    .isEqualTo(who.reach("notes", "see") == 0 ? Set.of() : company.seen(person, noted));
            var hasNotes = encoded("{\"and\":[{\"field\":\"tags\",\"op\":\"contains\",\"value\":\"" + company.mark
                    + "\"},{\"has\":\"notes\"}]}");
            assertThat(api.get("/parties/count?exact=true&filter=" + hasNotes)
                            .body()
                            .get("value")
                            .intValue())
                    .as("has notes " + as)
                    .isEqualTo(
                            who.reach("notes", "see") == 0
                                    ? 0
                                    : company.seen(person, noted).size());

            var export = api.get("/exports/parties?format=csv&filter=" + tagged);
            if (who.reach("parties", "export") == 0) {
                assertThat(export.status()).as(as).isEqualTo(403);
            } else {
                assertThat(export.raw()
                                .body()
                                .lines()
                                .filter(line -> line.contains("客户" + company.mark))
                                .count())
                        .as("export " + as)
                        .isEqualTo(company.seen(person, Math.min(sees, who.reach("parties", "export")))
                                .size());
            }
            each(company, person, as);
        }
    }

    private static void each(Company company, int person, String as) {
        var who = company.people.get(person);
        var api = who.api();
        var sees = who.reach("parties", "see");
        var found = new TreeSet<String>();
        api.get("/search?limit=20&types=parties&q=" + encoded("客户" + company.mark))
                .body()
                .findValues("id")
                .forEach(id -> found.add(id.asString()));
        assertThat(company.seen(person, sees)).as("palette " + as).containsAll(found);
        for (var customer : company.customers) {
            var path = "/parties/" + customer.id();
            var visible = company.within(person, customer, sees);
            assertThat(company.administrator
                            .get(path + "/reasons?user=" + who.id())
                            .body()
                            .get("allowed")
                            .booleanValue())
                    .as("reasons " + as)
                    .isEqualTo(visible);
            var answer = api.get(path);
            assertThat(answer.status()).as(as).isEqualTo(visible ? 200 : 404);
            for (var way : List.of("/timeline", "/relations", "/files", "/history", "/members", "/shares")) {
                assertThat(api.get(path + way).status()).as(way + " " + as).isEqualTo(visible ? 200 : 404);
            }
            if (!visible) {
                assertThat(change(api, path, "\"1\"", Map.of("remarks", "x")))
                        .as(as)
                        .isIn(403, 404, 422);
                assertThat(api.delete(path).status()).as(as).isEqualTo(404);
                continue;
            }
            var whole = answer.raw().body();
            assertThat(whole.contains(customer.phone())).as("phone " + as).isEqualTo(who.knows("contacts"));
            assertThat(whole.contains("喜欢")).as("remarks " + as).isEqualTo(who.knows("remarks"));
            var byPhone = ids(api.get(
                    "/parties?q=" + customer.phone().substring(customer.phone().length() - 4)));
            if (!who.knows("contacts")) {
                assertThat(byPhone).as("search " + as).doesNotContain(customer.id());
            }
            var edits = Math.min(sees, who.reach("parties", "edit"));
            var mayEdit = edits == 4
                    || (customer.owner() != null
                            && company.reached(person, edits).contains(customer.owner()));
            var open = "open".equals(who.fields().get("remarks"));
            var status = change(api, path, answer.header("ETag"), Map.of("remarks", "喜欢" + company.mark));
            assertThat(status).as("edit " + as).isEqualTo(!open ? 422 : mayEdit ? 200 : 403);
        }
        var source = api.get("/parties?filter=" + encoded("{\"field\":\"source\",\"op\":\"eq\",\"value\":\"展会1\"}"));
        assertThat(source.status()).as(as).isEqualTo(sees == 0 || who.knows("source") ? source.status() : 422);
    }

    private static int change(TestApi api, String path, String version, Map<String, Object> values) {
        return api.with("If-Match", version)
                .send("PATCH", path, Map.of("values", values))
                .status();
    }

    private static Set<String> ids(TestApi.Response answer) {
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
        var ids = new TreeSet<String>();
        answer.body().path("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }

    private static int sum(TestApi.Response answer) {
        var sum = 0;
        for (JsonNode group : answer.body().path("items")) {
            sum += group.get("count").intValue();
        }
        return sum;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
