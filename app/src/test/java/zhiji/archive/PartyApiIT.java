package zhiji.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.QueryCount;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Parties as an integrator meets them: over HTTP alone. */
@ServerTest
class PartyApiIT {

    @LocalServerPort
    int port;

    @Autowired
    QueryCount queries;

    TestApi api = TestApi.anonymous(0);

    @BeforeEach
    void signIn() {
        api = TestApi.administrator(port);
    }

    @Test
    void keepsEverythingThatWasWritten() {
        var created = api.post("/parties", fullContent("C-" + UUID.randomUUID()));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        var party = api.get(created.header("Location").substring("/api/v1".length()))
                .body();
        assertThat(party).isEqualTo(created.body());
        assertThat(party.at("/contacts/0/value").stringValue()).isEqualTo("+8613803516620");
        assertThat(party.at("/contacts/1/value").stringValue()).isEqualTo("lixy@jintaimy.cn");
        assertThat(party.at("/addresses/0/city").stringValue()).isEqualTo("太原市");
        assertThat(party.at("/names/0/value").stringValue()).isEqualTo("晋泰煤业");
        assertThat(party.at("/createdBy/displayName").stringValue()).isEqualTo("admin");
    }

    @Test
    void refusesChangesOfAnOldVersionAndKeepsWhatOthersWrote() {
        var party = api.post("/parties", named("先到先得"));
        var path = "/parties/" + party.body().get("id").stringValue();
        assertThat(api.put(path, named("没有版本")).status()).isEqualTo(428);
        assertThat(api.with("If-Match", "\"1\"").put(path, named("先到")).status())
                .isEqualTo(200);
        var second = api.with("If-Match", "\"1\"").put(path, named("后到"));
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.body().get("code").stringValue()).isEqualTo("party.changed-meanwhile");
        assertThat(api.get(path).body().get("name").stringValue()).isEqualTo("先到");
    }

    @Test
    void tellsChangesNotesAndTheCreationNewestFirst() {
        var content = fullContent("C-" + UUID.randomUUID());
        var party = api.post("/parties", content);
        var path = "/parties/" + party.body().get("id").stringValue();
        api.post(path + "/notes", Map.of("text", "谈了续约"));
        content.put("contacts", List.of(Map.of("kind", "phone", "value", "13900002222", "primary", true)));
        api.with("If-Match", party.header("ETag")).put(path, content);
        var entries = api.get(path + "/timeline").body().get("items");
        assertThat(entries.valueStream().map(entry -> entry.get("kind").stringValue()))
                .containsExactly("change", "note", "created");
        var phones = entries.at("/0/changes/0");
        assertThat(phones.get("field").stringValue()).isEqualTo("phones");
        assertThat(phones.get("before").stringValue()).isEqualTo("+8613803516620 李晓燕");
        assertThat(phones.get("after").stringValue()).isEqualTo("+8613900002222");
        var firstPage = api.get(path + "/timeline?limit=1").body();
        var secondPage = api.get(
                path + "/timeline?limit=1&after=" + firstPage.get("next").stringValue());
        assertThat(secondPage.body().at("/items/0/kind").stringValue()).isEqualTo("note");
    }

    @Test
    void givesAnExclusiveNumberToOneLivingPartyOnly() {
        var code = "C-" + UUID.randomUUID();
        var first = api.post("/parties", fullContent(code));
        var second = api.post("/parties", fullContent(code));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().at("/errors/0/field").stringValue()).isEqualTo("identifiers[0].value");
        var path = "/parties/" + first.body().get("id").stringValue();
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.post("/parties", fullContent(code)).status()).isEqualTo(201);
        assertThat(api.put(path + "/restoration", null).status()).isEqualTo(409);
    }

    @Test
    void restoresADeletedPartyWithItsNumbers() {
        var code = "C-" + UUID.randomUUID();
        var party = api.post("/parties", fullContent(code));
        var path = "/parties/" + party.body().get("id").stringValue();
        api.delete(path);
        assertThat(api.put(path + "/restoration", null).status()).isEqualTo(200);
        assertThat(api.post("/parties", fullContent(code)).status()).isEqualTo(409);
    }

    @Test
    void createsOncePerIdempotencyKeyEvenAtTheSameTime() throws Exception {
        var key = UUID.randomUUID().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var requests = IntStream.range(0, 8)
                    .mapToObj(ignored -> threads.submit(
                            () -> api.with("Idempotency-Key", key).post("/parties", named("一次"))))
                    .toList();
            var ids = new HashSet<String>();
            for (var request : requests) {
                assertThat(request.get().status()).isEqualTo(201);
                ids.add(request.get().body().get("id").stringValue());
            }
            assertThat(ids).hasSize(1);
        }
        assertThat(api.with("Idempotency-Key", key)
                        .post("/parties", named("另一个"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void pagesThroughEveryMatchOnceInOrder() {
        var tag = "分页" + UUID.randomUUID().toString().substring(0, 8);
        for (var name : List.of("张三", "安徽", "王五", "李四", "赵六", "昂首", "Zeta", "阿里", "西安", "先锋", "张三")) {
            var content = named(name);
            content.put("tags", List.of(tag));
            api.post("/parties", content);
        }
        for (var sort : List.of("name", "-name", "created", "-updated")) {
            var names = new ArrayList<String>();
            var ids = new HashSet<String>();
            var next = "";
            do {
                var page = api.get("/parties?limit=3&tag=" + encoded(tag) + "&sort=" + sort + "&after=" + next)
                        .body();
                page.get("items").forEach(row -> {
                    names.add(row.get("name").stringValue());
                    ids.add(row.get("id").stringValue());
                });
                next = page.path("next").asString("");
            } while (!next.isEmpty());
            assertThat(names).as(sort).hasSize(11);
            assertThat(ids).as(sort).hasSize(11);
            if (sort.equals("name")) {
                assertThat(names).containsExactly("阿里", "安徽", "昂首", "李四", "王五", "西安", "先锋", "Zeta", "张三", "张三", "赵六");
            }
        }
        assertThat(api.get("/parties/count?tag=" + encoded(tag)).body().toString())
                .isEqualTo("{\"value\":11,\"exact\":true}");
    }

    @Test
    void asksTheDatabaseFewQuestions() {
        var party = api.post("/parties", named("少问"));
        var path = "/parties/" + party.body().get("id").stringValue();
        assertThat(queries.of(() -> api.get("/parties?limit=50"))).isEqualTo(1);
        assertThat(queries.of(() -> api.get("/parties/count"))).isEqualTo(1);
        assertThat(queries.of(() -> api.get(path))).isEqualTo(1);
        assertThat(queries.of(() -> api.get(path + "/relations"))).isEqualTo(2);
        // Whether it may be seen; which capabilities know of it; the archive; the ledger.
        assertThat(queries.of(() -> api.get(path + "/timeline"))).isLessThanOrEqualTo(4);
    }

    @Test
    void relatesPartiesFromBothSides() {
        var group = api.post("/parties", named("晋泰能源集团")).body().get("id").stringValue();
        var branch = api.post("/parties", named("晋泰大同分公司")).body().get("id").stringValue();
        api.post(
                "/parties/" + branch + "/relations", Map.of("kind", "branch-of", "direction", "out", "partyId", group));
        var seenFromGroup = api.get("/parties/" + group + "/relations").body().at("/items/0");
        assertThat(seenFromGroup.get("direction").stringValue()).isEqualTo("in");
        assertThat(seenFromGroup.at("/party/name").stringValue()).isEqualTo("晋泰大同分公司");
        var itself = Map.of("kind", "refers", "direction", "out", "partyId", group);
        assertThat(api.post("/parties/" + group + "/relations", itself).status())
                .isEqualTo(422);
    }

    static Map<String, Object> named(String name) {
        return new HashMap<>(Map.of("kind", "organisation", "name", name));
    }

    static Map<String, Object> fullContent(String code) {
        var content = named("山西晋泰煤业有限公司");
        content.put("names", List.of(Map.of("kind", "short", "value", "晋泰煤业")));
        content.put("identifiers", List.of(Map.of("scheme", "customer-code", "value", code)));
        content.put(
                "contacts",
                List.of(
                        Map.of("kind", "phone", "value", "138 0351 6620", "holder", "李晓燕", "primary", true),
                        Map.of("kind", "email", "value", "LiXY@jintaimy.cn")));
        content.put("addresses", List.of(Map.of("text", "山西省太原市迎泽区迎泽大街 212 号")));
        content.put("tags", List.of("煤炭"));
        content.put("remarks", "喜欢上午电话");
        return content;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
