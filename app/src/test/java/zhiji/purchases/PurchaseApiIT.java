package zhiji.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.QueryCount;
import zhiji.ServerTest;
import zhiji.TestApi;

/** The ledger as a till meets it: over HTTP alone. */
@ServerTest
class PurchaseApiIT {

    @LocalServerPort
    int port;

    @Autowired
    QueryCount queries;

    private TestApi api = TestApi.anonymous(0);
    private String card = "";
    private String party = "";

    @BeforeEach
    void haveABuyer() {
        api = TestApi.administrator(port).with("Accept-Language", "en");
        card = "M-" + UUID.randomUUID();
        var identifier = Map.of("scheme", "member-card", "value", card);
        party = api.post("/parties", Map.of("kind", "person", "name", "王小明", "identifiers", List.of(identifier)))
                .body()
                .get("id")
                .stringValue();
    }

    @Test
    void answersEachItemByItself() {
        var byId = item("1", "2026-01-05T02:00:00Z", "120.50");
        byId.put("partyId", party);
        var byCard = item("2", "2026-02-05T02:00:00Z", "80");
        byCard.put("party", Map.of("scheme", "member-card", "value", card));
        var nobody = item("3", "2026-02-06T02:00:00Z", "1");
        nobody.put("party", Map.of("scheme", "member-card", "value", "no such card"));

        var answer = api.post("/purchases", Map.of("items", List.of(byId, byCard, nobody, byId)));

        assertThat(answer.status()).isEqualTo(200);
        var results = answer.body().get("results");
        assertThat(results.valueStream().map(result -> result.get("status").stringValue()))
                .containsExactly("created", "created", "rejected", "duplicate");
        assertThat(results.at("/3/id")).isEqualTo(results.at("/0/id"));
        assertThat(results.at("/2/errors/0/message").stringValue()).contains("no such card");
    }

    @Test
    void tellsWhatAPartyBought() {
        post("1", "2026-01-05T02:00:00Z", "120.50");
        post("2", "2026-01-25T02:00:00Z", "79.50");
        post("3", "2026-02-01T02:00:00Z", "-20");
        var path = "/parties/" + party + "/purchases";

        var summary = api.get(path + "/summary").body();
        assertThat(summary.get("count").intValue()).isEqualTo(2);
        assertThat(summary.at("/amount/amount").stringValue()).isEqualTo("180.00");
        assertThat(summary.at("/returnCount").intValue()).isEqualTo(1);
        assertThat(summary.get("meanGapDays").doubleValue()).isEqualTo(20);
        assertThat(api.get(path + "/months")
                        .body()
                        .get("items")
                        .valueStream()
                        .map(month -> month.get("month").stringValue() + " "
                                + month.at("/amount/amount").stringValue()))
                .containsExactly("2026-01 200.00", "2026-02 -20.00");
        var page = api.get(path + "?limit=2").body();
        assertThat(page.at("/items/0/isReturn").booleanValue()).isTrue();
        var rest = api.get(path + "?limit=2&after=" + page.get("next").stringValue())
                .body();
        assertThat(rest.at("/items/0/amount/amount").stringValue()).isEqualTo("120.50");
        assertThat(rest.has("next")).isFalse();
        var totals = api.get("/purchase-totals?party=" + party).body().get("items");
        assertThat(totals.at("/0/amount/amount").stringValue()).isEqualTo("180.00");
        assertThat(api.get("/purchases/count").body().get("value").longValue()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void refusesWhatItCannotTake() {
        assertThat(api.post("/purchases", Map.of()).status()).isEqualTo(422);
        var many = Collections.nCopies(10_001, item("1", "2026-01-05T02:00:00Z", "1"));
        assertThat(api.post("/purchases", Map.of("items", many))
                        .body()
                        .at("/errors/0/field")
                        .stringValue())
                .isEqualTo("items");
        assertThat(api.get("/parties/" + UUID.randomUUID() + "/purchases").status())
                .isEqualTo(404);
    }

    @Test
    void asksTheDatabaseFewTimes() {
        post("1", "2026-01-05T02:00:00Z", "120.50");
        var path = "/parties/" + party + "/purchases";

        // Whether the party may be seen, its span of time, its entries.
        assertThat(queries.of(() -> api.get(path))).isEqualTo(3);
        assertThat(queries.of(() -> api.get(path + "/summary"))).isLessThanOrEqualTo(3);
        assertThat(queries.of(() -> api.get(path + "/months"))).isEqualTo(3);
        assertThat(queries.of(() -> api.get("/purchase-totals?party=" + party))).isEqualTo(2);
    }

    private void post(String line, String at, String amount) {
        var item = item(line, at, amount);
        item.put("partyId", party);
        assertThat(api.post("/purchases", Map.of("items", List.of(item)))
                        .body()
                        .at("/results/0/status")
                        .stringValue())
                .isEqualTo("created");
    }

    private Map<String, Object> item(String line, String at, String amount) {
        var item = new HashMap<String, Object>();
        item.put("source", "till of " + card);
        item.put("line", line);
        item.put("at", at);
        item.put("amount", Map.of("amount", amount, "currency", "CNY"));
        return item;
    }
}
