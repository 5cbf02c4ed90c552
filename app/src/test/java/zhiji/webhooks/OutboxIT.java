package zhiji.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.ServerTest;
import zhiji.types.RecordTypes;

/** What is written into the outbox by changes of records: all that is committed, nothing else. */
@ServerTest
class OutboxIT {

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RecordTypes types;

    @Autowired
    Triggers triggers;

    private WebhookTrial trial = WebhookTrial.NONE;

    @BeforeEach
    void signIn() {
        trial = WebhookTrial.begin(port, sql);
    }

    @AfterEach
    void leaveNothing() {
        sql.execute("delete from webhooks.endpoint");
        triggers.settle();
    }

    @Test
    void writesNothingWhenAChangeIsTakenBackBeforeItIsDone() throws Exception {
        try (var receiver = Receiver.glad()) {
            var party = trial.customer("褚良");
            var hook = trial.hook(receiver, null, "parties.changed");
            var change =
                    "update archive.party set remarks = 'x', version = version + 1, updated_at = now() where id = ?::uuid";
            transaction.executeWithoutResult(status -> {
                sql.execute(change, party);
                assertThat(trial.waiting(hook)).isOne();
                status.setRollbackOnly();
            });
            assertThat(trial.waiting(hook)).isZero();
            transaction.executeWithoutResult(status -> sql.execute(change, party));
            assertThat(trial.waiting(hook)).isOne();
        }
    }

    @Test
    void leavesTheDatabaseAsItIsWhereNobodyListens() throws Exception {
        try (var receiver = Receiver.glad()) {
            var hook = trial.hook(receiver, null, "parties.changed");
            assertThat(triggersThere()).isEqualTo(3);
            var content = WebhookTrial.content(receiver.url(), null, List.of("parties.changed"));
            content.put("active", false);
            assertThat(trial.api()
                            .with("If-Match", "1")
                            .put("/webhooks/" + hook.id(), content)
                            .status())
                    .isEqualTo(200);
            triggers.settle();
            assertThat(triggersThere()).isZero();
            trial.customer("无人听");
            assertThat(trial.waiting(hook)).isZero();
        }
    }

    @Test
    void listensToEveryTypeThatIsOffered() {
        var events = trial.api()
                .get("/webhooks/events")
                .body()
                .get("items")
                .valueStream()
                .flatMap(type -> type.get("kinds")
                        .valueStream()
                        .map(kind -> type.get("type").stringValue() + "." + kind.stringValue()))
                .toList();
        assertThat(events)
                .contains("parties.merged", "complaints.created", "improvements.deleted", "purchases.created");
        var made = trial.api().post("/webhooks", WebhookTrial.content("https://example.com/hook", null, events));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);

        // A statement that finds no row runs the triggers of its table as well.
        types.all().stream()
                .map(type -> type.rows())
                .filter(rows -> !rows.derived())
                .forEach(rows -> {
                    var id = rows.id().getUnqualifiedName();
                    sql.execute("insert into {0} ({1}) select {1} from {0} where false", rows.table(), id);
                    sql.execute("update {0} set {1} = {1} where false", rows.table(), id);
                    sql.execute("delete from {0} where false", rows.table());
                });
        assertThat(triggersThere() % 3).isZero();
    }

    private int triggersThere() {
        return sql.fetchCount(sql.selectFrom("pg_trigger").where("tgfoid = 'webhooks.tell'::regproc"));
    }
}
