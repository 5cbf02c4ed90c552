package zhiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A company that has a little of everything: customers of all kinds, purchases, files, types of its own, a merge, views. */
public final class SmallCompany {

    private static final String CONTRACT = "合同正文";
    private static final int CUSTOMERS = 30;
    private static final int PURCHASES_EACH = 4;

    private final TestApi api;

    private SmallCompany(TestApi api) {
        this.api = api;
    }

    /** Fills an archive; answers the id of a customer with a file, merged of two. */
    public static String fill(TestApi api) {
        return new SmallCompany(api).fill();
    }

    private String fill() {
        var first = customers();
        shops(first);
        people();
        created(api.post("/parties/" + first + "/notes", Map.of("text", "喜欢\t普洱\n\\N 不抽烟")));
        created(api.post("/parties/" + first + "/comments", Map.of("text", "下周拜访 “太原”")));
        created(api.with("Content-Type", "multipart/form-data; boundary=edge")
                .post(
                        "/parties/" + first + "/files",
                        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"contract.txt\"\r\n\r\n"
                                + CONTRACT + "\r\n--edge--\r\n"));
        return first;
    }

    private String customers() {
        var ids = new ArrayList<String>();
        for (var number = 0; number < CUSTOMERS; number++) {
            ids.add(customer(number));
        }
        for (var id : ids) {
            for (var purchase = 0; purchase < PURCHASES_EACH; purchase++) {
                buy(id, purchase);
            }
        }
        created(api.post(
                "/merges",
                Map.of("parties", ids.subList(0, 2), "choices", Map.of(), "reason", "同一家公司", "insist", true)));
        created(api.post(
                "/parties/" + ids.get(2) + "/relations",
                Map.of("kind", "refers", "direction", "out", "partyId", ids.get(3))));
        api.delete("/parties/" + ids.get(4));
        return ids.getFirst();
    }

    private String customer(int number) {
        var kind = List.of("organisation", "person", "household").get(number < 2 ? 0 : number % 3);
        var phone = "1380351%04d".formatted(number);
        return created(api.post(
                        "/parties",
                        Map.of(
                                "kind", kind,
                                "name", "山西泰和煤业" + number,
                                "contacts", List.of(Map.of("kind", "phone", "value", phone)),
                                "addresses", List.of(Map.of("text", "山西省太原市迎泽大街 " + number + " 号")),
                                "tags", List.of("重点", "第" + number % 5 + "组"))))
                .get("id")
                .stringValue();
    }

    private void buy(String party, int number) {
        var item = Map.of(
                "source",
                "till",
                "line",
                party + "-" + number,
                "partyId",
                party,
                "at",
                "202%d-0%d-15T02:00:00Z".formatted(4 + number % 3, 1 + number),
                "amount",
                Map.of("amount", (100 + number) + ".50", "currency", "CNY"));
        assertThat(api.post("/purchases", Map.of("items", List.of(item)))
                        .body()
                        .at("/results/0/status")
                        .stringValue())
                .isEqualTo("created");
    }

    private void shops(String customer) {
        created(api.post("/types", Map.of("key", "x-shop", "labels", Map.of("zh-CN", "门店", "en", "Shop"))));
        field("size", "number", Map.of("filterable", true));
        field("customer", "reference", Map.of("target", "parties", "filterable", true));
        for (var number = 0; number < 5; number++) {
            var values = Map.of("name", "迎泽大街店" + number, "custom.size", number * 10, "custom.customer", customer);
            created(api.post("/x-shop", Map.of("values", values)));
        }
        created(api.post(
                "/views",
                Map.of(
                        "type", "x-shop",
                        "name", "大店",
                        "audience", "everybody",
                        "standard", false,
                        "content",
                                Map.of(
                                        "sort", "name",
                                        "columns", List.of(Map.of("field", "name", "width", 240)),
                                        "layout", Map.of("kind", "table")))));
    }

    private void field(String key, String kind, Map<String, Object> settings) {
        created(api.post(
                "/types/x-shop/fields",
                Map.of("key", key, "kind", kind, "labels", Map.of("en", key), "settings", settings)));
    }

    private void people() {
        created(api.post("/users", Map.of("username", "lixy", "displayName", "李晓燕", "password", TestApi.PASSWORD)));
        created(api.post("/teams", Map.of("name", "华北销售", "members", List.of())));
    }

    private static JsonNode created(TestApi.Response response) {
        assertThat(response.status()).as(response.body().toString()).isEqualTo(201);
        return response.body();
    }
}
