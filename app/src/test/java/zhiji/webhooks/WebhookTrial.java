package zhiji.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import zhiji.TestApi;

/** What tests of webhooks have in common: endpoints, customers of names of their own, and a look into the outbox. */
record WebhookTrial(TestApi api, DSLContext sql, String mark) {

    static final WebhookTrial NONE = new WebhookTrial(TestApi.anonymous(0), DSL.using(SQLDialect.POSTGRES), "");

    record Hook(UUID id, String secret) {}

    static WebhookTrial begin(int port, DSLContext sql) {
        return new WebhookTrial(
                TestApi.administrator(port), sql, UUID.randomUUID().toString().substring(0, 6));
    }

    Hook hook(Receiver receiver, @Nullable Object filter, String... events) {
        return hook(api, receiver, filter, events);
    }

    static Hook hook(TestApi api, Receiver receiver, @Nullable Object filter, String... events) {
        var made = api.post("/webhooks", content(receiver.url(), filter, List.of(events)));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        return new Hook(
                UUID.fromString(made.body().at("/webhook/id").stringValue()),
                made.body().get("secret").stringValue());
    }

    static Map<String, Object> content(String url, @Nullable Object filter, List<String> events) {
        var content = new HashMap<String, Object>(Map.of("url", url, "events", events, "active", true));
        if (filter != null) {
            content.put("filter", filter);
        }
        return content;
    }

    String customer(String name) {
        return created(name, Map.of());
    }

    String created(String name, Map<String, String> more) {
        var content = new HashMap<String, Object>(more);
        content.put("kind", "person");
        content.put("name", name + mark);
        return post("/parties", content);
    }

    /** Answers the id of what was created. */
    String post(String path, Object content) {
        var made = api.post(path, content);
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        return made.body().get("id").stringValue();
    }

    void patch(String record, String field, String value) {
        var changed = api.with("If-Match", api.get(record).header("ETag"))
                .send("PATCH", record, Map.of("values", Map.of(field, value)));
        assertThat(changed.status()).as(changed.raw().body()).isLessThan(300);
    }

    List<JsonNode> log(Hook hook) {
        return api.get("/webhooks/" + hook.id() + "/deliveries")
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    int waiting(Hook hook) {
        return sql.fetchCount(
                sql.selectFrom("webhooks.delivery").where("endpoint_id = ? and state = 'WAITING'", hook.id()));
    }

    /** What waits for its next attempt need not wait longer. */
    void hasten() {
        sql.execute("update webhooks.delivery set next_at = now() - interval '1 second' where state = 'WAITING'");
    }
}
