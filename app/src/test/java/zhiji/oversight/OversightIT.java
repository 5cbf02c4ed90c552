package zhiji.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Why somebody sees a record, who stands in for whom, and what a leaver leaves behind. */
@ServerTest
class OversightIT {

    @LocalServerPort
    int port;

    private final String mark = "ovr-" + UUID.randomUUID().toString().substring(0, 8);
    private TestApi administrator = TestApi.anonymous(0);

    private record Colleague(String id, TestApi api) {}

    @BeforeEach
    void connect() {
        administrator = TestApi.administrator(port);
    }

    @Test
    void namesTheRuleByWhichSomebodySeesARecord() {
        var owner = colleague("own");
        var deputy = colleague("team");
        var stranger = colleague("own");
        var customer = customer(owner);
        var note = administrator.post("/parties/" + customer + "/notes", Map.of("text", "拜访"));
        assertThat(note.status()).isEqualTo(201);

        assertThat(why(customer, owner).at("/explanation/ways/0/kind").asString())
                .isEqualTo("self");
        var refused = why(customer, deputy);
        assertThat(refused.get("allowed").booleanValue()).isFalse();
        assertThat(refused.at("/explanation/reach").asString()).isEqualTo("team");
        assertThat(refused.at("/explanation/ways")).isEmpty();

        var team = administrator.post(
                "/teams",
                Map.of(
                        "name",
                        mark,
                        "members",
                        List.of(
                                Map.of("id", owner.id(), "standing", "MEMBER"),
                                Map.of("id", deputy.id(), "standing", "MEMBER"))));
        assertThat(team.status()).isEqualTo(201);
        var through = why(customer, deputy);
        assertThat(through.get("allowed").booleanValue()).isTrue();
        assertThat(through.at("/explanation/ways/0/teamName").asString()).isEqualTo(mark);

        assertThat(why(customer, stranger).get("allowed").booleanValue()).isFalse();
        administrator.post("/parties/" + customer + "/shares", Map.of("userId", stranger.id(), "editable", false));
        var opened = why(customer, stranger);
        assertThat(opened.get("allowed").booleanValue()).isTrue();
        assertThat(opened.at("/explanation/shares")).hasSize(1);
        assertThat(administrator
                        .get("/parties/" + customer + "/reasons?right=edit&user=" + stranger.id())
                        .body()
                        .get("allowed")
                        .booleanValue())
                .isFalse();
        // Whoever may only see it can neither open it to others nor to themselves for more.
        var more = Map.of("userId", stranger.id(), "editable", true);
        assertThat(stranger.api().post("/parties/" + customer + "/shares", more).status())
                .isEqualTo(403);
        assertThat(owner.api()
                        .get("/parties/" + customer + "/reasons?user=" + owner.id())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void namesTheRolesThatKeepAFieldBack() {
        var role = administrator.post(
                "/roles",
                Map.of(
                        "name", mark + "-till",
                        "grants", Map.of("*", Map.of("see", "all")),
                        "fields", Map.of("parties", Map.of("contacts", "masked", "remarks", "hidden"))));
        var till = colleague(List.of(role.body().get("id").stringValue()));
        var kept = new ArrayList<String>();
        why(customer(till), till)
                .get("keptBack")
                .forEach(field -> kept.add(
                        field.get("key").asString() + " " + field.get("rule").asString() + " "
                                + field.at("/roles/0").asString()));
        assertThat(kept)
                .containsExactlyInAnyOrder("contacts masked " + mark + "-till", "remarks hidden " + mark + "-till");
    }

    @Test
    void handsOverEverythingAndTakesItBack() {
        var leaver = colleague("own");
        var heir = colleague("own");
        var customers = List.of(customer(leaver), customer(leaver), customer(leaver));
        assertThat(administrator
                        .get("/users/" + leaver.id() + "/holdings")
                        .body()
                        .get("items")
                        .valueStream()
                        .map(holding -> holding.get("type").asString() + " " + holding.get("count")))
                .containsExactly("parties 3");
        assertThat(leaver.api().get("/users/" + leaver.id() + "/holdings").status())
                .isEqualTo(403);
        assertThat(administrator
                        .post("/users/" + leaver.id() + "/handovers", Map.of("to", leaver.id()))
                        .status())
                .isEqualTo(422);

        var begun = administrator.post("/users/" + leaver.id() + "/handovers", Map.of("to", heir.id()));
        assertThat(begun.status()).as(String.valueOf(begun.body())).isEqualTo(201);
        var change = begun.body().at("/items/0/bulkChangeId").asString();
        await(change, "done");
        assertThat(customers)
                .allSatisfy(customer -> assertThat(
                                heir.api().get("/parties/" + customer).status())
                        .isEqualTo(200));
        assertThat(leaver.api().get("/parties/" + customers.getFirst()).status())
                .isEqualTo(404);

        assertThat(administrator
                        .put("/bulk-changes/" + change + "/undoing", null)
                        .status())
                .isEqualTo(200);
        await(change, "undone");
        assertThat(leaver.api().get("/parties/" + customers.getFirst()).status())
                .isEqualTo(200);
        assertThat(heir.api().get("/parties/" + customers.getFirst()).status()).isEqualTo(404);
    }

    @Test
    void letsAColleagueStandInAsLongAsTheLeaveLasts() {
        var owner = colleague("own");
        var standIn = colleague("own");
        var customer = customer(owner);
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertThat(standIn.api().get("/parties/" + customer).status()).isEqualTo(404);
        var foreign = Map.of(
                "userId", owner.id(),
                "standInId", standIn.id(),
                "since", today.toString(),
                "until", today.toString());
        assertThat(standIn.api().post("/delegations", foreign).status()).isEqualTo(403);
        var leave = owner.api()
                .post(
                        "/delegations",
                        Map.of(
                                "standInId", standIn.id(),
                                "since", today.toString(),
                                "until", today.plusDays(3).toString()));
        assertThat(leave.status()).as(String.valueOf(leave.body())).isEqualTo(201);
        assertThat(standIn.api().get("/parties/" + customer).status()).isEqualTo(200);
        assertThat(why(customer, standIn).at("/explanation/ways/0/kind").asString())
                .isEqualTo("stands-in");
        assertThat(standIn.api().get("/delegations").body().get("items")).hasSize(1);
        var id = leave.body().get("id").stringValue();
        assertThat(owner.api().delete("/delegations/" + id).status()).isEqualTo(204);
        assertThat(standIn.api().get("/parties/" + customer).status()).isEqualTo(404);
        var past = Map.of(
                "standInId", standIn.id(),
                "since", today.minusDays(3).toString(),
                "until", today.minusDays(1).toString());
        assertThat(owner.api().post("/delegations", past).status()).isEqualTo(422);
    }

    private void await(String change, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> administrator
                        .get("/bulk-changes/" + change)
                        .body()
                        .get("status")
                        .asString()
                        .equals(status));
    }

    private JsonNode why(String customer, Colleague colleague) {
        var answer = administrator.get("/parties/" + customer + "/reasons?user=" + colleague.id());
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
        return answer.body();
    }

    private String customer(Colleague owner) {
        var created = administrator.post(
                "/parties", Map.of("kind", "person", "name", "李" + mark, "ownerId", owner.id(), "remarks", "喜欢茶"));
        assertThat(created.status()).as(String.valueOf(created.body())).isEqualTo(201);
        return created.body().get("id").stringValue();
    }

    private Colleague colleague(String scope) {
        var role = administrator.post(
                "/roles", Map.of("name", mark + scope, "grants", Map.of("*", Map.of("see", scope, "edit", scope))));
        return colleague(List.of(role.body().get("id").stringValue()));
    }

    private Colleague colleague(List<String> roles) {
        var name = mark + "." + UUID.randomUUID().toString().substring(0, 6);
        var api = TestApi.colleague(port, name);
        var id = api.get("/sessions/current").body().at("/user/id").stringValue();
        assertThat(administrator
                        .put("/users/" + id + "/roles", Map.of("roles", roles))
                        .status())
                .isEqualTo(204);
        return new Colleague(id, api);
    }
}
