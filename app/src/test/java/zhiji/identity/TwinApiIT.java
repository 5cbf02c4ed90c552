package zhiji.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.QueryCount;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Who is typed a second time: named while typing, refused on saving, added when somebody insists. */
@ServerTest
class TwinApiIT {

    /** Rare characters, so that each test speaks of a company of its own. */
    private static final String RARE = "昶昊晟曦煜焱燊烨珅珏珩琨琮瑄瑾璟璞璘璐瓒";

    @LocalServerPort
    int port;

    @Autowired
    QueryCount queries;

    TestApi api = TestApi.anonymous(0);
    String brand = "";
    String phone = "";

    @BeforeEach
    void signIn() {
        api = TestApi.administrator(port).with("Insist", "");
        var random = new Random(UUID.randomUUID().getMostSignificantBits());
        brand = random.ints(2, 0, RARE.length())
                .mapToObj(index -> RARE.substring(index, index + 1))
                .reduce("", String::concat);
        phone = "139" + (10_000_000 + random.nextInt(89_999_999));
    }

    @Test
    void refusesALikelyTwinUntilSomebodyInsists() {
        var first = id(api.post("/parties", company("太原" + brand + "煤业有限公司", phone)));
        var again = company("太原市" + brand + "煤业有限责任公司", phone);

        var refused = api.post("/parties", again);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("code").stringValue()).isEqualTo("party.twin");
        assertThat(refused.body().at("/twins/0/id").stringValue()).isEqualTo(first);
        var token = refused.body().get("insist").stringValue();
        assertThat(api.with("Insist", "another").post("/parties", again).status())
                .isEqualTo(409);
        assertThat(api.with("Insist", token).post("/parties", again).status()).isEqualTo(201);
    }

    @Test
    void namesTwinsInTheReadersLanguageAndKeepsNothing() {
        var first = id(api.post("/parties", company("太原" + brand + "钢铁有限公司", phone)));

        var chinese = twins("zh-CN", company("太原" + brand + "钢铁公司", phone));
        var english = twins("en", company("太原" + brand + "钢铁公司", phone));

        assertThat(chinese.at("/0/id").stringValue()).isEqualTo(first);
        assertThat(chinese.at("/0/likeness").stringValue()).isEqualTo("same");
        assertThat(chinese.at("/0/probability").doubleValue()).isGreaterThan(0.95);
        assertThat(chinese.at("/0/steps/0/text").stringValue()).containsPattern("\\p{IsHan}");
        assertThat(english.at("/0/steps/0/text").stringValue()).containsPattern("[a-z]");
        assertThat(twins("en", company("太原" + brand + "钢铁公司", phone))).hasSize(1);
    }

    @Test
    void leavesWhatIsAlikeByNameAloneToPeople() {
        var names = List.of("山西煤业", "山西煤矿", "山西煤产品总公司");
        for (var name : names) {
            assertThat(api.post("/parties", company(name, null)).status()).isEqualTo(201);
        }
        for (var name : names) {
            assertThat(twins("zh-CN", company(name, null))
                            .valueStream()
                            .map(twin -> twin.get("likeness").stringValue()))
                    .isNotEmpty()
                    .containsOnly("maybe");
        }
    }

    @Test
    void knowsAMergedCustomerByWhatAnyMemberWasCalled() {
        var old = id(api.post("/parties", company(brand + "贸易行", phone)));
        var survivor = id(api.post("/parties", company("晋中" + brand + "物流有限公司", "0354-2020001")));
        api.post("/merges", Map.of("parties", List.of(old, survivor), "survivor", survivor, "reason", "更名"));

        assertThat(twins("en", company(brand + "贸易行", phone)).at("/0/id").stringValue())
                .isEqualTo(survivor);
        api.post("/parties/" + survivor + "/unmerge", Map.of("member", old, "reason", "不是"));
        assertThat(twins("en", company(brand + "贸易行", phone)).at("/0/id").stringValue())
                .isEqualTo(old);
        api.delete("/parties/" + old);
        assertThat(ids(twins("en", company(brand + "贸易行", phone)))).doesNotContain(old);
        api.put("/parties/" + old + "/restoration", null);
        assertThat(ids(twins("en", company(brand + "贸易行", phone)))).contains(old);
    }

    /** Of an exact repetition it is known who it is, and so who it is not. */
    @Test
    void doesNotNameWhoWasDecidedToBeAnother() {
        var content = company("太原" + brand + "机电有限公司", phone);
        var one = id(api.post("/parties", content));
        var sibling = company("太原市" + brand + "机电公司", phone);
        var other = id(api.with("Insist", "*").post("/parties", sibling));
        assertThat(ids(twins("en", content))).contains(one, other);

        var merge = id(api.post("/merges", Map.of("parties", List.of(one, other), "reason", "同一电话")));
        api.delete("/merges/" + merge + "?reason=两家");

        assertThat(ids(twins("en", content))).contains(one).doesNotContain(other);
        assertThat(ids(twins("en", sibling))).contains(other).doesNotContain(one);
        assertThat(ids(twins("en", company("太原" + brand + "机电厂", phone)))).contains(one, other);
    }

    @Test
    void asksTheDatabaseThreeQuestions() {
        api.post("/parties", company("太原" + brand + "机械有限公司", phone));
        assertThat(queries.of(() -> twins("en", company("太原" + brand + "机械有限公司", phone))))
                .isLessThanOrEqualTo(3);
    }

    private JsonNode twins(String language, Map<String, Object> content) {
        return api.with("Accept-Language", language)
                .post("/twins", content)
                .body()
                .get("items");
    }

    private static List<String> ids(JsonNode twins) {
        return twins.valueStream().map(twin -> twin.get("id").stringValue()).toList();
    }

    private static String id(TestApi.Response response) {
        assertThat(response.status()).as(response.raw().body()).isEqualTo(201);
        return response.body().get("id").stringValue();
    }

    private static Map<String, Object> company(String name, @Nullable String phone) {
        var content = new HashMap<String, Object>(Map.of("kind", "organisation", "name", name));
        if (phone != null) {
            content.put("contacts", List.of(Map.of("kind", "phone", "value", phone, "primary", true)));
        }
        return content;
    }
}
