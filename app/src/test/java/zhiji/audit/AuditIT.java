package zhiji.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import zhiji.QueryCount;
import zhiji.ServerTest;
import zhiji.TestApi;

/** What is done is written down, stays as it was written, and can be asked for. */
@ServerTest
class AuditIT {

    @LocalServerPort
    int port;

    private final DSLContext sql;
    private final Trail trail;
    private final QueryCount queries;
    private final TransactionTemplate transaction;
    private final String mark = "aud-" + UUID.randomUUID().toString().substring(0, 8);

    private TestApi administrator = TestApi.anonymous(0);

    @Autowired
    AuditIT(DSLContext sql, Trail trail, QueryCount queries, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.trail = trail;
        this.queries = queries;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void connect() {
        administrator = TestApi.administrator(port);
    }

    @Test
    void tellsWhoSawExportedAndSharedACustomer() {
        var customer = customer();
        var other = TestApi.colleague(port, mark);
        var id = me(other);
        assertThat(other.get("/parties/" + customer).status()).isEqualTo(200);
        assertThat(other.get("/parties/" + customer).status()).isEqualTo(200);
        assertThat(other.get("/exports/parties?q=" + mark).status()).isEqualTo(200);
        assertThat(other.post("/parties/" + customer + "/shares", Map.of("userId", id, "editable", false))
                        .status())
                .isEqualTo(201);

        // Twice the same page is one look; an export is found by the records it held.
        assertThat(deeds("record=" + customer + "&by=" + id)).containsExactly("shared", "exported", "seen");
        assertThat(deeds("record=" + UUID.randomUUID())).isEmpty();
        assertThat(deeds("by=" + id + "&deed=exported&deed=signed-in")).containsExactly("exported", "signed-in");
    }

    @Test
    void writesDownRefusalsAndFailedSignIns() {
        var other = TestApi.colleague(port, mark);
        var id = me(other);
        assertThat(other.post("/roles", Map.of("name", mark, "grants", Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(TestApi.anonymous(port)
                        .post("/sessions", Map.of("username", mark, "password", "not the right one"))
                        .status())
                .isEqualTo(401);
        assertThat(deeds("by=" + id + "&limit=2")).containsExactly("sign-in-failed", "refused");
        var refused = entries("by=" + id + "&deed=refused").getFirst();
        assertThat(refused.at("/detail/request").asString()).isEqualTo("POST /api/v1/roles");
    }

    @Test
    void showsEverybodyOnlyWhatTheyDidThemselves() {
        var other = TestApi.colleague(port, mark);
        assertThat(other.get("/audit").status()).isEqualTo(403);
        assertThat(other.get("/audit/file").status()).isEqualTo(403);
        assertThat(other.get("/audit/verification").status()).isEqualTo(403);
        var own = other.get("/audit/mine?limit=200").body().get("items");
        assertThat(own.valueStream().map(entry -> entry.at("/by/displayName").asString()))
                .isNotEmpty()
                .containsOnly(mark);
    }

    @Test
    void pagesThroughEverythingOnceAndGivesItAsAFile() {
        var id = me(TestApi.colleague(port, mark));
        var customer = customer();
        for (var round = 0; round < 5; round++) {
            administrator.put("/users/" + id + "/standing", Map.of("active", round % 2 == 1, "administrator", false));
        }
        var seen = new ArrayList<Long>();
        var filter = "deed=standing-changed&limit=2";
        var after = "";
        do {
            var page = administrator.get("/audit?" + filter + after).body();
            page.get("items").forEach(entry -> seen.add(entry.get("id").asLong()));
            after = page.path("next").isString() ? "&after=" + page.get("next").stringValue() : "";
        } while (!after.isEmpty());
        assertThat(seen).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
        var file = administrator.get("/audit/file?deed=standing-changed").raw().body();
        assertThat(file.lines().count()).isEqualTo(seen.size() + 1L);
        assertThat(file).contains(id).doesNotContain(customer);
        assertThat(deeds("limit=1")).containsExactly("trail-exported");
    }

    @Test
    void canBeAddedToButNeitherAlteredNorDeleted() {
        customer();
        assertThat(administrator.get("/exports/parties?q=" + mark).status()).isEqualTo(200);
        trail.seal();
        for (var attempt : List.of(
                "update audit.entry set account_id = null",
                "delete from audit.entry",
                "truncate audit.entry cascade",
                "delete from audit.block",
                "update audit.portion set records = '{}'",
                "select audit.forget(current_date)")) {
            assertThatThrownBy(() -> sql.execute(attempt)).as(attempt).hasStackTraceContaining("audit trail");
        }
        var partition = sql.fetchSingle("select inhrelid::regclass::text from pg_inherits"
                        + " where inhparent = 'audit.entry'::regclass limit 1")
                .into(String.class);
        assertThatThrownBy(() -> sql.execute("truncate " + partition)).hasStackTraceContaining("audit trail");
        assertThatThrownBy(() -> sql.execute("delete from " + partition)).hasStackTraceContaining("audit trail");
    }

    @Test
    void findsOutWhatSomebodyWithAllRightsAltered() {
        var customer = customer();
        assertThat(administrator.get("/parties/" + customer).status()).isEqualTo(200);
        trail.seal();
        assertThat(verification().get("sound").booleanValue()).isTrue();
        transaction.executeWithoutResult(status -> {
            sql.execute("alter table audit.entry disable trigger entry_kept");
            sql.execute("update audit.entry set record_id = gen_random_uuid() where record_id = '" + customer + "'");
            var altered = trail.verify();
            assertThat(altered.sound()).isFalse();
            assertThat(altered.faults()).extracting(Verification.Fault::fault).contains("content");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            sql.execute("alter table audit.block disable trigger block_kept");
            sql.execute("delete from audit.block where number = (select max(number) from audit.block)");
            assertThat(trail.verify().loose()).isPositive();
            status.setRollbackOnly();
        });
        assertThat(verification().get("sound").booleanValue()).isTrue();
    }

    @Test
    void costsAtMostOneStatementPerLook() {
        var seen = customer();
        var known = queries.of(() -> administrator.get("/parties/" + seen));
        var looks = new ArrayDeque<>(List.of(customer(), customer(), customer()));
        var fresh = queries.of(() -> administrator.get("/parties/" + looks.removeFirst()));
        assertThat(fresh - known).isLessThanOrEqualTo(1);
    }

    private JsonNode verification() {
        return administrator.get("/audit/verification").body();
    }

    private String customer() {
        var created = administrator.post("/parties", Map.of("kind", "person", "name", "王" + mark));
        return created.body().get("id").stringValue();
    }

    private static String me(TestApi api) {
        return api.get("/sessions/current").body().at("/user/id").stringValue();
    }

    private List<String> deeds(String filter) {
        return entries(filter).stream()
                .map(entry -> entry.get("deed").stringValue())
                .toList();
    }

    private List<JsonNode> entries(String filter) {
        var answer = administrator.get("/audit?" + filter);
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
        return answer.body().get("items").valueStream().toList();
    }
}
