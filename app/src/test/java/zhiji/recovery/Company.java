package zhiji.recovery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhiji.TestApi;

/** People with allowances, and customers for whom something goes wrong. */
final class Company {

    private final int port;
    private final TestApi administrator;
    private final String mark;

    Company(int port, String mark) {
        this.port = port;
        administrator = TestApi.administrator(port);
        this.mark = mark;
    }

    /** A role that may do what a colleague may, with an allowance in yuan; those of others stay. */
    String role(String name, BigDecimal monthly, BigDecimal single) {
        return role(name, monthly, single, false);
    }

    String role(String name, BigDecimal monthly, BigDecimal single, boolean approves) {
        var grants = Map.of("*", Map.of("see", "all", "create", "all", "edit", "all", "delete", "all"));
        var role = administrator
                .post("/roles", Map.of("name", name, "grants", grants))
                .body()
                .get("id")
                .stringValue();
        allow(role, monthly, single, approves);
        return role;
    }

    /** What a role may spend from now on. */
    void allow(String role, BigDecimal monthly, BigDecimal single, boolean approves) {
        var setup = administrator.get("/recovery-setup");
        List<Object> allowances = new ArrayList<>();
        setup.body()
                .get("allowances")
                .valueStream()
                .filter(one -> !one.get("role").stringValue().equals(role))
                .forEach(allowances::add);
        allowances.add(new HashMap<String, Object>(
                Map.of("role", role, "monthly", money(monthly), "single", money(single), "approves", approves)));
        administrator
                .with("If-Match", setup.header("ETag"))
                .put("/recovery-setup", Map.of("allowances", allowances, "checkBackDays", 7));
    }

    TestApi person(String name, String role) {
        var api = TestApi.colleague(port, name + mark);
        var id = api.get("/sessions/current").body().at("/user/id").stringValue();
        administrator.put("/users/" + id + "/roles", Map.of("roles", List.of(role)));
        return api;
    }

    String customer(String name) {
        return administrator
                .post("/parties", Map.of("kind", "person", "name", name + mark))
                .body()
                .get("id")
                .stringValue();
    }

    String recovery(TestApi api) {
        return api.post("/recoveries", Map.of("party", customer("章怀远"), "failure", "说好三天，七天才到"))
                .body()
                .get("id")
                .stringValue();
    }

    static Map<String, String> money(BigDecimal amount) {
        return Map.of("amount", amount.toPlainString(), "currency", "CNY");
    }
}
